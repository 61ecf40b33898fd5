using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>The cuts that expressions make in the values of one input.</summary>
/// <param name="policy">The policy.</param>
/// <param name="layout">The clause.</param>
/// <param name="input">The input, by its index.</param>
internal sealed class InputCuts(PolicyModel policy, ClauseLayout layout, int input)
{
    private readonly SortedSet<InputCut> found = new(Comparer<InputCut>.Create(static (left, right) => Key(left).CompareTo(Key(right))));

    /// <summary>Those found, each once.</summary>
    public IReadOnlyCollection<InputCut> Found => found;

    /// <summary>Adds those of a condition.</summary>
    /// <returns>Whether these are all.</returns>
    public bool Add(Expression condition)
    {
        if (!Reads(condition))
            return true;
        return layout.Top(condition) switch
        {
            All all => all.Operands.All(Add),
            Any any => any.Operands.All(Add),
            Not not => Add(not.Operand),
            Comparison comparison => Compare(comparison.Left, comparison.Right) || Compare(comparison.Right, comparison.Left),
            Between between => Compare(between.Value, between.Low) && Compare(between.Value, between.High),
            Membership membership => membership.Members.All(member => Compare(membership.Value, member)),
            WithinLast window => IsInput(window.Date) && Add(Window(window)),
            _ => false,
        };
    }

    private bool Compare(Expression value, Expression with) =>
        layout.Top(value) is YearOf year ? IsInput(year.Date) && Add(Years(with)) : IsInput(value) && Add(Of(with));

    private bool Add(IEnumerable<InputCut>? cuts)
    {
        if (cuts is null)
            return false;
        found.UnionWith(cuts);
        return true;
    }

    private IEnumerable<InputCut>? Of(Expression value) =>
        Reads(value) ? null
        : layout.Top(value) switch
        {
            NumberLiteral number => [new InputCut(CutKind.Number, number.Value)],
            DateLiteral date => [Day(date.Value.Year, date.Value.Month, date.Value.Day)],
            ParameterReference reference => Of(policy.Parameters.First(parameter => parameter.Name == reference.Name)),
            InputReference other => [new InputCut(CutKind.Input, 0m, layout.IndexOf(other))],
            DateShift shift => Of(shift),
            _ => null,
        };

    // Of whichever day, so that the day of application need not be known.
    private IEnumerable<InputCut>? Of(Parameter parameter)
    {
        var cuts = parameter.Values.Select(dated => Of(dated.Value)).ToList();
        return cuts.Contains(null) ? null : cuts.SelectMany(static cut => cut!);
    }

    private IEnumerable<InputCut>? Of(DateShift shift)
    {
        if (layout.Top(shift.Date) is not InputReference from || layout.Top(shift.Duration) is not NumberLiteral { Value: >= -MostMoved and <= MostMoved } by)
            return null;
        var moved = (int)(shift.Backwards ? -by.Value : by.Value);
        var inMonths = by.Type.Kind == TypeKind.Months;
        return [new InputCut(CutKind.Input, 0m, layout.IndexOf(from), inMonths ? moved : 0, inMonths ? 0 : moved)];
    }

    // 1 January of the year, and of the next.
    private IEnumerable<InputCut>? Years(Expression year) =>
        layout.Top(year) switch
        {
            NumberLiteral { Value: >= 1m and < 9999m } number when number.Value == decimal.Truncate(number.Value) =>
                [Day((int)number.Value, 1, 1), Day((int)number.Value + 1, 1, 1)],
            ApplicationYear of => [new InputCut(CutKind.Year, of.Offset), new InputCut(CutKind.Year, of.Offset + 1)],
            _ => null,
        };

    private static IEnumerable<InputCut> Window(WithinLast window) =>
        window.Unit switch
        {
            WindowUnit.Months => [new InputCut(CutKind.Input, 0m, Months: -window.Count), new InputCut(CutKind.Input, 0m)],
            WindowUnit.Days => [new InputCut(CutKind.Input, 0m, Days: -window.Count), new InputCut(CutKind.Input, 0m)],
            _ => [new InputCut(CutKind.Year, -window.Count), new InputCut(CutKind.Year, 0m)],
        };

    // As far as days go.
    private const decimal MostMoved = 4_000_000m;

    private static InputCut Day(int year, int month, int day) => new(CutKind.Day, (year * 10_000) + (month * 100) + day);

    private bool IsInput(Expression value) => layout.Top(value) is InputReference reference && layout.IndexOf(reference) == input;

    private bool Reads(Expression expression) => layout.Reads(expression).Contains(input);

    private static (CutKind, decimal, int, int, int) Key(InputCut cut) => (cut.Kind, cut.At, cut.From, cut.Months, cut.Days);
}
