using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>Many applications at once, past the ledger: for what is measured on a full one.</summary>
internal static class Bulk
{
    /// <summary>Adds applications for <c>share</c>, ten of an applicant, all of one moment.</summary>
    public static async Task FillAsync(LedgerOptions options, PolicyDefinition policy, int count)
    {
        var database = LedgerDatabases.Of(options with { Configure = null });
        using var owned = database as IDisposable;
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        await using var context = database.Open();
        for (var i = 0; i < count; i++)
            context.Applications.Add(Row(policy, i));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static ApplicationRow Row(PolicyDefinition policy, int number)
    {
        var submission = Applying.Submission(policy, "share", Samples.Share(1 + (number / 10), $"P{number}", 100m + number));
        return new ApplicationRow
        {
            Id = $"0190{number:x28}",
            Version = 1,
            Policy = policy.Info.Id,
            Revision = policy.Info.Revision,
            PolicyHash = policy.Info.Hash,
            Clause = "share",
            Year = 2025,
            SubmittedOn = new DateOnly(2025, 3, 1),
            ReceivedAt = DateTimeOffset.UnixEpoch,
            CreditCode = Samples.Code(1 + (number / 10)),
            PersonName = null,
            Project = $"P{number}",
            SameKey = CanonicalJson.Hash($"{number}"),
            Body = submission.Body,
            Decision = submission.Decision,
            Outcome = submission.Outcome,
            Amount = submission.Amount,
            Subject = "bulk",
            IdempotencyKey = submission.Key,
            KeyHash = submission.KeyHash,
        };
    }
}
