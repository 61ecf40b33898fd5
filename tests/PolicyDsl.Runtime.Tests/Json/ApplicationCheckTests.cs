namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>Applications that are built in C# are held to what is asked of a body.</summary>
public sealed class ApplicationCheckTests
{
    [Fact]
    public void Nothing_is_wrong_with_an_empty_application() => Assert.Empty(Check(static _ => { }));

    [Fact]
    public void The_same_ranges_hold()
    {
        var errors = Check(static application =>
        {
            application.SetNumber(Index("revenue"), -1m);
            application.SetNumber(Index("profit"), 0.005m);
            application.SetNumber(Index("share"), 1.5m);
            application.SetNumber(Index("staff"), 1.5m);
            application.SetNumber(Index("index"), 1e20m);
            application.SetNumber(Index("term"), -1m);
            application.SetDate(Index("founded"), new DateOnly(1899, 1, 1));
            application.SetText(Index("note"), "一");
            application.SetText(Index("filing"), "a123");
            application.SetText(Index("creditCode"), "91510100MA61WQ0R80");
        });

        Assert.Equal(
            [
                "/applicant/creditCode badCreditCode",
                "/revenue outsideRange",
                "/profit tooManyDecimals",
                "/share outsideRange",
                "/staff notInteger",
                "/index outOfRange",
                "/term outsideRange",
                "/founded outsideRange",
                "/note badLength",
                "/filing patternMismatch",
            ],
            errors.Select(static e => $"{e.Pointer} {e.Message.Code}")
        );
    }

    [Fact]
    public void Other_funding_is_checked_row_by_row()
    {
        var application = new RecordedApplication(Samples.Clause.Inputs) { OtherFunding = [new() { Amount = 5m }, new() { Amount = -5m, Program = "\u0001" }] };

        Assert.Equal(
            ["/otherFunding/1/program", "/otherFunding/1/amount"],
            ApplicationCheck.Check(Samples.Clause, application).Select(static e => e.Pointer)
        );
    }

    [Fact]
    public void Members_of_other_funding_are_members()
    {
        var application = new RecordedApplication(Samples.Clause.Inputs)
        {
            OtherFunding = [new() { Level = FundingLevel.Central, Status = FundingStatus.Pending }, new() { Level = (FundingLevel)7, Status = (FundingStatus)(-1) }],
        };

        Assert.Equal(
            ["/otherFunding/1/level notMember", "/otherFunding/1/status notMember"],
            ApplicationCheck.Check(Samples.Clause, application).Select(static e => $"{e.Pointer} {e.Message.Code}")
        );
    }

    [Fact]
    public void Rows_of_the_clause_s_own_lists_are_checked_field_by_field()
    {
        var errors = Check(static application =>
        {
            application.BeginList(Index("deals"));
            foreach (var amount in new[] { 1m, -0.01m, 0.001m, 1e14m })
                application.AddRow(Index("deals")).SetNumber(0, amount);
            application.AddRow(Index("deals"));
        });

        Assert.Equal(
            ["/deals/1/amount outsideRange", "/deals/2/amount tooManyDecimals", "/deals/3/amount outOfRange"],
            errors.Select(static e => $"{e.Pointer} {e.Message.Code}")
        );
    }

    [Fact]
    public void A_list_has_at_most_a_thousand_rows()
    {
        var errors = Check(static application =>
        {
            application.BeginList(Index("deals"));
            for (var i = 0; i < 1001; i++)
                application.AddRow(Index("deals"));
        });

        Assert.Equal(["tooManyRows"], errors.Select(static e => e.Message.Code));
    }

    private static IReadOnlyList<FieldMessage> Check(Action<RecordedApplication> fill)
    {
        var application = new RecordedApplication(Samples.Clause.Inputs);
        fill(application);
        return ApplicationCheck.Check(Samples.Clause, application);
    }

    private static int Index(string name) => Samples.Clause.Inputs.Select((input, index) => (input, index)).First(pair => pair.input.Name == name).index;
}
