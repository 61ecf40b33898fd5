namespace PolicyDsl.Runtime;

/// <summary>Takes what the rules of 统筹 look at, of one application.</summary>
public sealed class CaseFields
{
    private readonly IReadOnlyList<InputInfo> inputs;
    private readonly IApplication application;
    private readonly string?[] keys;
    private readonly decimal?[] orders;

    /// <summary>Begins with nothing told.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="planned">The clause, as the settlement looks at it.</param>
    /// <param name="application">The application.</param>
    public CaseFields(ClauseInfo clause, PlannedClause planned, IApplication application)
    {
        inputs = clause.Inputs;
        this.application = application;
        keys = planned.Keys.Count == 0 ? [] : new string?[planned.Keys.Count];
        orders = planned.Orders.Count == 0 ? [] : new decimal?[planned.Orders.Count];
    }

    /// <summary>Begins with nothing told, to learn who applies for which project and nothing else.</summary>
    internal CaseFields(ClauseInfo clause, IApplication application)
    {
        inputs = clause.Inputs;
        this.application = application;
        (keys, orders) = ([], []);
    }

    internal string? CreditCode { get; private set; }

    internal string? PersonName { get; private set; }

    internal string? Project { get; private set; }

    internal IReadOnlyList<string?> Keys => keys;

    internal IReadOnlyList<decimal?> Orders => orders;

    internal CaseFacts Facts { get; private set; }

    /// <summary>主体 of an enterprise and whoever else is known by the credit code alone.</summary>
    public void Applicant(Value<string> creditCode) => CreditCode = Known(creditCode);

    /// <summary>主体 where it may be an individual or a team, known by the unit's code and the name.</summary>
    public void Applicant(Value<string> creditCode, Truth isPerson, Value<string> name)
    {
        PersonName = isPerson.IsYes ? Known(name) : null;
        CreditCode = isPerson.IsUnknown || (isPerson.IsYes && PersonName is null) ? null : Known(creditCode);
    }

    /// <summary>项目.</summary>
    public void InProject(Value<string> project) => Project = Known(project);

    /// <summary>A ledger key, by its place in <see cref="PlannedClause.Keys"/>.</summary>
    public void Key(int place, Value<string> text)
    {
        if (place < keys.Length)
            keys[place] = Known(text);
    }

    /// <summary>What a rule ranks or orders by, by its place in <see cref="PlannedClause.Orders"/>.</summary>
    public void Order(int place, Num number) => SetOrder(place, number.IsKnown ? number.Value : null);

    /// <summary>A date that a rule ranks or orders by, by its place in <see cref="PlannedClause.Orders"/>.</summary>
    public void Order(int place, Value<DateOnly> date) => SetOrder(place, date.IsKnown ? date.Content.DayNumber : null);

    /// <summary>How a condition of 排除 or 不纳入 was judged. One that rests only on what an application may leave out, and does, does not hold.</summary>
    public void Fact(int number, Truth truth) => Facts = Facts.With(number, truth.IsUnknown && IsLeftOut(truth.Missing) ? Truth.No : truth);

    private void SetOrder(int place, decimal? order)
    {
        if (place < orders.Length)
            orders[place] = order;
    }

    private bool IsLeftOut(InputSet missing)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            if (missing.Contains(i) && (!inputs[i].Optional || application.GetInput(i) is not null))
                return false;
        }
        return true;
    }

    private static string? Known(Value<string> text) => text.IsKnown ? text.Content : null;
}
