namespace PolicyDsl.Interpreter.Evaluation;

/// <summary>Decides a clause: conditions and awards in the order written go into the runtime's verdict, exactly as generated code gives them to it.</summary>
internal static class Decider
{
    /// <summary>The decision.</summary>
    public static Decision Decide<TTrace>(ClauseProgram program, InterpretedApplication application, TTrace trace)
        where TTrace : ITrace
    {
        var evaluator = new Evaluator(program, application, trace.Rank);
        var verdict = new Verdict<TTrace>(program.Info, application.Decisions, trace);
        verdict.InForce(evaluator.SubmittedOn);
        for (var i = 0; i < program.Layout.Parameters.Count; i++)
            verdict.Parameter(i, evaluator.InForce(program.Layout.Parameters[i]));
        if (program.Layout.ReadsLedger && application.Ledger is null)
            trace.NoLedger();
        for (var i = 0; i < program.Clause.Conditions.Count; i++)
            verdict.Require(i, evaluator.Truth(program.Clause.Conditions[i].Value));
        for (var i = 0; i < program.Clause.Awards.Count; i++)
            Offer(ref verdict, evaluator, program.Clause.Awards[i], i);
        if (trace.Records)
            Tell(program, evaluator, trace);
        return program.Layout.Floor is { } floor
            ? verdict.Decide(evaluator.Number(floor.Below), floor.Unless is { } unless ? evaluator.Truth(unless) : Truth.No)
            : verdict.Decide();
    }

    private static void Offer<TTrace>(ref Verdict<TTrace> verdict, Evaluator evaluator, Award award, int index)
        where TTrace : ITrace
    {
        var applies = award.When is { } when ? evaluator.Truth(when) : Truth.Yes;
        var begun = award.Kind switch
        {
            AwardKind.Exact => verdict.Exact(index, applies, evaluator.Number(award.Amount!)),
            AwardKind.Ceiling => Verdict<TTrace>.Ceiling(index, applies),
            _ => Verdict<TTrace>.Benefit(index, applies),
        };
        var value = begun with { Stacked = award.Stacked, OutsideCap = award.OutsideCap };
        for (var i = 0; i < award.Bounds.Count; i++)
        {
            var bound = evaluator.Number(award.Bounds[i].Value);
            if (award.Bounds[i].Kind == BoundKind.AtMost)
                verdict.AtMost(ref value, i, bound);
            else
                verdict.AtLeast(ref value, i, bound);
        }
        if (award.Kind == AwardKind.Ceiling)
            verdict.Recognize(ref value, evaluator.RecognizedAmount);
        if (award.TopUp)
            verdict.TopUp(ref value, evaluator.PaidBefore);
        if (award.RankCeiling is { } largest)
            Verdict<TTrace>.RankCeiling(ref value, evaluator.Number(largest));
        verdict.Offer(value);
    }

    /// <summary>What only an explanation needs.</summary>
    private static void Tell<TTrace>(ClauseProgram program, Evaluator evaluator, TTrace trace)
        where TTrace : ITrace
    {
        for (var i = 0; i < program.Layout.Inputs.Count; i++)
        {
            if (program.Layout.Inputs[i].When is not null)
                trace.Asked(i, evaluator.Asked(i));
        }
        for (var i = 0; i < program.Clause.Materials.Count; i++)
        {
            if (program.Clause.Materials[i].When is { } when)
                trace.Material(i, evaluator.Truth(when));
        }
        for (var award = 0; award < program.Clause.Awards.Count; award++)
        {
            var plans = program.Clause.Awards[award].Instalments;
            for (var plan = 0; plan < plans.Count; plan++)
            {
                if (plans[plan].When is { } when)
                    trace.Instalments(award, plan, evaluator.Truth(when));
            }
        }
    }
}
