namespace PolicyDsl.Runtime;

/// <summary>A clause that waits for answers: which of them matter, and how likely one alone ends the waiting.</summary>
internal sealed class OpenClause
{
    /// <summary>How many answers are tried on a clause at most; beyond, three-valued logic has the last word.</summary>
    private const int MostTrials = 256;

    /// <summary>Of an answer that alone decides a condition, but cannot be tried: how likely the condition is unmet.</summary>
    private const decimal Guess = 0.25m;

    private readonly ClauseDefinition clause;
    private readonly IApplication application;
    private readonly DecisionTrace trace;
    private readonly InputSet matter;

    private OpenClause(ClauseDefinition clause, IApplication application, DecisionTrace trace, InputSet matter)
    {
        this.clause = clause;
        this.application = application;
        this.trace = trace;
        this.matter = matter;
        Waiting = matter;
    }

    /// <summary>The inputs that matter, as three-valued logic sees it, less those that were seen not to.</summary>
    public InputSet Waiting { get; private set; }

    /// <summary>What it comes to whatever the answers are; null: that depends on them.</summary>
    public Conclusion? Settled { get; private set; }

    /// <summary>Looks at a clause that is incomplete.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="application">The application.</param>
    /// <param name="trace">Its decision.</param>
    public static OpenClause Of(ClauseDefinition clause, IApplication application, DecisionTrace trace)
    {
        var matter = RangeView.Matter(clause, application, trace, out var refusing);
        var open = new OpenClause(clause, application, trace, matter);
        if (refusing >= 0)
            open.Settled = trace.Conclusion with { Outcome = Outcome.Ineligible, Refusal = RefusalKind.Condition, RefusalIndex = refusing };
        else if (!matter.IsEmpty)
            open.TryAll();
        else if (open.Filled() is { Outcome: not Outcome.Incomplete } filled)
            open.Settled = filled;
        else
            open = new OpenClause(clause, application, trace, trace.Conclusion.Missing);
        return open;
    }

    /// <summary>How likely an answer alone settles the clause, each answer being as likely as the other: 0 to 1.</summary>
    /// <param name="index">The input, one of <see cref="Waiting"/>.</param>
    public decimal ChanceOf(int index)
    {
        if (Waiting.Count == 1)
            return 1m;
        var answers = AnswersOf(index);
        if (answers is 0 or > MostTrials)
            return Enumerable.Range(0, clause.Info.Conditions.Count).Any(i => trace.Conditions[i].Missing == InputSet.Of(index)) ? Guess : 0m;
        var sink = Copy();
        var settled = 0;
        for (var answer = 0; answer < answers; answer++)
        {
            Set(sink, index, answer);
            if (clause.Evaluate(sink.Complete()).Outcome != Outcome.Incomplete)
                settled++;
        }
        return (decimal)settled / answers;
    }

    // Where only yes/nos and members are missing, and few enough.
    private void TryAll()
    {
        if (AnswerTable.Of(clause, Copy(), Waiting, MostTrials) is not { } table)
            return;
        Waiting &= ~table.Idle;
        Settled = table.Settled;
    }

    private int AnswersOf(int index) => FiniteAnswers.Count(clause.Info.Inputs[index]);

    private Conclusion Filled()
    {
        var filled = new DecisionTrace(clause.Info);
        clause.Decide(Copy().Complete(), filled);
        return filled.Conclusion;
    }

    // What does not matter is answered somehow, so that nothing waits for it.
    private IApplicationSink Copy()
    {
        var sink = clause.NewApplication();
        ApplicationCopy.To(clause.Info.Inputs, application, sink);
        var settled = trace.Conclusion.Missing & ~matter;
        for (var index = 0; index < clause.Info.Inputs.Count; index++)
        {
            if (settled.Contains(index))
                AnswerBox.Set(clause.Info, sink, index, 0);
        }
        return sink;
    }

    private void Set(IApplicationSink sink, int index, int answer) => FiniteAnswers.Set(clause.Info.Inputs[index], sink, index, answer);
}
