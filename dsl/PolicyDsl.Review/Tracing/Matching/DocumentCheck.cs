using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Rules;

namespace PolicyDsl.Review.Tracing.Matching;

/// <summary>From the document to the policy: whether the rules that cite an item have each of its figures.</summary>
/// <param name="policy">Both, with the lines between them.</param>
internal sealed class DocumentCheck(TracedPolicy policy)
{
    /// <summary>Figures that no rule has.</summary>
    public List<ItemFigure> Missing { get; } = [];

    /// <summary>Figures that rules have with another threshold word.</summary>
    public List<(ItemFigure Document, RuleFigure Policy)> Bounds { get; } = [];

    /// <summary>Enumerations that no rule has in their order.</summary>
    public List<IReadOnlyList<ItemFigure>> Orders { get; } = [];

    /// <summary>Figures that stand more often in the item than in the rules.</summary>
    public List<(ItemFigure Document, int InDocument, int InPolicy)> Repeated { get; } = [];

    /// <summary>Checks all cited items.</summary>
    public void Run()
    {
        foreach (var item in policy.Outline.Root.SelfAndDescendants())
        {
            var rules = policy.RulesOf(item).ToList();
            if (rules.Count > 0)
                Check(item, rules);
        }
    }

    private void Check(DocumentItem item, IReadOnlyList<TracedRule> rules)
    {
        var saying = rules.SelectMany(policy.WithTaken).Distinct().SelectMany(FigureMatch.Saying).ToList();
        var figures = policy.FiguresOf(item);
        var doubtful = new HashSet<ItemFigure>();
        foreach (var figure in figures)
        {
            if (!Check(figure, rules, saying))
                doubtful.Add(figure);
        }
        CheckRepeated(figures, saying, doubtful);
        foreach (var list in figures.Where(static f => f.Figure.List > 0).GroupBy(static f => (f.Passage, f.Figure.List)))
        {
            if (!list.Any(doubtful.Contains) && !IsInOrder([.. list], rules))
                Orders.Add([.. list]);
        }
    }

    private bool Check(ItemFigure document, IReadOnlyList<TracedRule> rules, IReadOnlyList<RuleFigure> saying)
    {
        if (document.Figure.Quantity is { Kind: FigureKind.ItemReference, Value: var path })
        {
            if (rules.Any(rule => policy.IsAbout(rule, path)))
                return true;
            Missing.Add(document);
            return false;
        }
        var same = saying.Where(figure => FigureMatch.IsSame(figure, document.Figure.Quantity) && (!figure.IsIdiom || document.Figure.IsIdiom)).ToList();
        if (same.Count == 0)
        {
            Missing.Add(document);
            return false;
        }
        // Where the rule itself has the figure, words beside it do not excuse another threshold.
        var own = same.Where(static figure => figure.Origin == FigureOrigin.Rule).ToList();
        var fits = own.Count > 0
            ? own.Exists(figure => figure.Bound.Agrees(document.Figure.Bound))
                || same.Exists(figure => figure.Bound.Direction is BoundDirection.Up or BoundDirection.Down && figure.Bound.Agrees(document.Figure.Bound))
            : same.Exists(figure => FigureMatch.Covers(figure, document.Figure));
        if (!fits)
            Bounds.Add((document, (own.Count > 0 ? own : same)[0]));
        return fits;
    }

    /// <summary>Two figures that are equal by chance may be two rules: 最高200万元 for all, and for the key projects.</summary>
    private void CheckRepeated(IReadOnlyList<ItemFigure> figures, IReadOnlyList<RuleFigure> saying, HashSet<ItemFigure> doubtful)
    {
        foreach (var same in figures.Where(static f => IsRepeatable(f.Figure.Quantity.Kind)).GroupBy(static f => f.Figure.Quantity))
        {
            var inDocument = same.Count();
            var inPolicy = saying.Count(figure => FigureMatch.IsSame(figure, same.Key));
            if (inDocument > inPolicy && !same.Any(doubtful.Contains))
                Repeated.Add((same.Last(), inDocument, inPolicy));
        }
    }

    private static bool IsRepeatable(FigureKind kind) => kind is FigureKind.Money or FigureKind.Rate or FigureKind.Months or FigureKind.Days;

    private bool IsInOrder(IReadOnlyList<ItemFigure> list, IReadOnlyList<TracedRule> rules)
    {
        var wanted = list.Select(static figure => figure.Figure.Quantity).ToList();
        var taken = rules.SelectMany(policy.WithTaken).Distinct().ToList();
        return taken.SelectMany(static rule => rule.Rows).Any(row => HasRun(row.Values, wanted))
            // A rule for each: three awards, each with its cap.
            || taken
                .SelectMany(static rule => rule.Figures.Where(static f => f.Origin == FigureOrigin.Rule))
                .GroupBy(static figure => (figure.Quantity.Kind, figure.Bound.Direction))
                .Any(same => HasRun([.. same], wanted, isSpread: true));
    }

    private static bool HasRun(IReadOnlyList<RuleFigure> row, IReadOnlyList<Quantity> wanted, bool isSpread = false)
    {
        // Figures of one rule are an order only as a row of it.
        if (isSpread && row.Select(static figure => figure.Rule).Distinct().Count() != row.Count)
            return false;
        return HasRun(row, wanted) || HasRun([.. row.Reverse()], wanted);
    }

    private static bool HasRun(IReadOnlyList<RuleFigure> row, IReadOnlyList<Quantity> wanted)
    {
        for (var start = 0; start + wanted.Count <= row.Count; start++)
        {
            if (wanted.Select((quantity, i) => FigureMatch.IsSame(row[start + i], quantity)).All(static same => same))
                return true;
        }
        return false;
    }
}
