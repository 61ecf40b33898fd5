using System.Globalization;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The policy and the year that a path names.</summary>
/// <param name="Policy">The policy, perhaps pinned.</param>
/// <param name="Year">The year.</param>
internal sealed record RoundPath(PolicyRevisions Policy, int Year)
{
    private const int YearDigits = 4;

    /// <summary>The policy's id.</summary>
    public string PolicyId => Policy.Newest.Info.Id;

    /// <summary>Reads it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="path">What it names; null where it is refused.</param>
    /// <returns>Why it is refused; null: it is fine.</returns>
    public static Problem? Read(LedgerCall call, out RoundPath? path)
    {
        path = null;
        if (PathIds.Policy(call.Http, call.Registry) is not { } policy)
            return Problems.UnknownPolicy(call.Registry);
        var text = call.Http.Request.RouteValues["year"] as string ?? "";
        if (text.Length != YearDigits || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
            return LedgerProblems.NoYear;
        path = new RoundPath(policy, year);
        return null;
    }

    /// <summary>The revision that settles the year: the one in force on its last day, or today where that has not come; a pinned one is itself.</summary>
    public PolicyDefinition Settling(DateOnly today)
    {
        var end = new DateOnly(Year, 12, 31);
        return Policy.InForceOn(end < today ? end : today);
    }

    /// <summary>The rounds of the year: the confirmed one and the draft; null where there is none.</summary>
    public async Task<(StoredRound? Confirmed, StoredRound? Draft)> FindAsync(LedgerCall call)
    {
        var rounds = await call.Ledger.RoundsAsync(PolicyId, Year, call.Cancellation);
        return (rounds.LastOrDefault(static round => round.State == RoundState.Confirmed), rounds.LastOrDefault(static round => round.State == RoundState.Draft));
    }
}
