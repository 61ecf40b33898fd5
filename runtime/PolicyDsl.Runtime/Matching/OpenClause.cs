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

    /// <summary>
    /// Where only yes/nos and members are missing, and few enough, every combination of answers is tried. An input that changes nothing in any of them does
    /// not matter, though three-valued logic, which looks at each condition by itself, cannot know.
    /// </summary>
    private void TryAll()
    {
        var missing = Enumerable.Range(0, clause.Info.Inputs.Count).Where(Waiting.Contains).ToList();
        var combinations = 1;
        foreach (var index in missing)
        {
            var answers = AnswersOf(index);
            if (answers == 0 || combinations > MostTrials / answers)
                return;
            combinations *= answers;
        }
        var conclusions = new Conclusion[combinations];
        var sink = Copy();
        for (var combination = 0; combination < combinations; combination++)
        {
            var rest = combination;
            foreach (var index in missing)
            {
                Set(sink, index, rest % AnswersOf(index));
                rest /= AnswersOf(index);
            }
            var listener = new DecisionTrace(clause.Info);
            clause.Decide(sink.Complete(), listener);
            conclusions[combination] = listener.Conclusion;
            // What waits for more, be it for the authority, may still turn out one way or the other.
            if (conclusions[combination].Outcome is Outcome.Incomplete or Outcome.Review)
                return;
        }
        Conclude(missing, conclusions);
    }

    private void Conclude(List<int> missing, Conclusion[] conclusions)
    {
        var stride = 1;
        foreach (var index in missing)
        {
            var answers = AnswersOf(index);
            if (!Matters(conclusions, stride, answers))
                Waiting &= ~InputSet.Of(index);
            stride *= answers;
        }
        if (!Waiting.IsEmpty)
            return;
        var one = conclusions[0];
        var isOneReason = conclusions.All(other => (other.Refusal, other.RefusalIndex) == (one.Refusal, one.RefusalIndex));
        Settled = isOneReason ? one : one with { Refusal = RefusalKind.None };
    }

    private static bool Matters(Conclusion[] conclusions, int stride, int answers)
    {
        for (var combination = 0; combination < conclusions.Length; combination++)
        {
            var first = conclusions[combination - (combination / stride % answers * stride)];
            if ((conclusions[combination].Outcome, conclusions[combination].Amount) != (first.Outcome, first.Amount))
                return true;
        }
        return false;
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
