using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// How the types of policies are called among the components of a document: what an endpoint of the host takes or answers then has the very shape that the
/// service's own operations refer to.
/// </summary>
internal sealed class PolicyTypeSchemas
{
    private readonly Dictionary<Type, Component> components = new()
    {
        [typeof(Explanation)] = new("Decision", static to => to.Component("Decision", AnswerSchemas.Decision)),
        [typeof(Decision)] = new("DecisionInShort", static to => to.Component("DecisionInShort", AnswerSchemas.DecisionInShort)),
        [typeof(SettlementResult)] = new("SettlementResult", static to => to.Component("SettlementResult", SettlementSchemas.Result)),
        [typeof(ApplicationResult)] = new("RoundResult", static to => to.Component("RoundResult", SettlementSchemas.RoundResult)),
        [typeof(LedgerRow)] = new("LedgerRow", static to => to.Component("LedgerRow", ApplicationSchema.LedgerRow)),
        [typeof(ReviewDecision)] = new("ReviewDecision", static to => to.Component("ReviewDecision", ApplicationSchema.ReviewDecision)),
    };

    /// <summary>Knows the types of all policies.</summary>
    public PolicyTypeSchemas(PolicyRegistry registry)
    {
        foreach (var type in SharedTypes.Enums)
            components.Add(type.Type, Members(type, type.Type.Name));
        var names = new Dictionary<ClauseDefinition, ClauseNames>();
        foreach (var (name, clause) in ClauseNames.Of(registry))
            names.TryAdd(clause.Newest, name);
        foreach (var policy in registry.Policies.SelectMany(static policy => policy.Revisions))
        {
            foreach (var type in policy.Json.Types)
            {
                if ((type.Clause ?? policy.Clauses.FirstOrDefault()) is { } clause && names.TryGetValue(clause, out var name))
                    components.TryAdd(type.Type, Of(type, name));
            }
        }
    }

    /// <summary>The component that a type is; null: it is none of the policies'.</summary>
    public string? IdOf(Type type) => Find(type)?.Id;

    /// <summary>Puts the component of a type into a document; nothing where the type is none of the policies'.</summary>
    public void Describe(Type type, OpenApiDocument document, string documentName) =>
        Find(type)?.Make(new OperationBuilder(new OpenApiOperation(), document, documentName));

    // Null stands beside the component, not in it.
    private Component? Find(Type type) => components.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    private static Component Of(PolicyType type, ClauseNames names) =>
        type switch
        {
            { Clause: null } => Members(type, $"{names.Policy}_{type.Type.Name}"),
            { List: { } list } => Row(type.Clause.Info, list, names),
            { Place: InputPlace.Applicant } => new(ApplicationSchema.ApplicantId(names), to => ApplicationSchema.Applicant(to, names, type.Clause.Info)),
            { Place: InputPlace.Review } => new(ApplicationSchema.ReviewInputsId(names), to => ApplicationSchema.ReviewInputsOf(to, names, type.Clause.Info)),
            _ => new(ApplicationSchema.IdOf(names), to => ApplicationSchema.Of(to, names, type.Clause.Info)),
        };

    private static Component Members(PolicyType type, string id) => new(id, to => to.Component(id, _ => InputSchema.Members(type.Members)));

    private static Component Row(ClauseInfo clause, int list, ClauseNames names)
    {
        var id = ApplicationSchema.RowsId(names, clause.Inputs[list]);
        return new(id, to => InputSchema.Of(to, clause.Inputs[list], id));
    }

    private sealed record Component(string Id, Action<OperationBuilder> Make);
}
