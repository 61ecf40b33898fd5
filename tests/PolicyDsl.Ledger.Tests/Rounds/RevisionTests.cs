namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>Applications that were stored under one revision and are settled by another.</summary>
public sealed class RevisionTests
{
    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task What_only_the_earlier_revision_asked_is_passed_over_and_its_decision_stays(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var asked = Policy("填报 extra \"另问\": 是否 填报 costs \"费用\": 金额 奖励 money \"补助\" = costs");
        var body = Samples.Share(1, "P", 100m);
        body["extra"] = true;
        var stored = await store.Ledger.SubmitAsync(asked, "share", body);

        var round = await store.Ledger.CloseAsync(Policy("填报 costs \"费用\": 金额 奖励 money \"补助\" = costs 的 50%"), 2025);

        Assert.Equal(50m, Assert.Single((await store.Ledger.ResultsByIdAsync(round.Id)).Values).Amount);
        Assert.Equal(stored, await store.Ledger.FindAsync(stored.Id, Token));
        Assert.NotEqual(stored.PolicyHash, round.PolicyHash);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_revision_cannot_read_needs_a_person_until_it_is_taken_back(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var stored = await store.Ledger.SubmitAsync(Policy("填报 costs \"费用\": 金额 奖励 money \"补助\" = costs"), "share", Samples.Share(1, "P", 100m));
        var readsOtherwise = Policy("填报 costs \"费用\": 是否 奖励 money \"补助\" = 10元, 当 costs");
        var lacksIt = Policies.Of("主体 { 填报 creditCode \"代码\": 统一社会信用代码 } 条款 other \"另\" { 奖励 money \"补助\" = 10元 }");

        foreach (var policy in new[] { readsOtherwise, lacksIt })
        {
            var draft = await store.Ledger.SettleAsync(policy, 2025);
            var result = Assert.Single((await store.Ledger.ResultsByIdAsync(draft.Id)).Values);
            Assert.Equal((RoundOutcome.Review, "unreadable", true), (result.Outcome, result.Rule(), result.IsUnresolved));
            Assert.Equal(LedgerRefusal.Unresolved, (await store.Ledger.ConfirmAsync(policy, 2025, draft.Id, Applying.Officer, Token)).Refusal);
        }
        await store.Ledger.WithdrawAsync(stored.Id, 1, Applying.Applicant, Token);

        Assert.Equal(0, (await store.Ledger.CloseAsync(lacksIt, 2025)).Count);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_revision_cannot_read_is_rejected_where_the_authority_refuses_it_for_that(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var asked = Policy("填报 costs \"费用\": 金额 评审项 sound \"可行\": 是否 条件 isSound \"可行条件\" = sound 奖励 money \"补助\" = costs");
        var stored = await store.Ledger.SubmitAsync(asked, "share", Samples.Share(1, "P", 100m));
        var review = Samples.Decided("unreadable", "refuse");
        review["sound"] = true;
        await store.Ledger.ReviewAsync(asked, stored.Id, review);
        // Its review is what this one cannot read.
        var reviewsOtherwise = Policy("填报 costs \"费用\": 金额 评审项 sound \"可行\": 金额 条件 isSound \"可行条件\" = sound 超过 0元 奖励 money \"补助\" = costs");
        var lacksIt = Policies.Of("主体 { 填报 creditCode \"代码\": 统一社会信用代码 } 条款 other \"另\" { 奖励 money \"补助\" = 10元 }");

        foreach (var policy in new[] { reviewsOtherwise, lacksIt })
        {
            var round = await store.Ledger.CloseAsync(policy, 2025);
            var result = Assert.Single((await store.Ledger.ResultsByIdAsync(round.Id)).Values);
            Assert.Equal((RoundOutcome.Rejected, "unreadable", false), (result.Outcome, result.Rule(), result.IsUnresolved));
        }
        // Who can read it pays no heed to it.
        var read = await store.Ledger.CloseAsync(asked, 2025);
        Assert.Equal(100m, Assert.Single((await store.Ledger.ResultsByIdAsync(read.Id)).Values).Amount);
    }

    [Fact]
    public async Task What_a_revision_makes_more_than_anybody_is_paid_waits_for_a_person_who_can_refuse_it()
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        var usual = Policy("填报 costs \"费用\": 金额 奖励 money \"补助\" = costs");
        var stored = await store.Ledger.SubmitAsync(usual, "share", Samples.Share(1, "P", 9_000_000_000_000m));
        var generous = Policy("填报 costs \"费用\": 金额 奖励 money \"补助\" = costs 的 200%");

        var draft = await store.Ledger.SettleAsync(generous, 2025);
        Assert.Equal("money", (await store.Ledger.ResultsByIdAsync(draft.Id))[stored.Id].Rule());
        await store.Ledger.ReviewAsync(usual, stored.Id, Samples.Decided("money", "refuse"));

        var round = await store.Ledger.CloseAsync(generous, 2025);
        Assert.Equal(RoundOutcome.Rejected, (await store.Ledger.ResultsByIdAsync(round.Id))[stored.Id].Outcome);
    }

    private static PolicyDefinition Policy(string clause) =>
        Policies.Of($"主体 {{ 填报 creditCode \"统一社会信用代码\": 统一社会信用代码 }} 条款 share \"补助\" {{ {clause} }}");
}
