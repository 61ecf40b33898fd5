using PolicyDsl.Interpreter.Evaluation;

namespace PolicyDsl.Interpreter.Examples;

/// <summary>Makes applications of the facts of 算例.</summary>
public static class ExampleApplication
{
    /// <summary>The application that an example is about. Where it gives no 申报日, it applies on the first day in force.</summary>
    public static IApplication Of(ClauseDefinition clause, Example example) =>
        Of(clause, example.Facts, example.Ledger);

    /// <summary>
    /// An application of a round. Where it gives no 申报日, it applies on 1 January of the round's year, or on the first day in force if that is later.
    /// </summary>
    public static IApplication Of(ClauseDefinition clause, ApplicationFact application, int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        return Make(clause, application.Facts, default, clause.Info.Policy.Effective is { } first && first > newYear ? first : newYear);
    }

    /// <summary>An application with these facts, those aside that the clause does not ask for. Where they give no 申报日, it applies on the first day in force.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="facts">Of the types that the clause's inputs have; members of an 选项 are among its own.</param>
    /// <param name="ledger">Grants of earlier rounds; empty: no ledger is given.</param>
    public static IApplication Of(ClauseDefinition clause, EquatableArray<Fact> facts, EquatableArray<LedgerFact> ledger) =>
        Make(clause, facts, ledger, clause.Info.Policy.Effective);

    /// <summary>Rows of 台账.</summary>
    public static IReadOnlyList<LedgerRow> Ledger(EquatableArray<LedgerFact> facts) => [.. facts.Select(Row)];

    private static IApplication Make(ClauseDefinition clause, EquatableArray<Fact> facts, EquatableArray<LedgerFact> ledger, DateOnly? otherwise)
    {
        var sink = clause.NewApplication();
        var inputs = clause.Info.Inputs;
        foreach (var fact in facts)
        {
            var index = IndexOf(inputs, fact);
            // Made-up applicants have a code whether or not the policy asks for it.
            if (index < 0)
                continue;
            if (fact.Value is { } value)
                Set(sink, inputs[index], index, value);
            else
                SetRows(sink, inputs[index], index, fact.Rows);
        }
        var isDated = facts.Any(static f => f is { Scope: InputScope.Envelope, Name: EnvelopeInputs.SubmittedOn });
        if (!isDated && otherwise is { } day)
            sink.SetDate(EnvelopeIndex.SubmittedOn, day);
        if (ledger.Count > 0)
            sink.SetLedger(Ledger(ledger));
        return sink.Complete();
    }

    private static int IndexOf(IReadOnlyList<InputInfo> inputs, Fact fact)
    {
        var place = fact.Scope switch
        {
            InputScope.Applicant => InputPlace.Applicant,
            InputScope.Review => InputPlace.Review,
            InputScope.Envelope => InputPlace.Envelope,
            _ => InputPlace.Clause,
        };
        for (var index = 0; index < inputs.Count; index++)
        {
            if (inputs[index].Place == place && inputs[index].Name == fact.Name)
                return index;
        }
        return -1;
    }

    private static void SetRows(IInputSink sink, InputInfo list, int index, IEnumerable<FactRow> rows)
    {
        sink.BeginList(index);
        foreach (var facts in rows)
        {
            var row = sink.AddRow(index);
            foreach (var fact in facts.Fields)
            {
                var place = list.Fields.Select(static f => f.Name).ToList().IndexOf(fact.Name);
                Set(row, list.Fields[place], place, fact.Value!);
            }
        }
    }

    private static void Set(IInputSink sink, InputInfo input, int index, Expression value)
    {
        switch (value)
        {
            case BoolLiteral yes:
                sink.SetBool(index, yes.Value);
                break;
            case DateLiteral:
                sink.SetDate(index, Constants.Date(value));
                break;
            case EnumLiteral member:
                sink.SetMember(index, input.Members.Select(static m => m.Name).ToList().IndexOf(member.Member));
                break;
            case TextLiteral text:
                sink.SetText(index, text.Value);
                break;
            default:
                sink.SetNumber(index, Constants.Number(value));
                break;
        }
    }

    private static LedgerRow Row(LedgerFact fact) =>
        new()
        {
            Clause = fact.Clause,
            Award = fact.Award,
            CreditCode = fact.CreditCode,
            Name = fact.ApplicantName,
            Project = fact.Project,
            Year = fact.Year,
            Amount = fact.Amount,
            Keys = fact.Keys.ToDictionary(static k => k.Name, static k => k.Value, StringComparer.Ordinal),
        };
}
