namespace PolicyDsl.Interpreter.Wording;

/// <summary>Puts 算例 into words: what is given, what is expected. Titles and values as the policy writes them.</summary>
public static class ExampleWords
{
    /// <summary>The facts of an example of a clause.</summary>
    public static IEnumerable<string> Given(PolicyModel policy, Example example) =>
        [.. Facts(policy, example.Clause, example.Facts), .. example.Ledger.Select(Row)];

    /// <summary>The facts of an example of the settlement.</summary>
    public static IEnumerable<string> Given(PolicyModel policy, SettlementExample example) =>
        [
            .. example.Ledger.Select(Row),
            .. example.Applications.Select(a =>
                $"{(a.Pooled ? "入库" : "申请")} {a.Id} 条款 {a.Clause} {{ {string.Join(", ", Facts(policy, a.Clause, a.Facts))} }}"
            ),
        ];

    /// <summary>结果 as it is written in an example of a clause.</summary>
    public static string Expected(Expectation expected, Language language)
    {
        var parts = new List<string> { OutcomeWords.Of(expected.Outcome, language) };
        if (expected.Amount is { } amount)
            parts.Add(LiteralWording.Money(amount));
        return string.Join(" ", [.. parts, .. expected.Rules, .. expected.Missing]);
    }

    /// <summary>结果 as it is written in an example of the settlement.</summary>
    public static string Expected(ExpectedResult expected, Language language) => $"{expected.Id} {Expected(expected.Expected, language)}";

    private static IEnumerable<string> Facts(PolicyModel policy, string clauseId, IEnumerable<Fact> facts)
    {
        var words = new ExpressionWording(policy, policy.Clauses.First(clause => clause.Name == clauseId));
        // A made-up applicant's code says nothing where the policy does not ask for it.
        foreach (var fact in facts.Where(f => f.Scope != InputScope.Applicant || policy.Applicant.Any(input => input.Name == f.Name)))
        {
            var title = words.Of(new InputReference(fact.Scope, fact.Name, ValueType.Text));
            yield return fact.Value is { } value ? $"{title} = {words.Of(value)}" : $"{title} = {Rows(words, fact.Rows)}";
        }
    }

    private static string Rows(ExpressionWording words, IEnumerable<FactRow> rows) =>
        "{ " + string.Join("; ", rows.Select(row => string.Join(", ", row.Fields.Select(f => $"{f.Name} = {words.Of(f.Value!)}")))) + " }";

    /// <summary>A row of 台账.</summary>
    public static string Row(LedgerFact row)
    {
        var award = row.Award is null ? "" : $", award {row.Award}";
        var project = row.Project is null ? "" : $", 项目 = “{row.Project}”";
        var keys = string.Concat(row.Keys.Select(static key => $", {key.Name} = “{key.Value}”"));
        return $"台账 条款 {row.Clause}{award}, 主体 {row.CreditCode}, 年度 {LiteralWording.Plain(row.Year)}, {LiteralWording.Money(row.Amount)}{project}{keys}";
    }
}
