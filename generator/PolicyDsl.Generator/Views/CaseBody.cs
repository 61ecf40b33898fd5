using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Expressions;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Views;

/// <summary>Writes what the rules of 统筹 look at, of an application: who applies, for which project, keys, ranks and facts.</summary>
internal static class CaseBody
{
    /// <summary>The statements of <c>DescribeCase</c>.</summary>
    public static string Of(ClauseContext context, SettlementLayout settlement, int clause)
    {
        var told = Told(context, settlement, clause).ToList();
        var statements = new StatementList();
        var read = told.SelectMany(static call => call.Arguments.Select(static argument => argument.Value));
        var writer = new ExpressionWriter(BodyValues.Write(context, read, statements), statements, RowScope.None);
        statements.Gap();
        foreach (var call in told)
        {
            var arguments = call.Arguments.Select(argument =>
            {
                var code = writer.Write(argument.Value);
                return argument.AsKey ? PaymentKeys.Canonical(argument.Value.Type, code) : code;
            });
            var place = call.Place is { } number ? CSharpLiteral.Of(number) + ", " : "";
            statements.Add($"fields.{call.Method}({place}{string.Join(", ", arguments.Select(static code => StatementList.Indent(code.Text, 4)))});");
        }
        return statements.Text(8);
    }

    private static IEnumerable<Call> Told(ClauseContext context, SettlementLayout settlement, int clause)
    {
        var (layout, round) = (context.Layout, settlement.Clauses[clause]);
        if (layout.Applicant.CreditCode >= 0)
        {
            var code = new Argument(PaymentKeys.Reference(context, layout.Applicant.CreditCode));
            yield return layout.Applicant.Name < 0
                ? new Call("Applicant", null, code)
                : new Call("Applicant", null, code, new(PaymentKeys.IsPerson(context)), new(PaymentKeys.Reference(context, layout.Applicant.Name)));
        }
        yield return new Call("InProject", null, new Argument(PaymentKeys.Reference(context, layout.IndexOf(InputScope.Envelope, EnvelopeInputs.Project))));
        for (var place = 0; place < round.Keys.Count; place++)
        {
            if (KeyOf(context, round.Keys[place]) is { } key)
                yield return new Call("Key", place, new Argument(key, AsKey: true));
        }
        for (var place = 0; place < round.Orders.Count; place++)
        {
            if (layout.ValueOf(round.Orders[place]) is { } value)
                yield return new Call("Order", place, new Argument(value));
        }
        foreach (var number in settlement.FactsOf(clause))
            yield return new Call("Fact", number, new Argument(settlement.Facts[number]));
    }

    private static Expression? KeyOf(ClauseContext context, GroupKey key)
    {
        if (key.Kind == GroupKeyKind.Tier)
            return context.Layout.ReachedThreshold;
        var index = context.Layout.FindIndex(key.Scope, key.Name);
        return index < 0 ? null : PaymentKeys.Reference(context, index);
    }

    private sealed record Argument(Expression Value, bool AsKey = false);

    private sealed record Call(string Method, int? Place, params Argument[] Arguments);
}
