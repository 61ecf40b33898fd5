namespace PolicyDsl.Runtime;

/// <summary>
/// All that some questions may be answered, as far as it can be tried: every yes/no and member, and of numbers and days both ends of their range, which will
/// do for whatever goes one way between them.
/// </summary>
internal sealed class AnswerBox
{
    /// <summary>How many answers are tried together at most.</summary>
    private const int MostCorners = 64;

    private readonly ClauseDefinition clause;
    private readonly IApplication application;
    private readonly List<int> inputs;

    private AnswerBox(ClauseDefinition clause, IApplication application, List<int> inputs, int corners)
    {
        this.clause = clause;
        this.application = application;
        this.inputs = inputs;
        Corners = corners;
    }

    /// <summary>How many corners it has.</summary>
    public int Corners { get; }

    /// <summary>The box of some questions; null: it has too many corners, or something in it goes back and forth.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="application">The application.</param>
    /// <param name="missing">The questions.</param>
    /// <param name="ordered">The inputs with which what is looked at goes one way.</param>
    public static AnswerBox? Of(ClauseDefinition clause, IApplication application, InputSet missing, IEnumerable<int> ordered)
    {
        var inputs = Enumerable.Range(0, clause.Info.Inputs.Count).Where(missing.Contains).ToList();
        var corners = 1;
        foreach (var index in inputs)
        {
            if (FiniteAnswers.Count(clause.Info.Inputs[index]) == 0 && !ordered.Contains(index))
                return null;
            var answers = EndsOf(clause.Info.Inputs[index]);
            if (corners > MostCorners / answers)
                return null;
            corners *= answers;
        }
        return inputs.Count == 0 ? null : new AnswerBox(clause, application, inputs, corners);
    }

    /// <summary>The decision at a corner.</summary>
    public DecisionTrace At(int corner)
    {
        var sink = clause.NewApplication();
        ApplicationCopy.To(clause.Info.Inputs, application, sink);
        foreach (var index in inputs)
        {
            var answers = EndsOf(clause.Info.Inputs[index]);
            Set(clause.Info, sink, index, corner % answers);
            corner /= answers;
        }
        var trace = new DecisionTrace(clause.Info);
        clause.Decide(sink.Complete(), trace);
        return trace;
    }

    /// <summary>Answers a question, by the number of the answer; a number or day with one end of its range.</summary>
    public static void Set(ClauseInfo clause, IApplicationSink sink, int index, int answer)
    {
        if (FiniteAnswers.Count(clause.Inputs[index]) > 0)
        {
            FiniteAnswers.Set(clause.Inputs[index], sink, index, answer);
            return;
        }
        var grid = InputGrid.Of(clause, index);
        ApplicationCopy.Set(sink, clause.Inputs[index], index, grid.ValueAt(answer == 0 ? grid.First : grid.Last));
    }

    private static int EndsOf(InputInfo input) => FiniteAnswers.Count(input) is > 0 and var answers ? answers : 2;
}
