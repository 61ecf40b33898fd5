using PolicyDsl.Interpreter.Metadata;

namespace PolicyDsl.Interpreter;

/// <summary>
/// A policy that is decided straight from its model: what a policy means, in the plainest code. The tool and the editor run it, and generated code has to
/// agree with it on every input.
/// </summary>
public sealed class InterpretedPolicy : PolicyDefinition
{
    /// <summary>Takes a model.</summary>
    public InterpretedPolicy(PolicyModel model)
    {
        Model = model;
        Info = PolicyInfoBuilder.Build(model);
        var settlement = SettlementLayout.Of(model);
        Plan = PlanBuilder.Build(model, settlement);
        Clauses = [.. model.Clauses.Select((clause, index) => new InterpretedClause(model, Info, settlement, index))];
    }

    /// <summary>The model.</summary>
    public PolicyModel Model { get; }

    /// <inheritdoc/>
    public override PolicyInfo Info { get; }

    /// <inheritdoc/>
    public override SettlementPlan Plan { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<ClauseDefinition> Clauses { get; }
}
