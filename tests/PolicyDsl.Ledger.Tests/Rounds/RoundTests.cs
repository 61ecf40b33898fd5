using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace PolicyDsl.Ledger.Tests.Rounds;

[Hazard("H20", "H71")]
public sealed class RoundTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task A_draft_changes_nothing_and_a_confirmed_round_grants_once(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var one = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));
        var two = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "Q", 700m));

        var draft = await store.Ledger.SettleAsync(Policy, 2025);
        Assert.Null(await store.Ledger.ResultOfAsync(one.Id, Token));
        Assert.Empty(await store.Ledger.GrantsOfAsync("sample", Samples.Code(1), null, Token));
        var confirmed = await store.Ledger.ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, Token);
        var again = await store.Ledger.ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, Token);

        Assert.Equal(LedgerRefusal.AlreadyConfirmed, again.Refusal);
        Assert.Equal((RoundState.Confirmed, 100m, 2, 0), (confirmed.Value!.State, confirmed.Value.Amount, confirmed.Value.Count, confirmed.Value.Unresolved));
        Assert.Equal([new ClauseTotal("share", 2, 100m)], confirmed.Value.ByClause);
        Assert.Equal((RoundState.Confirmed, 2025), (await store.Ledger.FindRoundAsync(confirmed.Value.Id, Token)) is { } found ? (found.State, found.Year) : default);
        Assert.Null(await store.Ledger.FindRoundAsync(one.Id, Token));
        Assert.Equal("confirm", (await store.Ledger.LastAuditAsync(confirmed.Value.Id, Token))?.Action);
        Assert.Equal(60m, (await store.Ledger.ResultOfAsync(one.Id, Token))!.Amount);
        Assert.Equal(40m, (await store.Ledger.ResultOfAsync(two.Id, Token))!.Amount);
        Assert.Equal(
            [("share", "money", "P", 60m), ("share", "money", "Q", 40m)],
            (await store.Ledger.GrantsOfAsync("sample", Samples.Code(1), null, Token)).Select(static grant => (grant.Clause, grant.Award!, grant.Project!, grant.Amount))
        );
    }

    [Theory]
    [InlineData(Provider.Sqlite, "amount = amount + 1")]
    [InlineData(Provider.PostgreSql, "amount = amount + 1")]
    [InlineData(Provider.Sqlite, "project = 'Q'")]
    [InlineData(Provider.Sqlite, "keys = '{\"a\":\"b\"}'")]
    [InlineData(Provider.PostgreSql, "credit_code = '91510100MA0000002P'")]
    public async Task A_draft_whose_results_were_changed_by_hand_is_not_confirmed(Provider provider, string change)
    {
        await using var store = await Store.OpenAsync(provider);
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));
        var draft = await store.Ledger.SettleAsync(Policy, 2025);
        await using (var context = LedgerDatabases.Of(store.Options).Open())
            Assert.Equal(1, await context.Database.ExecuteSqlRawAsync($"UPDATE results SET {change}".Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Token));

        Assert.Equal(LedgerRefusal.NotAsSettled, (await store.Ledger.ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, Token)).Refusal);
        Assert.Empty(await store.Ledger.GrantsOfAsync("sample", Samples.Code(1), null, Token));
        Assert.Equal(60m, (await store.Ledger.CloseAsync(Policy, 2025)).Amount);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Teams_of_one_unit_have_each_its_own_applications_and_grants(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var policy = Policies.Of(
            """
            选项 Kind "种类" { enterprise "企业" team "团队" }
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 填报 kind "主体种类": Kind 填报 name "名称": 文本 }
            条款 share "补助" { 填报 platform "平台": 文本 填报 costs "费用": 金额 奖励 money "补助" = costs - 已获 money 每 主体 每 platform }
            """
        );
        JsonObject Body(string kind, string name, string project, decimal costs, string day)
        {
            var body = Samples.Share(1, project, costs, day);
            body["applicant"]!["kind"] = kind;
            body["applicant"]!["name"] = name;
            body["platform"] = "T";
            return body;
        }

        // A name with a line end in it, and a project before it, are another name and another project.
        await store.Ledger.SubmitAsync(policy, "share", Body("team", "甲\nP", "Q", 10m, "2025-03-01"));
        await store.Ledger.SubmitAsync(policy, "share", Body("team", "甲", "P\nQ", 20m, "2025-03-01"));
        await store.Ledger.SubmitAsync(policy, "share", Body("enterprise", "单位", "P", 40m, "2025-03-01"));
        await store.Ledger.CloseAsync(policy, 2025);
        var code = Samples.Code(1);

        Assert.Equal(20m, Assert.Single(await store.Ledger.GrantsOfAsync("sample", code, "甲", Token)).Amount);
        Assert.Equal(40m, Assert.Single(await store.Ledger.GrantsOfAsync("sample", code, null, Token)).Amount);
        // What 已获 looks for is kept with the grant, though no rule groups by it.
        Assert.Equal("T", Assert.Single(await store.Ledger.GrantsOfAsync("sample", code, "甲", Token)).Keys["platform"]);
        await store.Ledger.SubmitAsync(policy, "share", Body("team", "甲", "R", 50m, "2026-03-01"));
        Assert.Equal(30m, (await store.Ledger.CloseAsync(policy, 2026)).Amount);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_pooled_is_in_the_round_of_the_next_year_and_what_was_granted_is_in_its_ledger(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var points = new[] { 90m, 80m, 70m };
        var first = new List<StoredApplication>();
        foreach (var (point, i) in points.Select(static (point, i) => (point, i)))
            first.Add(await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(i + 1, point)));
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(9, "P", 100m));
        var round = await store.Ledger.CloseAsync(Policy, 2025);
        var pooled = (await store.Ledger.ResultsByIdAsync(round.Id))[first[2].Id];
        Assert.Equal((RoundOutcome.Pooled, 2025), (pooled.Outcome, pooled.PooledSince));

        var repeated = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(9, "P", 100m, day: "2026-03-01"));
        var rival = await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(4, 70m, day: "2026-03-01"));
        var better = await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(5, 75m, day: "2026-03-01"));
        var next = await store.Ledger.CloseAsync(Policy, 2026);
        var results = await store.Ledger.ResultsByIdAsync(next.Id);

        Assert.Equal(4, next.Count);
        Assert.Equal((RoundOutcome.Rejected, "once"), (results[repeated.Id].Outcome, results[repeated.Id].Rule()));
        Assert.Equal(RoundOutcome.Granted, results[better.Id].Outcome);
        Assert.Equal((RoundOutcome.Granted, 500m), (results[first[2].Id].Outcome, results[first[2].Id].Amount));
        Assert.Equal((RoundOutcome.Pooled, 2026), (results[rival.Id].Outcome, results[rival.Id].PooledSince));
        Assert.Equal(RoundOutcome.Granted, (await store.Ledger.ResultOfAsync(first[2].Id, Token))!.Outcome);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_changed_since_a_draft_was_made_keeps_it_from_being_confirmed(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var one = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));

        Assert.Equal(LedgerRefusal.BasisChanged, await AfterAsync(() => store.Ledger.SubmitAsync(Policy, "share", Samples.Share(2, "P", 600m))));
        Assert.Equal(LedgerRefusal.BasisChanged, await AfterAsync(() => store.Ledger.ReviewAsync(Policy, one.Id, [])));
        Assert.Equal(LedgerRefusal.BasisChanged, await AfterAsync(() => store.Ledger.WithdrawAsync(one.Id, 2, Applying.Applicant, Token)));
        Assert.Equal(LedgerRefusal.BasisChanged, await AfterAsync(() => Task.CompletedTask, Samples.SmallWith("20%")));
        Assert.Equal(LedgerRefusal.NotFound, await AfterAsync(() => store.Ledger.SettleAsync(Policy, 2025)));
        Assert.Equal(LedgerRefusal.None, await AfterAsync(() => store.Ledger.SubmitAsync(Policy, "share", Samples.Share(2, "P", 600m, day: "2026-01-01"))));

        async Task<LedgerRefusal> AfterAsync(Func<Task> change, PolicyDefinition? policy = null)
        {
            var draft = await store.Ledger.SettleAsync(Policy, 2025);
            await change();
            return (await store.Ledger.ConfirmAsync(policy ?? Policy, 2025, draft.Id, Applying.Officer, Token)).Refusal;
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_a_draft_that_was_replaced_no_empty_list_of_results_is_given(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));
        var first = await store.Ledger.SettleAsync(Policy, 2025);
        var second = await store.Ledger.SettleAsync(Policy, 2025);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.ResultsByIdAsync(first.Id));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.DifferencesAsync(first.Id, Token).ToListAsync(Token).AsTask());
        Assert.Single(await store.Ledger.ResultsByIdAsync(second.Id));
        Assert.Single(await store.Ledger.DifferencesAsync(second.Id, Token).ToListAsync(Token));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_parallel_confirmations_one_wins(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        using var elsewhere = store.Another();
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));
        var draft = await store.Ledger.SettleAsync(Policy, 2025);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i => Task.Run(() => (i % 2 == 0 ? store.Ledger : elsewhere).ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, Token)))
        );

        Assert.Single(answers, static answer => answer.Refusal == LedgerRefusal.None);
        Assert.All(answers, static answer => Assert.True(answer.Refusal is LedgerRefusal.None or LedgerRefusal.Busy or LedgerRefusal.AlreadyConfirmed));
        Assert.Single(await store.Ledger.GrantsOfAsync("sample", Samples.Code(1), null, Token));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_tie_keeps_a_round_open_until_the_authority_has_decided(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var tied = new List<string>();
        foreach (var applicant in new[] { 1, 2, 3 })
            tied.Add((await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(applicant, 80m))).Id);
        var draft = await store.Ledger.SettleAsync(Policy, 2025);

        var refused = await store.Ledger.ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, Token);
        Assert.Equal((LedgerRefusal.Unresolved, 3), (refused.Refusal, refused.Count));
        Assert.Equal(tied, refused.Ids);
        await store.Ledger.ReviewAsync(Policy, tied[1], Samples.Decided("quota", "accept"));
        await store.Ledger.ReviewAsync(Policy, tied[2], Samples.Decided("quota", "accept"));
        var confirmed = await store.Ledger.CloseAsync(Policy, 2025);

        var results = await store.Ledger.ResultsByIdAsync(confirmed.Id);
        Assert.Equal([RoundOutcome.Pooled, RoundOutcome.Granted, RoundOutcome.Granted], tied.Select(id => results[id].Outcome));
    }
}
