namespace PolicyDsl.Interpreter.Evaluation;

/// <content>Lists of the application, and the ledger.</content>
internal sealed partial class Evaluator
{
    private Num Over(Aggregate aggregate)
    {
        var index = program.Layout.IndexOf(aggregate.List);
        var rows = application.Values.Rows(index, static row => row);
        var result = (aggregate.Kind, aggregate.Item) switch
        {
            (AggregateKind.Count, null) => Rows.Count(rows, index),
            (AggregateKind.Count, { } item) => Rows.Count(rows, index, row => At(aggregate, index, row).Truth(item)),
            (AggregateKind.Sum, { } item) => Rows.Sum(rows, index, row => At(aggregate, index, row).Number(item)),
            (AggregateKind.Minimum, { } item) => Rows.Min(rows, index, row => At(aggregate, index, row).Number(item)),
            (_, { } item) => Rows.Max(rows, index, row => At(aggregate, index, row).Number(item)),
            _ => throw new InvalidOperationException($"{aggregate.Kind} needs something to combine."),
        };
        return Applicable.When(Asked(index), result);
    }

    private Value<DateOnly> DateOver(Aggregate aggregate)
    {
        var index = program.Layout.IndexOf(aggregate.List);
        var rows = application.Values.Rows(index, static row => row);
        Func<InputValues, Value<DateOnly>> item = row => At(aggregate, index, row).Date(aggregate.Item!);
        var result = aggregate.Kind == AggregateKind.Minimum ? Rows.Min(rows, index, item) : Rows.Max(rows, index, item);
        return Applicable.When(Asked(index), result);
    }

    private Evaluator At(Aggregate aggregate, int list, InputValues row) =>
        new(program, application, rank, terms, asked, new RowFrame(aggregate.Variable, list, row, frame));

    private Num Paid(AlreadyPaid paid)
    {
        var keys = paid.Keys.SelectMany(Keys).ToArray();
        return Payments.Paid(application.Ledger, paid.Clause, paid.Award, paid.EachYear ? Dates.Year(SubmittedOn) : null, keys);
    }

    private IEnumerable<PaymentKey> Keys(GroupKey key) =>
        key.Kind switch
        {
            GroupKeyKind.Applicant => ApplicantKeys(),
            GroupKeyKind.Project => [new PaymentKey(PaymentKey.Project, Text(Input(program.Layout.IndexOf(key))))],
            GroupKeyKind.Tier => program.Layout.ReachedThreshold is { } tiers ? [new PaymentKey(key.Name, CanonicalText.Of(Number(tiers)))] : [],
            _ => [new PaymentKey(key.Name, Canonical(Input(program.Layout.IndexOf(key))))],
        };

    private IEnumerable<PaymentKey> ApplicantKeys()
    {
        var identity = program.Layout.Applicant;
        if (identity.CreditCode >= 0)
            yield return new PaymentKey(PaymentKey.CreditCode, Text(Input(identity.CreditCode)));
        if (identity.Name < 0)
            yield break;
        yield return PaymentKey.OfPerson(IsPerson(), Text(Input(identity.Name)));
    }

    /// <summary>Whether the applicant is an individual or a team.</summary>
    public Truth IsPerson()
    {
        var kind = Input(program.Layout.Applicant.Kind);
        var persons = program.Layout.Applicant.PersonKinds.Select(place => (Expression)new EnumLiteral(program.MemberAt(kind.Type, place), kind.Type));
        return Truth(new Membership(kind, persons.ToEquatableArray()));
    }

    /// <summary>An input as a key.</summary>
    public Value<string> Canonical(InputReference input) =>
        input.Type.Kind switch
        {
            TypeKind.Text or TypeKind.CreditCode or TypeKind.Enum => Text(input),
            TypeKind.Bool => CanonicalText.Of(Truth(input)),
            TypeKind.Date => CanonicalText.Of(Date(input)),
            _ => CanonicalText.Of(Number(input)),
        };

    /// <summary>The input with an index.</summary>
    public InputReference Input(int index)
    {
        var field = program.Layout.Inputs[index];
        return new InputReference(field.Scope, field.Name, field.Type);
    }
}
