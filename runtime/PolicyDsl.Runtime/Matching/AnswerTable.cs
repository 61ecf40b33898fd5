namespace PolicyDsl.Runtime;

/// <summary>
/// What a clause comes to with every combination of answers to all that it waits for. An input that changes nothing in any of them does not matter, though
/// three-valued logic, which looks at each condition by itself, cannot know.
/// </summary>
internal sealed class AnswerTable
{
    private readonly ClauseDefinition clause;
    private readonly IApplicationSink sink;
    private readonly List<Question> questions = [];
    private readonly Result?[] results;

    private AnswerTable(ClauseDefinition clause, IApplicationSink sink, InputSet waiting)
    {
        this.clause = clause;
        this.sink = sink;
        var combinations = 1;
        for (var index = 0; index < clause.Info.Inputs.Count; index++)
        {
            if (!waiting.Contains(index))
                continue;
            var answers = FiniteAnswers.Count(clause.Info.Inputs[index]);
            questions.Add(new Question(index, answers, combinations));
            combinations *= answers;
        }
        results = new Result?[combinations];
    }

    /// <summary>The inputs that do not matter.</summary>
    public InputSet Idle { get; private set; }

    /// <summary>What the clause comes to where none of them matters; null: one does, or nobody can tell.</summary>
    public Conclusion? Settled { get; private set; }

    /// <summary>Tries the answers, as long as that may tell anything; null: there are too many.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="sink">The application, all but what is waited for.</param>
    /// <param name="waiting">The inputs that are waited for.</param>
    /// <param name="most">How many combinations may be tried.</param>
    public static AnswerTable? Of(ClauseDefinition clause, IApplicationSink sink, InputSet waiting, int most)
    {
        var room = most;
        for (var index = 0; index < clause.Info.Inputs.Count; index++)
        {
            if (waiting.Contains(index))
                room = FiniteAnswers.Count(clause.Info.Inputs[index]) is > 0 and var answers ? room / answers : 0;
        }
        if (room == 0)
            return null;
        var table = new AnswerTable(clause, sink, waiting);
        if (table.IsTold())
            table.Conclude();
        return table;
    }

    /// <summary>
    /// Tries all. One answer away from a combination that is eligible it is mostly seen that each input matters; then the others are not tried.
    /// </summary>
    /// <returns>False: each input matters, or with some combination it is not known what the clause comes to.</returns>
    private bool IsTold()
    {
        var isSought = true;
        for (var combination = results.Length - 1; combination >= 0; combination--)
        {
            if (!At(combination).IsKnown)
                return false;
            if (!isSought || At(combination).Outcome != Outcome.Eligible)
                continue;
            isSought = false;
            if (questions.TrueForAll(question => Matters(question, combination)))
                return false;
        }
        return true;
    }

    private void Conclude()
    {
        foreach (var question in questions)
        {
            if (!Enumerable.Range(0, results.Length).Any(combination => question.AnswerIn(combination) == 0 && Matters(question, combination)))
                Idle |= InputSet.Of(question.Index);
        }
        if (Idle.Count < questions.Count)
            return;
        var one = Decide(0);
        var isOneReason = Array.TrueForAll(results, other => (other!.Value.Refusal, other.Value.RefusalIndex) == (one.Refusal, one.RefusalIndex));
        Settled = isOneReason ? one : one with { Refusal = RefusalKind.None };
    }

    private bool Matters(Question question, int combination)
    {
        for (var answer = 0; answer < question.Answers; answer++)
        {
            if (At(question.With(combination, answer)).IsOtherThan(At(combination)))
                return true;
        }
        return false;
    }

    private Result At(int combination)
    {
        if (results[combination] is { } known)
            return known;
        var conclusion = Decide(combination);
        var result = new Result(conclusion.Outcome, conclusion.Amount, conclusion.Refusal, conclusion.RefusalIndex);
        results[combination] = result;
        return result;
    }

    private Conclusion Decide(int combination)
    {
        foreach (var question in questions)
            FiniteAnswers.Set(clause.Info.Inputs[question.Index], sink, question.Index, question.AnswerIn(combination));
        var trace = new DecisionTrace(clause.Info);
        clause.Decide(sink.Complete(), trace);
        return trace.Conclusion;
    }

    /// <summary>A question, as a digit of the number of a combination.</summary>
    private readonly record struct Question(int Index, int Answers, int Stride)
    {
        public int AnswerIn(int combination) => combination / Stride % Answers;

        public int With(int combination, int answer) => combination + ((answer - AnswerIn(combination)) * Stride);
    }

    /// <summary>What is kept of a decision.</summary>
    private readonly record struct Result(Outcome Outcome, decimal? Amount, RefusalKind Refusal, int RefusalIndex)
    {
        // What waits for more, be it for the authority, may still turn out one way or the other.
        public bool IsKnown => Outcome is not (Outcome.Incomplete or Outcome.Review);

        public bool IsOtherThan(Result other) => (Outcome, Amount) != (other.Outcome, other.Amount);
    }
}
