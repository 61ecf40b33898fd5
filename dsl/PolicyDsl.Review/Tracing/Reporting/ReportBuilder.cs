using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Matching;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Rules;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Reporting;

/// <summary>Puts what the checks found into findings: each difference once, with its place in both.</summary>
internal sealed class ReportBuilder(TracedPolicy policy, DocumentCheck document, PolicyCheck rules)
{
    private const int MostPlaces = 4;
    private const int MostCharacters = 40;

    private readonly List<TraceFinding> findings = [];

    /// <summary>The report.</summary>
    public TraceReport Build()
    {
        AddNumbering();
        AddItems();
        AddFigures();
        AddBounds();
        foreach (var list in document.Orders)
            AddOrder(list);
        foreach (var (figure, inDocument, inPolicy) in document.Repeated)
            Add(TraceMessages.Repeated(Name(figure.Item), figure.Written, inDocument, inPolicy), Closest(figure), [PlaceOf(figure)]);
        foreach (var (title, rule) in rules.Titles)
            Add(TraceMessages.TitleDiffers(title.Rule.Name, title.Written), [PlaceOf(title), .. rule.Select(PlaceOf).Take(MostPlaces)], Closest(title));
        foreach (var figure in rules.WithoutSource)
            Add(TraceMessages.NoSource(figure.Rule.Name, figure.Written), [PlaceOf(figure)], Anywhere(figure));
        var own = rules.Own.Select(figure => new TraceFinding(TraceMessages.OwnFigure(figure.Rule.Name, figure.Written, Names(policy.ScopeOf(figure.Rule))), [PlaceOf(figure)], Closest(figure)));
        var items = policy.Outline.Items.ToList();
        return new TraceReport(
            items.Count,
            items.Count(policy.IsCited),
            policy.Outline.Root.SelfAndDescendants().Where(item => policy.RulesOf(item).Any()).Sum(item => policy.FiguresOf(item).Count),
            policy.Rules.Sum(static rule => rule.Figures.Count(static figure => figure.Origin != FigureOrigin.Implied)),
            Sorted(findings),
            Sorted(own)
        );
    }

    private void AddNumbering()
    {
        foreach (var unread in policy.Outline.Document.Unread)
            Add(TraceMessages.UnreadNumber(unread.Format), [], [new DocumentPlace("", unread.Line, 1, "")]);
        foreach (var problem in policy.Outline.Problems)
        {
            var message = problem.Fault == OutlineFault.Twice ? TraceMessages.ItemTwice(problem.Item.Path) : TraceMessages.Gap(problem.Item.Path);
            Add(message, [], [PlaceOf(problem.Item)]);
        }
    }

    private void AddItems()
    {
        foreach (var (rule, citation) in policy.Unknown)
        {
            var nearest = Nearest(citation.Written);
            var place = new PolicyPlace(rule.Text.Path, citation.Span, rule.Text.PositionOf(citation.Span.Start), rule.Text.PositionOf(citation.Span.End), rule.Name, citation.Written);
            Add(TraceMessages.NoSuchItem(citation.Written, nearest?.Path), [place], nearest is null ? [] : [PlaceOf(nearest)]);
        }
        foreach (var item in policy.Outline.Items)
        {
            if (item.StatesARule && !policy.RulesOf(item).Any())
                Add(TraceMessages.NotCited(item.Path), [], [PlaceOf(item)]);
        }
    }

    /// <summary>The item further out that there is.</summary>
    private DocumentItem? Nearest(string written)
    {
        for (var steps = ItemPath.Parse(written); steps is { Count: > 1 };)
        {
            steps = [.. steps.SkipLast(1)];
            if (policy.Outline.Find(ItemPath.Of(steps)) is { } item)
                return item;
        }
        return null;
    }

    /// <summary>A figure that the document lacks beside one that the policy lacks, where both are of one kind and of one rule, is one difference.</summary>
    private void AddFigures()
    {
        var open = document.Missing.ToList();
        foreach (var asked in rules.Missing.GroupBy(static asked => asked.Figure))
        {
            var (figure, askers) = (asked.Key, asked.Select(static one => one.Asking).ToList());
            var others = askers.Select(rule => TakeLike(figure, rule, open)).OfType<ItemFigure>().ToList();
            if (others.Count > 0)
                Add(TraceMessages.Differs(figure.Rule.Name, figure.Written, Names(others.Select(static o => o.Item)), others[0].Written), [PlaceOf(figure)], [.. others.Select(PlaceOf)]);
            else
                Add(TraceMessages.NotInDocument(figure.Rule.Name, figure.Written, Names(askers.SelectMany(policy.ScopeOf))), [PlaceOf(figure)], Closest(figure, askers));
        }
        foreach (var figure in open)
            Add(TraceMessages.NotInPolicy(Name(figure.Item), figure.Written), Closest(figure), [PlaceOf(figure)]);
    }

    private ItemFigure? TakeLike(RuleFigure figure, TracedRule rule, List<ItemFigure> open)
    {
        var scope = policy.ScopeOf(rule).ToHashSet();
        var found = open.Find(missing => FigureMatch.IsSameKind(figure, missing.Figure.Quantity) && (scope.Contains(missing.Item) || missing.Item.Ancestors().Any(i => i.Path.Length > 0 && scope.Contains(i))));
        if (found is not null)
            open.Remove(found);
        return found;
    }

