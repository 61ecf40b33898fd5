using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Agreement.Tests.Applications;

/// <summary>The numbers and days that a clause's rules are written with: what lies beside them is worth trying.</summary>
internal sealed class ModelLiterals
{
    /// <summary>Collects them.</summary>
    public ModelLiterals(PolicyModel policy, ClauseLayout layout)
    {
        var parts = Expressions(policy, layout).SelectMany(layout.LookThrough).ToList();
        Numbers = [.. parts.OfType<NumberLiteral>().Select(static n => n.Value).Append(0m).Append(1m).Distinct()];
        Rates = [.. Numbers.Where(static n => n is > 0m and <= 1m)];
        Dates = [.. parts.OfType<DateLiteral>().Select(static d => d.Value).Concat(Days(policy)).Distinct().Select(static d => new DateOnly(d.Year, d.Month, d.Day))];
    }

    /// <summary>All numbers.</summary>
    public IReadOnlyList<decimal> Numbers { get; }

    /// <summary>Those that may be rates.</summary>
    public IReadOnlyList<decimal> Rates { get; }

    /// <summary>All days.</summary>
    public IReadOnlyList<DateOnly> Dates { get; }

    private static IEnumerable<Expression> Expressions(PolicyModel policy, ClauseLayout layout) =>
        [
            .. layout.Clause.Conditions.Select(static c => c.Value),
            .. layout.Clause.Awards.SelectMany(static a => new[] { a.Amount, a.When }.OfType<Expression>()),
            .. layout.Clause.Awards.SelectMany(static a => a.Bounds).Select(static b => b.Value),
            .. layout.Inputs.Select(static i => i.When).OfType<Expression>(),
            .. new[] { layout.Floor?.Below, layout.Floor?.Unless }.OfType<Expression>(),
            .. policy.Tables.SelectMany(static t => t.Cells).Select(static c => c.Value).OfType<Expression>(),
        ];

    private static IEnumerable<CalendarDate> Days(PolicyModel policy) =>
        new[] { policy.Effective, policy.Expires }
            .Concat(policy.Parameters.SelectMany(static p => p.Values).Select(static v => v.From))
            .OfType<CalendarDate>();
}
