using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>A line of the outline.</summary>
/// <param name="Word">The word it begins with; null for a value of an 选项.</param>
/// <param name="Name">What people read.</param>
/// <param name="Detail">Its word and apiName.</param>
/// <param name="Span">The whole.</param>
/// <param name="NameSpan">The name within it.</param>
/// <param name="Children">What is inside.</param>
internal sealed record OutlineEntry(Keyword? Word, string Name, string Detail, TextSpan Span, TextSpan NameSpan, IReadOnlyList<OutlineEntry> Children);

/// <summary>The outline of a file: what it declares, by title.</summary>
internal static class Outline
{
    /// <summary>The outline, in the order of the file.</summary>
    public static IReadOnlyList<OutlineEntry> Of(ParsedFile file)
    {
        var entries = file.Result.File.Declarations.Select(d => Of(d, file.Text));
        return file.Result.File.Header is { } header ? [OfHeader(header, file), .. entries] : [.. entries];
    }

    /// <summary>What stands directly inside a declaration.</summary>
    public static IReadOnlyList<Declaration> Inside(Declaration declaration) =>
        declaration switch
        {
            ClauseNode clause => clause.Members,
            ApplicantNode applicant => applicant.Inputs,
            SettlementNode settlement => settlement.Rules,
            InputNode input => input.Type.Fields,
            RubricNode rubric => rubric.Items,
            RubricItemNode item => item.Items,
            _ => [],
        };

    private static OutlineEntry OfHeader(HeaderNode header, ParsedFile file)
    {
        var id = file.Result.File.PolicyId?.Value ?? "";
        return new OutlineEntry(Keyword.Policy, Shown(header.Title.Value, header, file.Text), id, header.Span, Within(header.Title.Span, header.Span), []);
    }

    private static OutlineEntry Of(Declaration declaration, SourceText text)
    {
        var name = declaration.Title?.Value ?? declaration.Name?.Text ?? Written(declaration, text);
        var at = declaration.Name?.Span ?? declaration.Title?.Span ?? declaration.Span;
        var word = text.Slice(new TextSpan(declaration.Span.Start, Math.Max(0, Math.Min(at.Start, declaration.Span.End) - declaration.Span.Start))).Trim();
        var detail = declaration.Title is null ? "" : $"{word} {declaration.Name?.Text}".Trim();
        IReadOnlyList<OutlineEntry> children = declaration is EnumNode members
            ? [.. members.Members.Select(m => OfMember(m, text))]
            : [.. Inside(declaration).Select(d => Of(d, text))];
        return new OutlineEntry(declaration.Word, Shown(name, declaration, text), detail, declaration.Span, Within(at, declaration.Span), children);
    }

    private static OutlineEntry OfMember(EnumMemberNode member, SourceText text) =>
        new(null, Shown(member.Title.Value, member, text), member.Name.Text, member.Span, Within(member.Name.Span, member.Span), []);

    // 须 a, b and a bare 一次 have no name: the beginning of what is written.
    private static string Written(Declaration declaration, SourceText text)
    {
        var first = declaration.Modifiers.Count > 0 ? declaration.Modifiers[0].Span.Start : declaration.Span.End;
        var written = text.Slice(TextSpan.FromBounds(declaration.Span.Start, Math.Max(declaration.Span.Start, first)));
        var brace = written.IndexOf('{', StringComparison.Ordinal);
        return (brace < 0 ? written : written[..brace]).Trim().TrimEnd(',', '，', '、').Trim();
    }

    // An editor refuses an entry without a name.
    private static string Shown(string name, Node node, SourceText text)
    {
        var line = string.Join(' ', name.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        return line.Length > 0 ? line : text.Line(text.PositionOf(node.Span.Start).Line).Trim() is { Length: > 0 } written ? written : "…";
    }

    private static TextSpan Within(TextSpan span, TextSpan whole) =>
        span.Start >= whole.Start && span.End <= whole.End ? span : new TextSpan(whole.Start, 0);
}
