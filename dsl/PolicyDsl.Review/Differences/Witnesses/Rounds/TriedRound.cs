using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Differences.Witnesses.Rounds;

/// <summary>An application of a made-up round.</summary>
/// <param name="Clause">The clause, by its name in the new policy.</param>
/// <param name="Applicant">What it says, in the names of the new policy.</param>
/// <param name="IsPooled">Whether it has been in the pool since the year before.</param>
internal sealed record RoundEntry(string Clause, Applicant Applicant, bool IsPooled = false);

/// <summary>A made-up round.</summary>
/// <param name="Entries">Its applications.</param>
/// <param name="Earlier">Applications that were granted the year before: the ledger has them.</param>
internal sealed record TriedRound(IReadOnlyList<RoundEntry> Entries, IReadOnlyList<RoundEntry> Earlier)
{
    /// <summary>A round without a ledger.</summary>
    public static TriedRound Of(params IEnumerable<RoundEntry> entries) => new([.. entries], []);

    /// <summary>The same round, each time with one application less.</summary>
    public IEnumerable<TriedRound> Smaller()
    {
        for (var i = 0; i < Earlier.Count; i++)
            yield return this with { Earlier = [.. Earlier.Where((_, place) => place != i)] };
        for (var i = 0; i < Entries.Count && Entries.Count > 1; i++)
            yield return this with { Entries = [.. Entries.Where((_, place) => place != i)] };
    }
}
