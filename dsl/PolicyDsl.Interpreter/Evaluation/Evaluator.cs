namespace PolicyDsl.Interpreter.Evaluation;

/// <summary>
/// Gives the values of expressions for one application. One method a type of value; each node means what <c>docs/language.md</c> says and the runtime's
/// values do. Nothing is skipped: a branch not taken is evaluated too, and the runtime's If says which counts.
/// </summary>
internal sealed partial class Evaluator
{
    private readonly ClauseProgram program;
    private readonly InterpretedApplication application;
    private readonly int rank;
    private readonly Dictionary<string, object> terms;
    private readonly Dictionary<int, Truth> asked;
    private readonly RowFrame? frame;

    /// <summary>Begins an application; every 术语 is then evaluated once.</summary>
    /// <param name="program">Its clause.</param>
    /// <param name="application">What is applied with.</param>
    /// <param name="rank">名次, from 1; 0: not known.</param>
    public Evaluator(ClauseProgram program, InterpretedApplication application, int rank = 0)
        : this(program, application, rank, [], [], null) { }

    private Evaluator(
        ClauseProgram program,
        InterpretedApplication application,
        int rank,
        Dictionary<string, object> terms,
        Dictionary<int, Truth> asked,
        RowFrame? frame
    )
    {
        this.program = program;
        this.application = application;
        this.rank = rank;
        this.terms = terms;
        this.asked = asked;
        this.frame = frame;
    }

    /// <summary>The row that the item of a list is evaluated for.</summary>
    /// <param name="Variable">What the policy calls it.</param>
    /// <param name="List">The index of the list.</param>
    /// <param name="Row">Its values.</param>
    /// <param name="Outer">The row around it.</param>
    private sealed record RowFrame(string Variable, int List, InputValues Row, RowFrame? Outer);

    /// <summary>申报日.</summary>
    public Value<DateOnly> SubmittedOn => Value.Input(application.SubmittedOn, EnvelopeIndex.SubmittedOn);

    /// <summary>核定金额, as the authority entered it.</summary>
    public Num RecognizedAmount => Number(new InputReference(InputScope.Review, EnvelopeInputs.RecognizedAmount, ValueType.Money));

    /// <summary>What was paid before for the clause and the applicant: what 补差 takes off.</summary>
    public Num PaidBefore =>
        Paid(
            new AlreadyPaid(
                program.Clause.Name,
                null,
                false,
                new[] { new GroupKey(GroupKeyKind.Applicant, InputScope.Envelope, ApplicantIdentity.CreditCodeName) }.ToEquatableArray()
            )
        );

    /// <summary>Whether a dated 参数 has a value yet.</summary>
    public Truth InForce(Parameter parameter) =>
        PolicyDate(parameter.Values[0].From) is { } first ? SubmittedOn >= first : Runtime.Truth.Yes;

    private T Term<T>(TermReference reference, Func<Expression, T> evaluate)
        where T : notnull
    {
        if (terms.TryGetValue(reference.Name, out var known))
            return (T)known;
        var value = evaluate(program.Term(reference.Name).Value);
        terms[reference.Name] = value;
        return value;
    }

    private T ParameterValue<T>(ParameterReference reference, Func<Expression, T> evaluate, Func<Truth, T, T, T> choose, T none)
    {
        var value = none;
        foreach (var dated in program.Parameter(reference.Name).Values)
        {
            var current = evaluate(dated.Value);
            value = PolicyDate(dated.From) is { } from ? choose(SubmittedOn >= from, current, value) : current;
        }
        return value;
    }

    /// <summary>如果…则…否则 and 选取: from the last row to the first, so that the first that holds wins.</summary>
    private T ChoiceValue<T>(Choice choice, Func<Expression, T> evaluate, Func<Truth, T, T, T> choose, T none)
    {
        var value = choice.Otherwise is { } otherwise ? evaluate(otherwise) : none;
        for (var i = choice.Rows.Count - 1; i >= 0; i--)
            value = choose(Truth(choice.Rows[i].Condition), evaluate(choice.Rows[i].Value), value);
        return value;
    }

    /// <summary>分档: from the lowest row to the highest, so that the highest that is reached wins.</summary>
    /// <param name="tiers">The tiers.</param>
    /// <param name="evaluate">Gives a row's value.</param>
    /// <param name="choose">The runtime's If.</param>
    /// <param name="below">What is below the lowest row.</param>
    private T TierValue<T>(Tiers tiers, Func<Expression, T> evaluate, Func<Truth, T, T, T> choose, T below)
    {
        var value = below;
        foreach (var row in tiers.Rows)
            value = choose(Reaches(tiers, row), evaluate(row.Value), value);
        return value;
    }

    private Truth Reaches(Tiers tiers, TierRow row)
    {
        var reached = Compare(row.Exclusive ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, tiers.Value, row.Threshold);
        if (tiers.Previous is not { } previous)
            return reached;
        return reached & Compare(row.Exclusive ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, previous, row.Threshold);
    }

    private VoidReason WhyNoTier(Tiers tiers)
    {
        foreach (var read in new[] { tiers.Value, tiers.Previous })
        {
            var reason = read is null ? VoidReason.None
                : read.Type.Kind == TypeKind.Date ? Date(read).Reason
                : Number(read).Reason;
            if (reason != VoidReason.None)
                return reason;
        }
        return VoidReason.None;
    }

    private static DateOnly? PolicyDate(CalendarDate? date) => Metadata.PolicyInfoBuilder.Date(date);
}
