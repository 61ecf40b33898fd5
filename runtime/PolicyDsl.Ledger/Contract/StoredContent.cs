using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger;

/// <summary>What of an application the log holds fast, and a receipt shows.</summary>
public static class StoredContent
{
    /// <summary>An application and the decision on it; its <see cref="DecidedApplication.ContentHash"/> is in the entry of each change to it.</summary>
    public static DecidedApplication Of(StoredApplication application) =>
        new()
        {
            Id = application.Id,
            Version = application.Version,
            Year = application.Year,
            ReceivedAt = application.ReceivedAt,
            IsWithdrawn = application.IsWithdrawn,
            Policy = application.Policy,
            Revision = application.Revision,
            PolicyHash = application.PolicyHash,
            Clause = application.Clause,
            Body = application.Body,
            Review = application.Review,
            Decision = application.Decision,
        };
}
