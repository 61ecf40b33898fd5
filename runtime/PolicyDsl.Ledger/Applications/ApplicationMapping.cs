using System.Linq.Expressions;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Applications;

/// <summary>An application's row as callers see it.</summary>
internal static class ApplicationMapping
{
    /// <summary>As it is now.</summary>
    public static StoredApplication ToStored(this ApplicationRow row) =>
        new()
        {
            Id = row.Id,
            Version = row.Version,
            Policy = row.Policy,
            Revision = row.Revision,
            PolicyHash = row.PolicyHash,
            Clause = row.Clause,
            Year = row.Year,
            SubmittedOn = row.SubmittedOn,
            ReceivedAt = row.ReceivedAt,
            CreditCode = row.CreditCode,
            PersonName = row.PersonName,
            Project = row.Project,
            IsWithdrawn = row.IsWithdrawn,
            Body = row.Body,
            Review = row.Review,
            Decision = row.Decision,
            Outcome = row.Outcome,
            Amount = row.Amount,
        };

    /// <summary>All but its documents, which are not read at all: a page of them could be of hundreds of megabytes.</summary>
    public static readonly Expression<Func<ApplicationRow, StoredApplication>> Head = static row => new StoredApplication
    {
        Id = row.Id,
        Version = row.Version,
        Policy = row.Policy,
        Revision = row.Revision,
        PolicyHash = row.PolicyHash,
        Clause = row.Clause,
        Year = row.Year,
        SubmittedOn = row.SubmittedOn,
        ReceivedAt = row.ReceivedAt,
        CreditCode = row.CreditCode,
        PersonName = row.PersonName,
        Project = row.Project,
        IsWithdrawn = row.IsWithdrawn,
        Body = "",
        Decision = "",
        Outcome = row.Outcome,
        Amount = row.Amount,
    };

    /// <summary>As it was at an earlier version. Only its last change can have been the withdrawal.</summary>
    public static StoredApplication ToStored(this ApplicationRow row, EarlierVersionRow earlier) =>
        row.ToStored() with
        {
            Version = earlier.Version,
            Revision = earlier.Revision,
            PolicyHash = earlier.PolicyHash,
            IsWithdrawn = false,
            Review = earlier.Review,
            Decision = earlier.Decision,
            Outcome = earlier.Outcome,
            Amount = earlier.Amount,
        };

    /// <summary>What is about to be replaced.</summary>
    public static EarlierVersionRow ToEarlier(this ApplicationRow row) =>
        new()
        {
            Application = row.Id,
            Version = row.Version,
            Review = row.Review,
            Revision = row.Revision,
            PolicyHash = row.PolicyHash,
            Decision = row.Decision,
            Outcome = row.Outcome,
            Amount = row.Amount,
        };
}
