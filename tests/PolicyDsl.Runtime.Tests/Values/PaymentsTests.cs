namespace PolicyDsl.Runtime.Tests.Values;

public sealed class PaymentsTests
{
    private static readonly LedgerRow[] Ledger =
    [
        Row("a", 2024, 10m),
        Row("a", 2025, 20m),
        Row("a", 2025, 40m) with { CreditCode = "other" },
        Row("b", 2025, 80m),
        Row("a", 2025, 160m) with { Award = "second" },
        Row("a", 2025, 320m) with { Project = "P", Keys = new Dictionary<string, string> { ["certificateNo"] = "X" } },
    ];

    [Fact]
    public void Sums_the_rows_that_agree_on_all_keys()
    {
        PaymentKey mine = new(PaymentKey.CreditCode, Samples.ValidCode);

        Assert.Equal(550m, Payments.Paid(Ledger, "a", null, null).Value);
        Assert.Equal(510m, Payments.Paid(Ledger, "a", null, null, mine).Value);
        Assert.Equal(500m, Payments.Paid(Ledger, "a", null, 2025m, mine).Value);
        Assert.Equal(350m, Payments.Paid(Ledger, "a", "first", null, mine).Value);
        Assert.Equal(320m, Payments.Paid(Ledger, "a", null, null, mine, new(PaymentKey.Project, "P")).Value);
        Assert.Equal(320m, Payments.Paid(Ledger, "a", null, null, new PaymentKey("certificateNo", "X")).Value);
    }

    [Fact]
    public void Without_a_ledger_nothing_was_paid() => Assert.Equal(0m, Payments.Paid(null, "a", null, null).Value);

    [Fact]
    public void A_missing_key_makes_it_missing_once_there_are_rows_that_it_could_decide_on()
    {
        PaymentKey missing = new(PaymentKey.CreditCode, Value<string>.Missing(InputSet.Of(6)));

        Assert.Equal(InputSet.Of(6), Payments.Paid(Ledger, "a", null, null, missing).MissingInputs);
        Assert.Equal(0m, Payments.Paid(Ledger, "none", null, null, missing).Value);
        Assert.Equal(0m, Payments.Paid([], "a", null, null, missing).Value);
    }

    [Fact]
    public void The_name_counts_for_people_only()
    {
        LedgerRow[] ledger = [Row("a", 2025, 10m) with { Name = "张三" }];

        Assert.Equal(10m, Payments.Paid(ledger, "a", null, null, PaymentKey.OfPerson(Truth.Yes, "张三")).Value);
        Assert.Equal(0m, Payments.Paid(ledger, "a", null, null, PaymentKey.OfPerson(Truth.Yes, "李四")).Value);
        Assert.Equal(10m, Payments.Paid(ledger, "a", null, null, PaymentKey.OfPerson(Truth.No, "李四")).Value);
    }

    private static LedgerRow Row(string clause, int year, decimal amount) =>
        new() { Clause = clause, CreditCode = Samples.ValidCode, Year = year, Amount = amount };
}
