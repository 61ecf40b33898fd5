namespace PolicyDsl.Interpreter.Evaluation;

/// <summary>Reads what the rules of 统筹 look at, exactly as generated code does.</summary>
internal sealed class CaseReader(ClauseProgram program, SettlementLayout settlement, int clause)
{
    private readonly RoundClause round = settlement.Clauses[clause];
    private readonly int[] facts = [.. settlement.FactsOf(clause)];

    /// <summary>Tells it to <paramref name="fields"/>.</summary>
    public void Read(InterpretedApplication application, CaseFields fields)
    {
        var evaluator = new Evaluator(program, application);
        ReadApplicant(evaluator, fields);
        fields.InProject(evaluator.Text(evaluator.Input(EnvelopeIndex.Project)));
        for (var place = 0; place < round.Keys.Count; place++)
            fields.Key(place, Key(evaluator, round.Keys[place]));
        for (var place = 0; place < round.Orders.Count; place++)
            Order(evaluator, fields, place, round.Orders[place]);
        foreach (var number in facts)
            fields.Fact(number, evaluator.Truth(settlement.Facts[number]));
    }

    private void ReadApplicant(Evaluator evaluator, CaseFields fields)
    {
        var identity = program.Layout.Applicant;
        if (identity.CreditCode < 0)
            return;
        var code = evaluator.Text(evaluator.Input(identity.CreditCode));
        if (identity.Name < 0)
            fields.Applicant(code);
        else
            fields.Applicant(code, evaluator.IsPerson(), evaluator.Text(evaluator.Input(identity.Name)));
    }

    private Value<string> Key(Evaluator evaluator, GroupKey key)
    {
        if (key.Kind == GroupKeyKind.Tier)
            return program.Layout.ReachedThreshold is { } tiers ? CanonicalText.Of(evaluator.Number(tiers)) : Value<string>.Void(VoidReason.NotApplicable);
        var index = program.Layout.FindIndex(key.Scope, key.Name);
        return index < 0 ? Value<string>.Void(VoidReason.NotApplicable) : evaluator.Canonical(evaluator.Input(index));
    }

    private void Order(Evaluator evaluator, CaseFields fields, int place, SortKey key)
    {
        if (program.Layout.ValueOf(key) is not { } value)
            return;
        if (value.Type.Kind == TypeKind.Date)
            fields.Order(place, evaluator.Date(value));
        else
            fields.Order(place, evaluator.Number(value));
    }
}
