using PolicyDsl.Interpreter.Evaluation;

namespace PolicyDsl.Interpreter;

/// <summary>A clause that is decided straight from its model.</summary>
internal sealed class InterpretedClause : ClauseDefinition
{
    private readonly ClauseProgram program;
    private readonly CaseReader reader;

    /// <summary>Takes a clause of a model.</summary>
    /// <param name="policy">The model.</param>
    /// <param name="info">What the runtime knows of the policy.</param>
    /// <param name="settlement">The policy's settlement.</param>
    /// <param name="index">The clause's index.</param>
    public InterpretedClause(PolicyModel policy, PolicyInfo info, SettlementLayout settlement, int index)
    {
        program = new ClauseProgram(policy, info, policy.Clauses[index]);
        reader = new CaseReader(program, settlement, index);
    }

    /// <summary>The clause with all that its evaluation looks up.</summary>
    public ClauseProgram Program => program;

    /// <inheritdoc/>
    public override ClauseInfo Info => program.Info;

    /// <inheritdoc/>
    public override IApplicationSink NewApplication() =>
        new ApplicationValues(Info.Inputs, values => new InterpretedApplication(Info.Inputs, values));

    /// <inheritdoc/>
    public override Decision Evaluate(IApplication application) => Decider.Decide(program, (InterpretedApplication)application, default(NoTrace));

    /// <inheritdoc/>
    public override Explanation Explain(IApplication application)
    {
        var trace = new DecisionTrace(Info);
        var decision = Decider.Decide(program, (InterpretedApplication)application, trace);
        return Explainer.Explain(this, application, trace, decision);
    }

    /// <inheritdoc/>
    public override Decision Decide(IApplication application, ITrace trace) => Decider.Decide(program, (InterpretedApplication)application, trace);

    /// <inheritdoc/>
    public override ConditionState Judge(IApplication application, int condition)
    {
        var truth = new Evaluator(program, (InterpretedApplication)application).Truth(program.Clause.Conditions[condition].Value);
        return truth.IsYes ? ConditionState.Met
            : truth.IsUnknown ? ConditionState.Unknown
            : ConditionState.Unmet;
    }

    /// <inheritdoc/>
    public override Assessment Assess(IApplication application, IReadOnlyList<LedgerRow>? ledger, int rank)
    {
        var trace = new RoundTrace(rank);
        var given = (InterpretedApplication)application;
        Decider.Decide(program, ledger is null ? given : given.With(ledger), trace);
        return trace.Assessment;
    }

    /// <inheritdoc/>
    public override void Describe(IApplication application, CaseFields fields) => reader.Read((InterpretedApplication)application, fields);
}
