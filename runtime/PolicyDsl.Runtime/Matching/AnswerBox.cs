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
    private readonly IReadOnlyList<(int Index, int Answers)> questions;
    private IApplicationSink? answered;

    private AnswerBox(ClauseDefinition clause, IApplication application, IReadOnlyList<(int Index, int Answers)> questions)
    {
        this.clause = clause;
        this.application = application;
        this.questions = questions;
    }

    /// <summary>How many corners it has.</summary>
    public int Corners => questions.Aggregate(1, static (corners, question) => corners * question.Answers);

    /// <summary>The box of some questions; null: it has too many corners, or something in it goes back and forth.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="application">The application.</param>
    /// <param name="missing">The questions.</param>
    /// <param name="ordered">The inputs with which what is looked at goes one way.</param>
    public static AnswerBox? Of(ClauseDefinition clause, IApplication application, InputSet missing, IEnumerable<int> ordered)
    {
        var questions = new List<(int Index, int Answers)>();
        var corners = 1;
        foreach (var index in Enumerable.Range(0, clause.Info.Inputs.Count).Where(missing.Contains))
        {
            if (FiniteAnswers.Count(clause.Info.Inputs[index]) == 0 && !ordered.Contains(index))
                return null;
            var answers = EndsOf(clause.Info.Inputs[index]);
            if (corners > MostCorners / answers)
                return null;
            corners *= answers;
            questions.Add((index, answers));
        }
        return questions.Count == 0 ? null : new AnswerBox(clause, application, questions);
    }

    /// <summary>The box of the questions of several, of which only the ends can be looked at.</summary>
    public static AnswerBox Around(ClauseDefinition clause, IApplication application, IEnumerable<AnswerBox> boxes) =>
        new(clause, application, [.. boxes.SelectMany(static box => box.questions).Distinct()]);

    /// <summary>The decision at a corner.</summary>
    public DecisionTrace At(int corner)
    {
        var sink = Answered();
        foreach (var (index, answers) in questions)
        {
            Set(clause.Info, sink, index, corner % answers);
            corner /= answers;
        }
        return Decide(sink);
    }

    /// <summary>The decision at the first corner, or the one that lies opposite.</summary>
    public DecisionTrace AtEnd(bool isLast)
    {
        var sink = Answered();
        foreach (var (index, answers) in questions)
            Set(clause.Info, sink, index, isLast ? answers - 1 : 0);
        return Decide(sink);
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

    // At every corner all of the questions are answered anew.
    private IApplicationSink Answered()
    {
        if (answered is null)
        {
            answered = clause.NewApplication();
            ApplicationCopy.To(clause.Info.Inputs, application, answered);
        }
        return answered;
    }

    private DecisionTrace Decide(IApplicationSink sink)
    {
        var trace = new DecisionTrace(clause.Info);
        clause.Decide(sink.Complete(), trace);
        return trace;
    }

    private static int EndsOf(InputInfo input) => FiniteAnswers.Count(input) is > 0 and var answers ? answers : 2;
}
