using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>A revision of a policy, made by hand as the generator would make it.</summary>
internal sealed class SamplePolicy : PolicyDefinition
{
    public SamplePolicy(PolicyInfo info, params Func<PolicyInfo, ClauseDefinition>[] clauses)
    {
        Info = info;
        Clauses = [.. clauses.Select(clause => clause(info))];
    }

    public override PolicyInfo Info { get; }

    public override IReadOnlyList<ClauseDefinition> Clauses { get; }

    /// <summary>Its types, as the generator would list them.</summary>
    public IReadOnlyList<PolicyType> Types { get; set; } = [];

    public override PolicyJson Json => new(Types);

    public override SettlementPlan Plan => new([.. Clauses.Select(static clause => new PlannedClause(clause.Info.Id, [], []))], []);
}
