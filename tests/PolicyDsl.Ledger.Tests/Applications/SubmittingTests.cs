namespace PolicyDsl.Ledger.Tests.Applications;

[Hazard("H20", "H77")]
public sealed class SubmittingTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_submitted_is_found_as_it_came(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var submission = Applying.Submission(Policy, "share", Samples.Share(1, "P", 123.45m));

        var stored = (await store.Ledger.SubmitAsync(submission, Token)).Value!;

        Assert.False(stored.IsRepeated);
        Assert.Equal(stored.Application, await store.Ledger.FindAsync(stored.Application.Id, Token));
        Assert.Equal(
            new StoredApplication
            {
                Id = stored.Application.Id,
                Version = 1,
                Policy = "sample",
                Revision = 1,
                PolicyHash = Policy.Info.Hash,
                Clause = "share",
                Year = 2025,
                SubmittedOn = new DateOnly(2025, 3, 1),
                ReceivedAt = store.Clock.Now.ToUniversalTime(),
                CreditCode = Samples.Code(1),
                Project = "P",
                Body = submission.Body,
                Decision = submission.Decision,
                Outcome = Outcome.Eligible,
                Amount = 12.35m,
            },
            stored.Application
        );
        Assert.Matches("^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$", stored.Application.Id);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_key_gives_the_same_answer_again_whatever_was_reviewed_since(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var submission = Applying.Submission(Policy, "share", Samples.Share(1, "P", 100m));
        var first = (await store.Ledger.SubmitAsync(submission, Token)).Value!;
        await store.Ledger.ReviewAsync(Policy, first.Application.Id, []);

        var again = (await store.Ledger.SubmitAsync(submission, Token)).Value!;

        Assert.True(again.IsRepeated);
        Assert.Equal(first.Application, again.Application);
        Assert.Equal(2, (await store.Ledger.FindAsync(first.Application.Id, Token))!.Version);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_key_with_another_body_is_refused_and_a_key_of_somebody_else_is_another_key(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(1, "P", 100m), key: "k"), Token);

        var reused = await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(1, "Q", 100m), key: "k"), Token);
        var other = await store.Ledger.SubmitAsync(
            Applying.Submission(Policy, "share", Samples.Share(2, "P", 100m), key: "k", actor: new Actor("somebody else", "applicant")),
            Token
        );

        Assert.Equal(LedgerRefusal.KeyReused, reused.Refusal);
        Assert.Equal(LedgerRefusal.None, other.Refusal);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_same_project_is_taken_once_and_again_after_it_was_withdrawn(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var first = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 100m));

        var second = await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(1, "P", 200m)), Token);
        await store.Ledger.WithdrawAsync(first.Id, 1, Applying.Applicant, Token);
        var third = await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(1, "P", 300m)), Token);

        Assert.Equal((LedgerRefusal.Duplicate, 1), (second.Refusal, second.Count));
        Assert.Equal([first.Id], second.Ids);
        Assert.Equal(LedgerRefusal.None, third.Refusal);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Another_applicant_clause_year_or_project_is_another_application(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);

        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 100m));
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(2, "P", 100m));
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "p", 100m));
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 100m, day: "2026-03-01"));
        await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(1, 90m));
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, null, 100m));
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, null, 100m));

        Assert.Equal(7, (await store.Ledger.PageAsync(new ApplicationQuery(), Token)).Items.Count);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Twenty_of_the_same_at_once_are_one(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var submissions = Enumerable.Range(0, 20).Select(i => Applying.Submission(Policy, "share", Samples.Share(1, "P", 100m), key: $"k{i}")).ToList();

        var answers = await Task.WhenAll(submissions.Select(submission => Task.Run(() => store.Ledger.SubmitAsync(submission, Token))));

        var taken = Assert.Single(answers, static answer => answer.Refusal == LedgerRefusal.None).Value!;
        var others = answers.Where(static answer => answer.Refusal == LedgerRefusal.Duplicate).ToList();
        Assert.Equal(19, others.Count);
        Assert.All(others, answer => Assert.Equal([taken.Application.Id], answer.Ids));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Twenty_with_one_key_at_once_are_one_and_all_get_its_answer(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        using var elsewhere = store.Another();
        var submission = Applying.Submission(Policy, "share", Samples.Share(1, "P", 100m));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? store.Ledger : elsewhere).SubmitAsync(submission, Token)))
        );

        Assert.Single(answers.Select(static answer => answer.Value!.Application).Distinct());
        Assert.Single(answers, static answer => !answer.Value!.IsRepeated);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nothing_is_taken_for_a_year_that_is_closed(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var known = Applying.Submission(Policy, "share", Samples.Share(1, "P", 100m));
        await store.Ledger.SubmitAsync(known, Token);
        await store.Ledger.CloseAsync(Policy, 2025);

        var late = await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(2, "P", 100m)), Token);
        var again = await store.Ledger.SubmitAsync(known, Token);
        var next = await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(2, "P", 100m, day: "2026-01-01")), Token);

        Assert.Equal(LedgerRefusal.YearClosed, late.Refusal);
        Assert.True(again.Value!.IsRepeated);
        Assert.Equal(LedgerRefusal.None, next.Refusal);
    }
}
