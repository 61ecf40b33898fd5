using PolicyDsl.Model;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Differences;

public sealed class WitnessTests
{
    private const string Clause = """
        条款 c "条款" {
          填报 revenue "营业收入": 金额
          填报 spend "研发支出": 金额
          填报 small "中小企业": 是否
          条件 share "研发占比" = 研发支出 / 营业收入 达到 5% 以上
          条件 small "是中小企业" = 中小企业
          奖励 reward "奖励" = 研发支出 的 10%, 最高 100万元
        }
        """;

    /// <summary>An edit, and what its witness gets before and after.</summary>
    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "5% 以上", "6% 以上", "eligible", "ineligible share" },
        { "达到 5% 以上", "超过 5%", "eligible", "ineligible share" },
        { "5% 以上", "4% 以上", "ineligible share", "eligible" },
        { "100万元", "90万元", "eligible 1000000", "eligible 900000" },
        { "100万元", "200万元", "eligible 1000000", "eligible" },
        { "的 10%", "的 5%", "eligible", "eligible" },
        { "  条件 small \"是中小企业\" = 中小企业\n", "", "ineligible small", "eligible" },
        { "中小企业\n  奖励", "非 中小企业\n  奖励", "ineligible small", "eligible" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_change_of_a_decision_carries_an_applicant_and_both_results(string old, string @new, string before, string after)
    {
        var difference = Assert.Single(Compare(Clause, Clause.Replace(old, @new, StringComparison.Ordinal)).Items);

        var application = difference.Witness!.Applications[0];
        Assert.StartsWith(before, Words(application.Old!));
        Assert.StartsWith(after, Words(application.New!));
    }

    [Fact]
    public void Each_of_two_changes_has_a_witness_of_its_own()
    {
        var differences = Compare(Clause, Clause.Replace("5% 以上", "6% 以上", StringComparison.Ordinal).Replace("100万元", "90万元", StringComparison.Ordinal));

        Assert.Equal(["Condition", "Cap"], differences.Items.Select(static difference => difference.Kind.ToString()));
        Assert.Equal("ineligible share", Words(differences.Items[0].Witness!.Applications[0].New!));
        Assert.Equal("eligible 900000", Words(differences.Items[1].Witness!.Applications[0].New!));
    }

    [Fact]
    public void Where_some_gain_and_others_lose_there_is_one_of_each()
    {
        var difference = Assert.Single(Compare(Clause, Clause.Replace("是中小企业\" = 中小企业", "是中小企业\" = 非 中小企业", StringComparison.Ordinal)).Items);

        Assert.Equal(Direction.Other, difference.Direction);
        Assert.Equal(2, difference.Witness!.Applications.Count);
        Assert.Single(difference.Witness.Applications, static application => application.New!.Outcome == "eligible");
        Assert.Single(difference.Witness.Applications, static application => application.Old!.Outcome == "eligible");
    }

    [Fact]
    public void A_witness_applies_while_the_policy_is_in_force()
    {
        static PolicyModel Until(string text) => Policies.Of(text) with { Expires = new CalendarDate(2026, 1, 1) };
        var standing = Clause.Replace("填报 small", "填报 founded \"成立日\": 日期\n  条件 old \"满三年\" = 成立日 不晚于 申报日 - 3年\n  填报 small", StringComparison.Ordinal);

        var difference = Assert.Single(PolicyComparison.Compare(Until(standing), Until(standing.Replace("100万元", "90万元", StringComparison.Ordinal))).Items);

        Assert.DoesNotContain("notInForce", new[] { difference.Witness!.Applications[0].Old!.Outcome, difference.Witness.Applications[0].New!.Outcome });
        Assert.Contains(difference.Witness.Applications[0].Given, static fact => fact.StartsWith("申报日 = 2025", StringComparison.Ordinal));
    }

    [Fact]
    public void The_witness_says_no_more_than_it_has_to()
    {
        var difference = Assert.Single(Compare(Clause, Clause.Replace("  条件 small \"是中小企业\" = 中小企业\n", "", StringComparison.Ordinal)).Items);

        Assert.DoesNotContain(difference.Witness!.Applications[0].Given, static fact => fact.StartsWith("申报日", StringComparison.Ordinal) && fact.Contains("2024", StringComparison.Ordinal));
        Assert.Contains("中小企业 = 否", difference.Witness.Applications[0].Given);
    }

    [Fact]
    public void A_renamed_input_is_no_difference_of_decisions()
    {
        var renamed = Clause.Replace("填报 spend", "填报 research", StringComparison.Ordinal).Replace("5% 以上", "6% 以上", StringComparison.Ordinal);

        var differences = Compare(Clause, renamed);

        Assert.Equal(["Condition Changed share Tightened", "Input Renamed research !"], Sample.Lines(differences));
        Assert.Equal("ineligible share", Words(differences.Items[0].Witness!.Applications[0].New!));
    }

    [Fact]
    public void What_changes_nothing_says_how_hard_it_was_looked()
    {
        // Whoever has spent nothing has no share: the new condition says what another one says already.
        var differences = Compare(Clause, Clause.Replace("条件 small", "条件 spent \"有支出\" = 研发支出 超过 0元\n  条件 small", StringComparison.Ordinal));

        var difference = Assert.Single(differences.Items);
        Assert.Null(difference.Witness);
        Assert.True(difference.Effort!.Tried > 100);
    }

    [Fact]
    public void A_revision_in_force_later_is_compared_on_days_that_both_know()
    {
        var later = Policies.Of(Clause.Replace("5% 以上", "6% 以上", StringComparison.Ordinal)) with { Revision = 2, Effective = new CalendarDate(2026, 1, 1) };

        var condition = PolicyComparison.Compare(Policies.Of(Clause), later).Items.Single(static difference => difference.Kind == DifferenceKind.Condition);

        Assert.Equal("ineligible share", Words(condition.Witness!.Applications[0].New!));
    }

    private static string Words(WitnessResult result) =>
        string.Join(' ', new[] { result.Outcome, result.Amount is { } amount ? amount.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : "", result.Rule?.Id ?? "" }.Where(static word => word.Length > 0));

    private static PolicyDifferences Compare(string old, string @new) => PolicyComparison.Compare(Policies.Of(old), Policies.Of(@new));
}
