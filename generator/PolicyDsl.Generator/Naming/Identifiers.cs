using Microsoft.CodeAnalysis.CSharp;

namespace PolicyDsl.Generator.Naming;

/// <summary>Turns apiNames into C# identifiers. What comes out is ASCII, whatever went in.</summary>
internal static class Identifiers
{
    /// <summary>Whether an apiName can become an identifier: ASCII letters and digits, a letter first.</summary>
    public static bool CanBeGenerated(string apiName) =>
        apiName.Length > 0 && IsLetter(apiName[0]) && apiName.All(static c => IsLetter(c) || IsDigit(c));

    /// <summary>The name of a type or member: <c>mainRevenue</c> becomes <c>MainRevenue</c>.</summary>
    public static string Pascal(string apiName) => char.ToUpperInvariant(apiName[0]) + apiName.Substring(1);

    /// <summary>The name of a local: <c>MainRevenue</c> becomes <c>mainRevenue</c>.</summary>
    public static string Camel(string apiName) => char.ToLowerInvariant(apiName[0]) + apiName.Substring(1);

    /// <summary>A local's name as C# text: words of C# are written with an <c>@</c>.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>A policy's id and revision as one name: <c>chengdu-ai-2024</c> becomes <c>ChengduAi2024</c>, its second revision <c>ChengduAi2024R2</c>.</summary>
    public static string OfPolicy(string id, int revision)
    {
        var name = string.Concat(id.Split('-').Where(static part => part.Length > 0).Select(Pascal));
        if (name.Length == 0 || IsDigit(name[0]))
            name = "Policy" + name;
        return revision > 1 ? FormattableString.Invariant($"{name}R{revision}") : name;
    }

    /// <summary>A namespace out of whatever a project calls itself: <c>my-app.2</c> becomes <c>my_app._2</c>.</summary>
    public static string OfNamespace(string text) => string.Join(".", text.Split('.').Select(Segment));

    private static string Segment(string part)
    {
        var characters = part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_').ToArray();
        var name = new string(characters);
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name = "_" + name;
        return Escape(name);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
