using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Applications;

/// <summary>算例 as applications.</summary>
internal static class ExampleApplication
{
    /// <summary>The application of an example.</summary>
    public static GivenApplication Of(Example example, ClauseLayout layout, ClauseInfo info)
    {
        var application = new GivenApplication
        {
            Ledger = example.Ledger.Count == 0
                ? null
                : [
                    .. example.Ledger.Select(static row => new LedgerRow
                    {
                        Clause = row.Clause,
                        Award = row.Award,
                        CreditCode = row.CreditCode,
                        Year = row.Year,
                        Amount = row.Amount,
                        Project = row.Project,
                        Keys = row.Keys.ToDictionary(static k => k.Name, static k => k.Value),
                    }),
                ],
        };
        foreach (var fact in example.Facts)
        {
            var index = layout.IndexOf(fact.Scope, fact.Name);
            application[index] = Value(fact, info.Inputs[index]);
        }
        return application;
    }

    private static object Value(Fact fact, InputInfo input) =>
        fact.Value switch
        {
            NumberLiteral number => number.Value,
            Negation { Operand: NumberLiteral number } => -number.Value,
            BoolLiteral yes => yes.Value,
            DateLiteral { Value: var day } => new DateOnly(day.Year, day.Month, day.Day),
            TextLiteral text => text.Value,
            EnumLiteral member => new Member(input.Members.Select(static m => m.Name).ToList().IndexOf(member.Member)),
            _ => fact.Rows.Select(row => Row(row, input)).ToList(),
        };

    private static GivenValues Row(FactRow row, InputInfo list)
    {
        var values = new GivenValues();
        foreach (var fact in row.Fields)
        {
            var index = list.Fields.Select(static f => f.Name).ToList().IndexOf(fact.Name);
            values[index] = Value(fact, list.Fields[index]);
        }
        return values;
    }
}
