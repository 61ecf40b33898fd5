using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Applicants;

/// <summary>The values of one input that are worth trying.</summary>
/// <param name="Input">The input.</param>
/// <param name="Values">Each value once, the plainest first: members and yes or no as written, numbers and days ascending, null (left out) last where a decision may rest on it.</param>
public sealed record InputCandidates(InputField Input, IReadOnlyList<Fact?> Values)
{
    private const int MostRowsTried = 24;

    /// <summary>
    /// The candidates of each input that the clause reads: each member of an 选项, yes and no, and for numbers and days the values at and beside each
    /// threshold around an applicant.
    /// </summary>
    public static IReadOnlyList<InputCandidates> Of(ReviewedClause clause, Applicant applicant)
    {
        var thresholds = Thresholds.Of(clause, applicant).ToLookup(static t => InputName.Of(t.Input));
        var constants = new WrittenConstants(clause);
        var read = constants.Inputs;
        var candidates = new List<InputCandidates>();
        for (var index = 0; index < clause.Layout.Inputs.Count; index++)
        {
            var input = clause.Layout.Inputs[index];
            if (!read.Contains(index))
                continue;
            var values = ValuesOf(clause, input, thresholds[InputName.Of(input)], constants).Distinct().Cast<Fact?>().ToList();
            if (clause.Layout.Needed[index] || input.Optional || input.Default is not null)
                values.Add(null);
            candidates.Add(new InputCandidates(input, values));
        }
        return candidates;
    }

    /// <summary>The candidates of two lists together: an input of both has the values of both.</summary>
    public static IReadOnlyList<InputCandidates> Union(IReadOnlyList<InputCandidates> first, IReadOnlyList<InputCandidates> second) =>
        [
            .. first.Concat(second)
                .GroupBy(static candidates => InputName.Of(candidates.Input))
                .Select(static same => new InputCandidates(same.First().Input, [.. same.SelectMany(static c => c.Values).Distinct()])),
        ];

    private static IEnumerable<Fact> ValuesOf(ReviewedClause clause, InputField input, IEnumerable<Threshold> thresholds, WrittenConstants constants)
    {
        if (input.Type.Kind == TypeKind.List)
            return Rows(clause.Policy, input, constants).Select(rows => new Fact(input.Scope, input.Name, null, rows));
        var numbers = thresholds.SelectMany(static t => t.Values).Concat(Ends(input));
        var literals = input.Type.Kind == TypeKind.Date || input.Type.IsNumeric
            ? numbers.OrderBy(Literals.Number)
            : Single(clause.Policy, input, constants);
        return literals.Select(literal => new Fact(input.Scope, input.Name, literal, default));
    }

    private static IEnumerable<Expression> Ends(InputField input)
    {
        if (input.Range is { } range)
            return new[] { range.Low, range.High }.OfType<Expression>();
        return input.Type.IsNumeric ? [Literals.Of(0m, input.Type)] : [];
    }

    private static IEnumerable<Expression> Single(PolicyModel policy, InputField input, WrittenConstants constants) =>
        input.Type.Kind switch
        {
            TypeKind.Bool => [new BoolLiteral(true), new BoolLiteral(false)],
            TypeKind.Enum => policy.MembersOf(input.Type).Select(member => (Expression)new EnumLiteral(member.Name, input.Type)),
            TypeKind.CreditCode => [new TextLiteral(CreditCodes.MakeUp("甲"))],
            TypeKind.Text => constants.Texts.Append(PlainAnswers.Text(input)).Select(static text => (Expression)new TextLiteral(text)),
            TypeKind.Date => constants.Around(input.Type.Kind),
            _ => constants.Around(input.Type.Kind).Prepend(Literals.Of(0m, input.Type)),
        };

    // No row, one row of each kind, and the first two of them together.
    private static IEnumerable<EquatableArray<FactRow>> Rows(PolicyModel policy, InputField list, WrittenConstants constants)
    {
        var rows = new List<FactRow> { new(default) };
        foreach (var field in list.Fields)
        {
            var values = Single(policy, field, constants).Distinct().ToList();
            rows = [.. rows.SelectMany(row => values.Select(value => Add(row, field, value))).Take(MostRowsTried)];
        }
        return rows.Select(static row => new[] { row }.ToEquatableArray()).Prepend(default).Append(rows.Take(2).ToEquatableArray());
    }

    private static FactRow Add(FactRow row, InputField field, Expression value) =>
        new(row.Fields.Append(new Fact(InputScope.Row, field.Name, value, default)).ToEquatableArray());
}
