using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>Which inputs a complete application of a clause has.</summary>
public static class NeededInputs
{
    /// <summary>
    /// By index, whether an input is needed: the clause's own are, unless 选填 or with a 默认; of the profile and the envelope those that a condition, an
    /// award or 不纳入 reads. 申报日 is not: left out it is today.
    /// </summary>
    public static EquatableArray<bool> Of(ClauseLayout layout)
    {
        var read = new HashSet<int>();
        foreach (var expression in Decisive(layout))
            Add(layout, expression, read);
        return Enumerable.Range(0, layout.Inputs.Count).Select(index => IsNeeded(layout.Inputs[index], index, read)).ToEquatableArray();
    }

    /// <summary>Whether a row has a field.</summary>
    public static bool OfRow(InputField field) => !field.Optional && field.Default is null;

    private static bool IsNeeded(InputField field, int index, HashSet<int> read)
    {
        if (field.Optional || field.Default is not null || field is { Scope: InputScope.Envelope, Name: EnvelopeInputs.SubmittedOn })
            return false;
        return field.Scope is InputScope.Clause or InputScope.Review || read.Contains(index);
    }

    private static void Add(ClauseLayout layout, Expression expression, HashSet<int> read)
    {
        foreach (var index in layout.Reads(expression))
        {
            if (index < layout.Inputs.Count && read.Add(index) && layout.Inputs[index].When is { } when)
                Add(layout, when, read);
        }
    }

    private static IEnumerable<Expression> Decisive(ClauseLayout layout)
    {
        var clause = layout.Clause;
        var awards = clause.Awards.SelectMany(static award => new[] { award.Amount, award.When, award.RankCeiling }.Concat(award.Bounds.Select(static bound => bound.Value)));
        return clause
            .Conditions.Select(static condition => condition.Value)
            .Concat(awards.OfType<Expression>())
            .Concat(clause.Inputs.Concat(clause.Review).Select(static input => input.When).OfType<Expression>())
            .Concat(new[] { layout.Floor?.Below, layout.Floor?.Unless }.OfType<Expression>());
    }
}
