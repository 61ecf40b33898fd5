using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Rules;

namespace PolicyDsl.Review.Tracing.Matching;

/// <summary>A figure that must stand in the items of a rule: its own, or that of a shared declaration that it takes.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Asking">The rule.</param>
internal sealed record AskedFigure(RuleFigure Figure, TracedRule Asking);

/// <summary>From the policy to the document: whether the items that a rule cites have each of its figures.</summary>
/// <param name="policy">Both, with the lines between them.</param>
internal sealed class PolicyCheck(TracedPolicy policy)
{
    /// <summary>Figures that no cited item has.</summary>
    public List<AskedFigure> Missing { get; } = [];

    /// <summary>Figures that the cited items have with another threshold word.</summary>
    public List<(RuleFigure Policy, ItemFigure Document)> Bounds { get; } = [];

    /// <summary>Figures of a title that the rule itself does not have.</summary>
    public List<(RuleFigure Title, IReadOnlyList<RuleFigure> Rule)> Titles { get; } = [];

    /// <summary>Figures of rules that cite nothing.</summary>
    public List<RuleFigure> WithoutSource { get; } = [];

    /// <summary>Figures of readings that the document does not have.</summary>
    public List<RuleFigure> Own { get; } = [];

    /// <summary>Checks all rules.</summary>
    public void Run()
    {
        foreach (var rule in policy.Rules)
        {
            var items = policy.ScopeOf(rule);
            if (items.Count == 0)
            {
                if (!rule.NeedsNoCitation && !policy.Unknown.Exists(unknown => unknown.Rule == rule))
                    WithoutSource.AddRange(rule.Figures.Where(static figure => figure.Origin == FigureOrigin.Rule));
                continue;
            }
            var document = policy.FiguresAround(rule).ToList();
            foreach (var figure in policy.WithTaken(rule).SelectMany(taken => Asked(taken, rule)).Where(figure => !IsUnsaidTally(figure)))
                Check(new AskedFigure(figure, rule), document);
        }
    }

    /// <summary>The figures that must stand in the items: a shared contact's phone must stand where each clause that takes it says.</summary>
    private IEnumerable<RuleFigure> Asked(TracedRule taken, TracedRule rule) =>
        taken == rule ? rule.Figures.Where(figure => !rule.NeedsNoCitation || figure.Origin != FigureOrigin.Rule) : policy.ItemsOf(taken).Count > 0 ? [] : taken.Figures.Where(static figure => figure.Origin == FigureOrigin.Rule);

    /// <summary>Of how many issuers it is, a heading may say; it need not.</summary>
    private bool IsUnsaidTally(RuleFigure figure) =>
        figure is { Rule.Word: Syntax.Keyword.Policy, Origin: FigureOrigin.Rule, Quantity.Kind: FigureKind.Count }
        && !policy.FiguresOf(policy.Outline.Root).Any(other => FigureMatch.IsSameKind(figure, other.Figure.Quantity));

    private void Check(AskedFigure asked, IReadOnlyList<ItemFigure> document)
    {
        var figure = asked.Figure;
        if (figure.Origin == FigureOrigin.Implied || (figure.IsIdiom && figure.Origin != FigureOrigin.Rule) || IsOfThisDocument(asked))
            return;
        var own = figure.Rule.Figures.Where(other => other.Origin == FigureOrigin.Rule && other.Quantity.Kind == figure.Quantity.Kind).ToList();
        if (figure.Origin == FigureOrigin.Title && own.Count > 0)
        {
            if (!own.Exists(other => other.Quantity == figure.Quantity))
                Titles.Add((figure, own));
            return;
        }
        var same = document.Where(other => FigureMatch.IsSame(figure, other.Figure.Quantity)).ToList();
        if (same.Exists(other => FigureMatch.Covers(figure, other.Figure)))
            return;
        if (figure.Origin == FigureOrigin.Reading)
            CheckReading(asked, own, same);
        else if (!IsRead(figure, same.Count > 0))
        {
            if (same.Count > 0)
                Bounds.Add((figure, same[0]));
            else if (asked.Asking.IsHeadingOnly && !IsOtherNumber(figure, document))
                AddWithoutSource(figure);
            else
                Missing.Add(asked);
        }
    }

    // 说明 "第一条为目的" speaks of an item that the rule cites.
    private bool IsOfThisDocument(AskedFigure asked) =>
        asked.Figure is { Quantity.Kind: FigureKind.Article, Origin: not FigureOrigin.Rule }
        && policy.Outline.FindWritten(asked.Figure.Written) is { } item
        && policy.ScopeOf(asked.Asking).Contains(item);

    // A heading has one number, its own. A day in it may be any: that of issue is not that of 施行.
    private static bool IsOtherNumber(RuleFigure figure, IReadOnlyList<ItemFigure> heading) =>
        figure.Quantity.Kind == FigureKind.DocumentNumber && heading.Any(static other => other.Figure.Quantity.Kind == FigureKind.DocumentNumber);

    // The heading does not say it: the header has to say where it is from. A note has not.
    private void AddWithoutSource(RuleFigure figure)
    {
        if (figure.Origin == FigureOrigin.Rule)
            WithoutSource.Add(figure);
    }

    // A reading may set what the document leaves open, but not another document or phone.
    private void CheckReading(AskedFigure asked, List<RuleFigure> own, List<ItemFigure> same)
    {
        var figure = asked.Figure;
        if (same.Count > 0 || own.Exists(other => other.Quantity == figure.Quantity))
            return;
        if (figure.Quantity.Kind is FigureKind.DocumentNumber or FigureKind.Article or FigureKind.Phone)
            Missing.Add(asked);
        else
            Own.Add(figure);
    }

    /// <summary>Whether the rule's own readings say it; where the document has the figure, they must name the threshold.</summary>
    private static bool IsRead(RuleFigure figure, bool isBound) =>
        figure.Rule.Figures.Exists(other =>
            other.Origin == FigureOrigin.Reading
            && other.Quantity == figure.Quantity
            && (isBound ? other.Bound.Direction is BoundDirection.Up or BoundDirection.Down && other.Bound.Agrees(figure.Bound) : true)
        );
}
