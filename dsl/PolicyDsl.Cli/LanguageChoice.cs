using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli;

/// <summary>Chooses the language of messages: <c>--lang</c>, else LANG, else Chinese.</summary>
internal static class LanguageChoice
{
    /// <summary>The language. Known before the arguments are parsed, since their errors have one too.</summary>
    public static Language Of(IReadOnlyList<string> args, string? environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--")
                break;
            if (args[i] == "--lang" && i + 1 < args.Count)
                return OfWord(args[i + 1]);
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal))
                return OfWord(args[i]["--lang=".Length..]);
        }
        return string.IsNullOrEmpty(environment) ? Language.Zh : OfWord(environment);
    }

    /// <summary>The same for the messages of the language.</summary>
    public static MessageLanguage ForDiagnostics(this Language language) => language == Language.En ? MessageLanguage.En : MessageLanguage.Zh;

    private static Language OfWord(string word) => word.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
