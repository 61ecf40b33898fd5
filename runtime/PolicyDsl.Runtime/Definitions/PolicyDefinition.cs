namespace PolicyDsl.Runtime;

/// <summary>One revision of a policy that can decide: generated code, or a model and its interpreter.</summary>
public abstract class PolicyDefinition
{
    /// <summary>Header and settlement rules.</summary>
    public abstract PolicyInfo Info { get; }

    /// <summary>The clauses, in the order written.</summary>
    public abstract IReadOnlyList<ClauseDefinition> Clauses { get; }

    /// <summary>统筹.</summary>
    public abstract SettlementPlan Plan { get; }

    /// <summary>The JSON of the types that were generated for it; of none where it was not generated.</summary>
    public virtual PolicyJson Json => PolicyJson.Answers;

    /// <summary>The clause with an apiName; null: there is none.</summary>
    public ClauseDefinition? Clause(string id) => Clauses.FirstOrDefault(clause => string.Equals(clause.Info.Id, id, StringComparison.Ordinal));
}

/// <summary>A clause that can read an application and decide it.</summary>
public abstract class ClauseDefinition
{
    /// <summary>Everything that is always the same about it.</summary>
    public abstract ClauseInfo Info { get; }

    /// <summary>Begins an application: the sink takes its values, one by one, and gives the whole.</summary>
    public abstract IApplicationSink NewApplication();

    /// <summary>Decides. Allocates nothing where the definition is generated code.</summary>
    /// <param name="application">Of this clause, from <see cref="NewApplication"/> or of its generated type.</param>
    public abstract Decision Evaluate(IApplication application);

    /// <summary>Decides and explains.</summary>
    /// <param name="application">Of this clause, from <see cref="NewApplication"/> or of its generated type.</param>
    public abstract Explanation Explain(IApplication application);

    /// <summary>Decides, while somebody listens.</summary>
    /// <param name="application">Of this clause, from <see cref="NewApplication"/> or of its generated type.</param>
    /// <param name="trace">Who listens.</param>
    public abstract Decision Decide(IApplication application, ITrace trace);

    /// <summary>Judges one condition.</summary>
    /// <param name="application">Of this clause, from <see cref="NewApplication"/> or of its generated type.</param>
    /// <param name="condition">Its index in <see cref="ClauseInfo.Conditions"/>.</param>
    /// <returns>How it is judged, as <see cref="Evaluate"/> does.</returns>
    public virtual ConditionState Judge(IApplication application, int condition)
    {
        var decision = Evaluate(application);
        return (decision.Unmet.Bits >> condition & 1) != 0 ? ConditionState.Unmet
            : (decision.Unknown.Bits >> condition & 1) != 0 ? ConditionState.Unknown
            : ConditionState.Met;
    }

    /// <summary>Decides for a round: without 不纳入, which has its place among the rules of 统筹.</summary>
    /// <param name="application">Of this clause, from <see cref="NewApplication"/> or of its generated type.</param>
    /// <param name="ledger">Grants of earlier rounds in place of those that came with it; null: those.</param>
    /// <param name="rank">名次, from 1; 0: not known.</param>
    public abstract Assessment Assess(IApplication application, IReadOnlyList<LedgerRow>? ledger, int rank);

    /// <summary>Tells what the rules of 统筹 look at.</summary>
    /// <param name="application">Of this clause, from <see cref="NewApplication"/> or of its generated type.</param>
    /// <param name="fields">Takes it.</param>
    public abstract void Describe(IApplication application, CaseFields fields);
}