    private void AddBounds()
    {
        var pairs = document.Bounds.Select(static pair => (pair.Policy, pair.Document)).Concat(rules.Bounds).ToList();
        foreach (var (figure, other) in pairs.DistinctBy(static pair => pair.Policy).Concat(pairs).DistinctBy(static pair => pair.Document).Concat(rules.Bounds).Distinct())
        {
            Add(
                TraceMessages.BoundDiffers(figure.Rule.Name, Threshold.Of(figure.Bound), Name(other.Item), Threshold.Of(other.Figure.Bound), other.Written),
                [PlaceOf(figure)],
                [PlaceOf(other)]
            );
        }
    }

    private void AddOrder(IReadOnlyList<ItemFigure> list)
    {
        var kind = list[0].Figure.Quantity.Kind;
        var rows = policy
            .RulesOf(list[0].Item)
            .SelectMany(policy.WithTaken)
            .Distinct()
            .SelectMany(static rule => rule.Rows)
            .Where(row => row.Values[0].Quantity.Kind == kind)
            .OrderByDescending(row => row.Values.Count(value => list.Any(figure => FigureMatch.IsSame(value, figure.Figure.Quantity))))
            .Take(1);
        var written = list[0].Passage.Written(list[0].Figure.Start, list[^1].Figure.End - list[0].Figure.Start);
        var places = rows.SelectMany(static row => row.Values).Select(PlaceOf).DefaultIfEmpty(PlaceOf(policy.RulesOf(list[0].Item).First()));
        Add(TraceMessages.OrderDiffers(Name(list[0].Item), written), [.. places], [.. list.Select(PlaceOf)]);
    }

    /// <summary>Where a figure of the document would stand: figures of its kind in the rules that cite its item, else those rules.</summary>
    private IReadOnlyList<PolicyPlace> Closest(ItemFigure figure)
    {
        var citing = policy.RulesOf(figure.Item).ToList();
        var alike = citing
            .SelectMany(static rule => rule.Figures)
            .Where(other => other.Origin is FigureOrigin.Rule or FigureOrigin.Reading && FigureMatch.IsSameKind(other, figure.Figure.Quantity))
            .Select(PlaceOf)
            .ToList();
        return [.. (alike.Count > 0 ? alike : [.. citing.Select(PlaceOf)]).Take(MostPlaces)];
    }

    /// <summary>Where a figure of the policy would stand: figures of its kind in the items that its rule cites, else those items.</summary>
    private IReadOnlyList<DocumentPlace> Closest(RuleFigure figure, IEnumerable<TracedRule>? askers = null)
    {
        var rules = (askers ?? [figure.Rule]).ToList();
        var scope = rules.SelectMany(policy.ScopeOf).Distinct().ToList();
        var alike = rules
            .SelectMany(policy.FiguresAround)
            .Distinct()
            .Where(other => FigureMatch.IsSameKind(figure, other.Figure.Quantity))
            .Select(PlaceOf)
            .ToList();
        return [.. (alike.Count > 0 ? alike : [.. scope.Select(PlaceOf)]).Take(MostPlaces)];
    }

    /// <summary>Where a figure stands in the document, whatever the item: the source that is wanted.</summary>
    private IReadOnlyList<DocumentPlace> Anywhere(RuleFigure figure) =>
        [.. policy.Outline.Root.SelfAndDescendants().SelectMany(policy.FiguresOf).Where(other => FigureMatch.IsSame(figure, other.Figure.Quantity)).Select(PlaceOf).Take(MostPlaces)];

    private void Add(Message message, IReadOnlyList<PolicyPlace> inPolicy, IReadOnlyList<DocumentPlace> inDocument) =>
        findings.Add(new TraceFinding(message, inPolicy, inDocument));

    private static IReadOnlyList<TraceFinding> Sorted(IEnumerable<TraceFinding> found) =>
        [
            .. found
                .OrderBy(static finding => finding.Policy.Count == 0 ? 1 : 0)
                .ThenBy(static finding => finding.Policy.FirstOrDefault()?.Path, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Policy.FirstOrDefault()?.Span.Start)
                .ThenBy(static finding => finding.Document.FirstOrDefault()?.Line)
                .ThenBy(static finding => finding.Document.FirstOrDefault()?.Column)
                .ThenBy(static finding => finding.Code, StringComparer.Ordinal),
        ];

    private static PolicyPlace PlaceOf(RuleFigure figure) => PlaceOf(figure.Rule, figure.Span, figure.Written);

    private static PolicyPlace PlaceOf(TracedRule rule) => PlaceOf(rule, rule.Span, rule.Text.Slice(rule.Span));

    private static PolicyPlace PlaceOf(TracedRule rule, TextSpan span, string written) =>
        new(rule.Text.Path, span, rule.Text.PositionOf(span.Start), rule.Text.PositionOf(span.End), rule.Name, written);

    private static DocumentPlace PlaceOf(ItemFigure figure) => new(figure.Item.Path, figure.Place.Line, figure.Place.Column, figure.Written);

    private static DocumentPlace PlaceOf(DocumentItem item)
    {
        var text = item.Passages.Count == 0 ? "" : item.Passages[0].Written(0, item.Passages[0].Text.Length).Trim();
        return new DocumentPlace(item.Path, item.Line, 1, text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), "…"));
    }

    private static ItemName Name(DocumentItem item) => ItemName.Of(item.Path);

    private static ItemName Names(IEnumerable<DocumentItem> items) => ItemName.Of(items.Select(static item => item.Path));
}
