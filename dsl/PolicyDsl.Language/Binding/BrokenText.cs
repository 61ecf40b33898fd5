using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>
/// What the parser could not read. Declarations are missing from the nodes there, so what seems undeclared or left out may only be broken, and
/// that was reported.
/// </summary>
internal sealed class BrokenText
{
    private readonly List<(SourceText Text, IReadOnlyList<TextSpan> Errors)> errors = [];
    private readonly List<string> unread = [];
    private readonly HashSet<(string Path, TextSpan Declaration)> cutShort = [];

    /// <summary>Looks through the files of a policy.</summary>
    public BrokenText(IEnumerable<PolicySource> sources)
    {
        foreach (var source in sources.Where(static s => s.SyntaxErrors.Count > 0))
        {
            errors.Add((source.Text, source.SyntaxErrors));
            AddGaps(source.Text, source.File.Span, source.File.Declarations);
            cutShort.UnionWith(source.File.CutShort.Select(span => (source.Text.Path, span)));
        }
    }

    /// <summary>Whether all was read.</summary>
    public bool IsNone => errors.Count == 0;

    /// <summary>Whether a name stands in text that was not read.</summary>
    public bool Mentions(string name) => unread.Exists(text => text.IndexOf(name, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a place lies in a declaration whose rest was not understood: what seems wrong there may only be half of what was meant.</summary>
    public bool IsCutShort(string path, TextSpan span) =>
        cutShort.Count > 0 && cutShort.Any(c => string.Equals(c.Path, path, StringComparison.Ordinal) && c.Declaration.Start <= span.Start && span.End <= c.Declaration.End);

    /// <summary>Whether something within a place was not read.</summary>
    public bool Touches(Place place)
    {
        foreach (var (text, spans) in errors)
        {
            if (ReferenceEquals(text, place.Text) && spans.Any(s => s.Start >= place.Span.Start && s.Start <= place.Span.End))
                return true;
        }
        return false;
    }

    // What lies between the declarations that were read.
    private void AddGaps(SourceText text, TextSpan whole, IEnumerable<Declaration> declarations)
    {
        var from = whole.Start;
        foreach (var declaration in declarations.OrderBy(static d => d.Span.Start))
        {
            if (declaration.Span.Start > from)
                unread.Add(text.Slice(TextSpan.FromBounds(from, declaration.Span.Start)));
            IReadOnlyList<Declaration>? inside = declaration switch
            {
                ClauseNode clause => clause.Members,
                ApplicantNode applicant => applicant.Inputs,
                SettlementNode settlement => settlement.Rules,
                _ => null,
            };
            if (inside is not null)
                AddGaps(text, declaration.Span, inside);
            from = Math.Max(from, declaration.Span.End);
        }
        if (whole.End > from)
            unread.Add(text.Slice(TextSpan.FromBounds(from, whole.End)));
    }
}
