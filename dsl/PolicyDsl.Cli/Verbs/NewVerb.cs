using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using PolicyDsl.Cli.Output;
using PolicyDsl.Formatting;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy new NAME [--keywords zh|en]</c>: a first policy to edit.</summary>
internal static partial class NewVerb
{
    private const string Starter = "equipment-2025";
    private const int MostCharacters = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var name = CommonOptions.WithoutOptions(new Argument<string>("NAME") { Description = NewMessages.AboutName.In(language) });
        var keywords = new ChoiceOption("--keywords", "zh", "en") { Description = ToolMessages.AboutKeywords.In(language), DefaultValueFactory = static _ => "zh" };
        var verb = new Command("new", NewMessages.About.In(language)) { name, keywords };
        verb.Options.Add(CommonOptions.LanguageOption(language));
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(name)!, parsed.GetValue(keywords) == "en"));
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string name, bool isEnglish)
    {
        if (name.Length > MostCharacters || !Id().IsMatch(name))
            throw new UsageException(NewMessages.NotAnId(name));
        var folder = Path.GetFullPath(name, surroundings.Folder);
        var file = $"{name}/{name}.policy";
        if (Path.Exists(folder))
            throw new UsageException(NewMessages.Exists(name));
        try
        {
            Directory.CreateDirectory(folder);
            using var stream = new FileStream(Path.GetFullPath(file, surroundings.Folder), FileMode.CreateNew);
            stream.Write(Utf8.GetBytes(Text(name, isEnglish)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ToolMessages.Unwritable(file));
        }
        surroundings.Out.WriteLine(NewMessages.Made(file, name).In(language));
        return ExitCode.Fine;
    }

    private static string Text(string name, bool isEnglish)
    {
        using var stream = typeof(NewVerb).Assembly.GetManifestResourceStream(Starter + ".policy")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Replace($"政策 {Starter} ", $"政策 {name} ", StringComparison.Ordinal);
        if (!isEnglish)
            return text;
        var source = new SourceText(name, text);
        return PolicyFormatter.Format(source, PolicyParser.Parse(source), KeywordLanguage.English) ?? text;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Id();
}
