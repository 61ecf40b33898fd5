using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Rules;

namespace PolicyDsl.Review.Tracing.Matching;

/// <summary>A figure of the document.</summary>
/// <param name="Item">Its item.</param>
/// <param name="Passage">The text that it stands in.</param>
/// <param name="Figure">The figure.</param>
internal sealed record ItemFigure(DocumentItem Item, Passage Passage, Figure Figure)
{
    /// <summary>As written.</summary>
    public string Written => Passage.Written(Figure.Start, Figure.Length);

    /// <summary>Where.</summary>
    public (int Line, int Column) Place => Passage.PlaceOf(Figure.Start);
}

/// <summary>Policy and document with the lines between them: which rule cites which item, and the figures of both.</summary>
internal sealed class TracedPolicy
{
    private readonly Dictionary<DocumentItem, List<TracedRule>> citing = [];
    private readonly Dictionary<TracedRule, List<DocumentItem>> cited = [];
    private readonly Dictionary<DocumentItem, IReadOnlyList<ItemFigure>> figures = [];
    private readonly Dictionary<string, List<TracedRule>> shared = new(StringComparer.Ordinal);

    public TracedPolicy(DocumentOutline outline, IReadOnlyList<TracedRule> rules)
    {
        Outline = outline;
        Rules = rules;
        foreach (var rule in rules)
        {
            var items = new List<DocumentItem>();
            // Title, number and day of issue stand before the first item.
            if (rule.Word == Syntax.Keyword.Policy)
                items.Add(outline.Root);
            foreach (var citation in rule.Citations)
            {
                if (ItemOf(citation) is { } item)
                    items.Add(item);
                else
                    Unknown.Add((rule, citation));
            }
            cited.Add(rule, items);
            foreach (var item in items)
                (citing.TryGetValue(item, out var known) ? known : citing[item] = []).Add(rule);
            if (rule.Outer is not (null or { Word: Syntax.Keyword.Applicant }))
                continue;
            foreach (var name in new[] { rule.Name, rule.ApiName }.OfType<string>().Distinct())
                (shared.TryGetValue(name, out var same) ? same : shared[name] = []).Add(rule);
        }
    }

    /// <summary>The document's items.</summary>
    public DocumentOutline Outline { get; }

    /// <summary>The policy's declarations.</summary>
    public IReadOnlyList<TracedRule> Rules { get; }

    /// <summary>出处 that name no item.</summary>
    public List<(TracedRule Rule, Citation Citation)> Unknown { get; } = [];

    /// <summary>The items that a rule cites by itself.</summary>
    public IReadOnlyList<DocumentItem> ItemsOf(TracedRule rule) => cited[rule];

    /// <summary>
    /// The items that a rule is about: its own, else those of the declaration that it stands in, else, of what is shared and needs no 出处, those of the rules
    /// that read or take it.
    /// </summary>
    public IReadOnlyList<DocumentItem> ScopeOf(TracedRule rule)
    {
        for (var at = rule; at is not null; at = at.Outer)
        {
            if (cited[at].Count > 0 || at.Citations.Count > 0)
                return cited[at];
        }
        return rule.NeedsNoCitation ? [.. Rules.Where(other => !other.NeedsNoCitation && IsUsedBy(rule, other)).SelectMany(ScopeOf).Distinct()] : [];
    }

    /// <summary>The figures of the items that a rule is about and of those in them; of what stands before the first item its own, and not the whole document's.</summary>
    public IEnumerable<ItemFigure> FiguresAround(TracedRule rule) =>
        ScopeOf(rule).SelectMany(item => item == Outline.Root ? [item] : item.SelfAndDescendants()).Distinct().SelectMany(FiguresOf);

    private static bool IsUsedBy(TracedRule shared, TracedRule rule) => 
        rule.Reads.Contains(shared.Name) || rule.Takes.Contains(shared.Name) || (shared.ApiName is { } name && (rule.Reads.Contains(name) || rule.Takes.Contains(name)));

    /// <summary>Whether a rule cites exactly this item.</summary>
    public bool IsCited(DocumentItem item) => citing.ContainsKey(item);

    /// <summary>The rules that an item is written in: those that cite it, and rules, not frames, that cite an item around it.</summary>
    public IEnumerable<TracedRule> RulesOf(DocumentItem item) =>
        Citing(item).Concat(item.Ancestors().Where(static a => a.Path.Length > 0).SelectMany(Citing).Where(static rule => !rule.IsFrame)).Distinct();

    /// <summary>A rule and the shared declarations that it takes.</summary>
    public IEnumerable<TracedRule> WithTaken(TracedRule rule) =>
        rule.Takes.SelectMany(name => shared.GetValueOrDefault(name) ?? []).Where(other => other != rule).Prepend(rule);

    /// <summary>The figures of an item's own text.</summary>
    public IReadOnlyList<ItemFigure> FiguresOf(DocumentItem item)
    {
        if (!figures.TryGetValue(item, out var found))
        {
            found = [.. item.Passages.SelectMany(passage => FigureScanner.Scan(passage.Text).Select(figure => new ItemFigure(item, passage, figure)))];
            figures.Add(item, found);
        }
        return found;
    }

    /// <summary>Whether a rule, or the declaration that it stands in, is about an item or one in it.</summary>
    public bool IsAbout(TracedRule rule, string path)
    {
        if (Outline.Find(path) is not { } target)
            return false;
        for (var at = rule; at is not null; at = at.Outer)
        {
            if (cited[at].Exists(item => item == target || item.Ancestors().Contains(target)))
                return true;
        }
        return false;
    }

    private List<TracedRule> Citing(DocumentItem item) => citing.GetValueOrDefault(item) ?? [];

    private DocumentItem? ItemOf(Citation citation) =>
        (ItemPath.Parse(citation.Written) is { } steps ? Outline.Find(ItemPath.Of(steps)) : null) ?? Outline.FindWritten(citation.Written);
}
