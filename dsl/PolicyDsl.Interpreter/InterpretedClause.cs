using PolicyDsl.Interpreter.Evaluation;

namespace PolicyDsl.Interpreter;

/// <summary>A clause that is decided straight from its model.</summary>
internal sealed class InterpretedClause : ClauseDefinition
{
    private readonly ClauseProgram program;

    /// <summary>Takes a clause of a model.</summary>
    public InterpretedClause(PolicyModel policy, PolicyInfo info, Clause clause) => program = new ClauseProgram(policy, info, clause);

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
        return Explainer.Explain(Info, application, trace, decision);
    }
}
