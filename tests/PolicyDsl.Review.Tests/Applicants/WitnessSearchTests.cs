using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Tests.Support;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Tests.Applicants;

public sealed class WitnessSearchTests
{
    private const string Tiered = """
        条款 c "条款" {
          填报 small "中小企业": 是否
          填报 revenue "营业收入": 金额
          填报 spend "研发支出": 金额
          条件 small "是中小企业" = 中小企业
          条件 share "研发占比" = 研发支出 / 营业收入 达到 5%(含) 以上
          奖励 reward "奖励" = 分档 营业收入 { 1000万元 以上: 10万元, 5000万元 以上: 30万元 }
        }
        """;

    public static TheoryData<string> ChengduClauses => [.. Policies.Chengdu.Clauses.Select(static clause => clause.Name)];

    [Theory]
    [MemberData(nameof(ChengduClauses))]
    public void Without_examples_the_first_seed_still_comes_to_an_award(string name)
    {
        var clause = ReviewedClause.AllOf(Policies.Chengdu with { Examples = default }).Single(c => c.Clause.Name == name);

        var decision = clause.Decide(SeedApplicants.Of(clause)[0]);

        Assert.Contains(decision!.Value.Outcome, new[] { Outcome.Eligible, Outcome.Review, Outcome.Delegated });
    }

    [Fact]
    public void A_seed_is_found_that_meets_two_conditions_at_once_and_reaches_a_tier()
    {
        var clause = Policies.Clause(Tiered);

        var explanation = clause.Explain(SeedApplicants.Of(clause)[0])!;

        Assert.Equal(Outcome.Eligible, explanation.Outcome);
    }

    [Fact]
    public void The_witness_has_the_fewest_changes()
    {
        var clause = Policies.ChengduClause("financing");

        var witness = WitnessSearch.For(clause).Find(applicant => clause.Explain(applicant)?.Reason?.Rule == "minimum");

        // Of the example in which a 补差类项目 gets 8万元, only that it is one.
        Assert.Equal(EnvelopeInputs.TopUp, Assert.Single(witness.Changed).Name);
        Assert.Equal("minimum", clause.Explain(witness.Applicant!)!.Reason!.Rule);
    }

    [Fact]
    public void It_is_the_same_witness_every_time()
    {
        var first = Search();
        var second = Search();

        Assert.Equal(first.Applicant, second.Applicant);
        Assert.Equal(first.Tried, second.Tried);

        static Witness Search()
        {
            var clause = Policies.ChengduClause("scaleUp");
            return WitnessSearch.For(clause).Find(applicant => clause.Decide(applicant)?.Amount == 250_000m);
        }
    }

    [Fact]
    public void What_does_not_exist_is_looked_for_no_longer_than_the_limit()
    {
        var clause = Policies.ChengduClause("financing");

        var witness = WitnessSearch.For(clause).Find(applicant => clause.Decide(applicant)?.Amount > 1_000_000m, limit: 500);

        Assert.Null(witness.Applicant);
        Assert.Equal(500, witness.Tried);
        Assert.False(witness.IsExhausted);
    }

    [Fact]
    public void A_small_clause_is_tried_out()
    {
        var clause = Policies.Clause(
            """
            条款 c "条款" {
              填报 small "中小企业": 是否
              条件 small "是中小企业" = 中小企业
              奖励 reward "奖励" = 10万元
            }
            """
        );

        var witness = WitnessSearch.For(clause).Find(static _ => false);

        Assert.True(witness.IsExhausted);
    }

    [Fact]
    public void Two_revisions_are_told_apart_by_somebody_between_their_thresholds()
    {
        var before = Policies.Clause(Tiered);
        var after = Policies.Clause(Tiered.Replace("5000万元 以上", "5001万元 以上", StringComparison.Ordinal));

        var witness = WitnessSearch.For(before, after).Find(applicant => before.Decide(applicant)?.Amount != after.Decide(applicant)?.Amount);

        Assert.Equal((300_000m, 100_000m), (before.Decide(witness.Applicant!)!.Value.Amount, after.Decide(witness.Applicant!)!.Value.Amount));
        Assert.Equal("revenue", Assert.Single(witness.Changed).Name);
    }

    [Fact]
    public void Who_names_a_member_that_a_revision_lacks_cannot_apply_there()
    {
        const string Levels = """
            选项 Level "级别" { a "甲级", b "乙级" }
            条款 c "条款" {
              填报 level "级别": Level
              条件 first "甲级" = 级别 为 甲级
              奖励 reward "奖励" = 10万元
            }
            """;
        var clause = Policies.Clause(Levels);
        var other = Policies.Clause(Levels.Replace(", b \"乙级\"", "", StringComparison.Ordinal));
        var applicant = Applicant.Blank.With(new InputName(InputScope.Clause, "level"), new EnumLiteral("b", PolicyDsl.Model.ValueType.Enum("Level")));

        Assert.NotNull(applicant.ApplyTo(clause.Definition));
        Assert.Null(applicant.ApplyTo(other.Definition));
    }
}
