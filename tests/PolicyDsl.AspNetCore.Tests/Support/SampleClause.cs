using PolicyDsl.Runtime;
using PolicyDsl.Runtime.Tests;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>A clause that decides through the runtime's verdict, as generated ones do.</summary>
internal sealed class SampleClause(ClauseInfo info, SampleRule rule) : ClauseDefinition
{
    public override ClauseInfo Info => info;

    public override IApplicationSink NewApplication() => new RecordedApplication(info.Inputs);

    public override Decision Evaluate(IApplication application) => Decide(application, new DecisionTrace(info));

    public override Explanation Explain(IApplication application)
    {
        var trace = new DecisionTrace(info);
        var decision = Decide(application, trace);
        return Explainer.Explain(info, application, trace, decision);
    }

    public override Decision Decide(IApplication application, ITrace trace) => Decide(application, (DecisionTrace)trace);

    public override Assessment Assess(IApplication application, IReadOnlyList<LedgerRow>? ledger, int rank)
    {
        var explanation = Explain(application);
        return new Assessment(explanation.Outcome, explanation.Amount, explanation.Ceiling) { IsOutOfBounds = explanation.InputErrors.Count > 0 };
    }

    public override void Describe(IApplication application, CaseFields fields) { }

    private Decision Decide(IApplication application, DecisionTrace trace)
    {
        var verdict = new Verdict<DecisionTrace>(info, application.Decisions, trace);
        verdict.InForce(Value.Input(application.SubmittedOn, EnvelopeIndex.SubmittedOn));
        rule(ref verdict, application);
        return verdict.Decide();
    }
}

/// <summary>The conditions and awards of a clause.</summary>
internal delegate void SampleRule(ref Verdict<DecisionTrace> verdict, IApplication application);
