using PolicyDsl.Model;

namespace PolicyDsl.Policies.Tests.ChengduAi2024;

/// <summary>How often, how many, how much in all: the keys that the ledger keeps.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData("frameworkDevelopment", "creditCode project")]
    [InlineData("frameworkApplication", "creditCode project")]
    [InlineData("industryModel", "creditCode project")]
    [InlineData("algorithmPurchase", "creditCode productName")]
    [InlineData("scaleUp", "creditCode tier")]
    [InlineData("littleGiant", "creditCode")]
    [InlineData("industrialPark", "parkName parkLevel")]
    [InlineData("talentAward", "certificateNo")]
    [InlineData("standard", "creditCode standardNo")]
    public void Once_in_the_policys_life(string clause, string keys)
    {
        var once = Assert.Single(Chengdu.Clause(clause).Onces);

        Assert.False(once.EachYear);
        Assert.Equal(keys, string.Join(' ', once.Keys.Select(static key => key.Name)));
    }

    [Fact]
    public void A_platform_once_a_year()
    {
        var once = Assert.Single(Chengdu.Clause("algorithmPlatform").Onces);

        Assert.True(once.EachYear);
        Assert.Equal("platformId", Assert.Single(once.Keys).Name);
    }

    [Fact]
    public void No_other_clause_may_be_had_only_once()
    {
        Assert.Equal(10, Chengdu.Policy.Clauses.Count(static clause => clause.Onces.Count > 0));
    }

    [Fact]
    public void Ten_models_in_all_by_filing_date_with_ties_and_no_refill()
    {
        var quota = Chengdu.Clause("industryModel").Quota!;

        Assert.Equal(10m, Assert.IsType<NumberLiteral>(quota.Count).Value);
        Assert.Equal("filedAt", quota.By!.Name);
        Assert.Equal(SortDirection.Ascending, quota.By.Direction);
        Assert.True(quota is { EachYear: false, TiesAllIn: true, NoRefill: true });
    }

    [Fact]
    public void Ten_platforms_a_year_by_score_and_a_tie_goes_to_a_person()
    {
        var quota = Chengdu.Clause("algorithmPlatform").Quota!;

        Assert.Equal(10m, Assert.IsType<NumberLiteral>(quota.Count).Value);
        Assert.Equal("reviewScore", quota.By!.Name);
        Assert.Equal(SortDirection.Descending, quota.By.Direction);
        Assert.True(quota is { EachYear: true, TiesAllIn: false, NoRefill: false });
    }

    [Fact]
    public void Five_data_sets_a_year_chosen_by_the_authority()
    {
        var quota = Chengdu.Clause("dataset").Quota!;

        Assert.Equal(5m, Assert.IsType<NumberLiteral>(quota.Count).Value);
        Assert.True(quota is { EachYear: true, By: null, Selection: "selected" });
    }

    [Fact]
    public void A_million_a_year_of_standards_for_one_enterprise()
    {
        var limit = Assert.Single(Chengdu.Clause("standard").Limits);

        Assert.Equal(1_000_000m, Assert.IsType<NumberLiteral>(limit.Amount).Value);
        Assert.True(limit.EachYear);
        Assert.Equal("creditCode", Assert.Single(limit.Keys).Name);
        Assert.Equal("submittedOn", limit.By!.Name);
    }
}
