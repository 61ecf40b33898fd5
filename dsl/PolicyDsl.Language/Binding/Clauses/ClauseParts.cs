using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Collects what a clause consists of, and where each part stands.</summary>
internal sealed class ClauseParts(BindContext context, ClauseSymbol clause)
{
    private readonly Dictionary<string, Place> conditionPlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> materialPlaces = new(StringComparer.Ordinal);
    private Place? quotaPlace;
    private Place? rubricPlace;

    public List<InputField> Inputs { get; } = [];

    public List<Condition> Conditions { get; } = [];

    public List<Award> Awards { get; } = [];

    public List<Reference> References { get; } = [];

    public List<Limit> Limits { get; } = [];

    public List<Times> Times { get; } = [];

    public List<Once> Onces { get; } = [];

    public List<Material> Materials { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public Quota? Quota { get; private set; }

    public Rubric? Rubric { get; private set; }

    public void Add(InputField? input, InputNode node)
    {
        Note(node.Word == Keyword.ReviewInput ? $"review/{node.Name.Text}" : $"input/{node.Name.Text}", node.Name.Span);
        if (input is not null)
            Inputs.Add(input);
    }

    public void Add(Condition? condition, NameNode name)
    {
        if (condition is null || (Quota?.Selection == condition.Name && Conditions.Exists(c => c.Name == condition.Name && c.Value == condition.Value)))
            return;
        if (IsFirst(conditionPlaces, "condition", condition.Name, name, clause.Scope.Conditions.Symbols))
            Conditions.Add(condition);
    }

    public void Add(Award? award, NameNode name)
    {
        Note($"award/{name.Text}", name.Span);
        if (award is not null)
            Awards.Add(award);
    }

    public void Add(Reference reference, ReferenceNode node)
    {
        Note($"reference/{References.Count}", node.Span);
        References.Add(reference);
    }

    public void Add(Quota? quota, RuleNode node)
    {
        if (quotaPlace is { } first)
            context.Report(StructureErrors.SecondQuota(new Place(clause.Text, node.Span)).WithRelated(first.Text, first.Span));
        quotaPlace ??= new Place(clause.Text, node.Span);
        Note("quota", node.Span);
        Quota ??= quota;
        if (quota?.Selection is { } selection)
            AddSelection(selection, quota.Annotations, node);
    }

    public void Add(Limit? limit, RuleNode node) => AddRule(Limits, limit, "limit", node);

    public void Add(Times? times, RuleNode node) => AddRule(Times, times, "times", node);

    public void Add(Once? once, RuleNode node) => AddRule(Onces, once, "once", node);

    public void Add(Material? material, NameNode name)
    {
        if (material is not null && IsFirst(materialPlaces, "material", material.Name, name, clause.Scope.Materials.Symbols))
            Materials.Add(material);
    }

    public void Add(Contact? contact, ContactNode node)
    {
        if (contact is null)
            return;
        Note($"contact/{Contacts.Count}", node.Span);
        Contacts.Add(contact);
    }

    public void Add(Rubric rubric, RubricNode node)
    {
        if (rubricPlace is { } first)
            context.Report(StructureErrors.SecondRubric(new Place(clause.Text, node.Name.Span)).WithRelated(first.Text, first.Span));
        rubricPlace ??= new Place(clause.Text, node.Name.Span);
        Note("rubric", node.Name.Span);
        Rubric ??= rubric;
    }

    private bool IsFirst(Dictionary<string, Place> places, string kind, string name, NameNode node, IEnumerable<Symbol> declared)
    {
        var place = new Place(clause.Text, node.Span);
        Note($"{kind}/{name}", node.Span);
        if (!places.TryGetValue(name, out var first))
        {
            places.Add(name, place);
            return true;
        }
        // Two declarations of one name were reported where the names were declared.
        if (declared.Count(d => d.Name == name) < 2)
            context.Report(NameErrors.Duplicate(place, name, first));
        return false;
    }

    // The authority's yes or no is a condition of the clause, unless the clause already takes it with 须.
    private void AddSelection(string selection, Annotations annotations, RuleNode node)
    {
        if (clause.Scope.Values.Find(selection) is not InputSymbol { Reference: { } reference } input)
            return;
        if (Conditions.Exists(c => c.Name == selection && c.Value == reference))
            return;
        var condition = new Condition(input.Name, input.Title ?? input.Name, reference, false, annotations);
        Add(condition, new NameNode(selection, node.Span));
    }

    private void AddRule<T>(List<T> rules, T? rule, string kind, RuleNode node)
        where T : class
    {
        Note($"{kind}/{rules.Count}", node.Span);
        if (rule is not null)
            rules.Add(rule);
    }

    private void Note(string key, TextSpan span) => context.SourceMap.Add($"clause/{clause.Name}/{key}", new Place(clause.Text, span));
}
