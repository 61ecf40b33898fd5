using PolicyDsl.Model;

namespace PolicyDsl.Review.Applicants;

/// <summary>What a search came to.</summary>
/// <param name="Applicant">The witness; null: none was found.</param>
/// <param name="Changed">The inputs in which it differs from the seed that it was made from, in order.</param>
/// <param name="Tried">How many applicants were tried.</param>
/// <param name="IsExhausted">Whether every combination of the candidates was tried; otherwise the limit ended the search.</param>
public sealed record Witness(Applicant? Applicant, IReadOnlyList<InputName> Changed, int Tried, bool IsExhausted);

/// <summary>How applicants of one revision speak in the names of another.</summary>
/// <param name="ToBefore">An applicant in the names of the earlier.</param>
/// <param name="ToAfter">An applicant in the names of the later.</param>
/// <param name="CandidatesToAfter">Candidates in the names of the later.</param>
public sealed record Translation(Func<Applicant, Applicant> ToBefore, Func<Applicant, Applicant> ToAfter, Func<InputCandidates, InputCandidates> CandidatesToAfter)
{
    /// <summary>Between revisions that call everything the same.</summary>
    public static readonly Translation None = new(static applicant => applicant, static applicant => applicant, static candidates => candidates);
}

/// <summary>
/// Looks for an applicant of which something holds: first the seeds, then each seed with one answer changed, then with two, and so on. What it finds first
/// has the fewest changes, and is always the same. It proves nothing by finding nothing.
/// </summary>
public sealed class WitnessSearch
{
    private readonly IReadOnlyList<(Applicant Seed, IReadOnlyList<InputCandidates> Candidates)> starts;

    private WitnessSearch(IReadOnlyList<(Applicant, IReadOnlyList<InputCandidates>)> starts) => this.starts = starts;

    /// <summary>How many applicants are tried where nothing else is said.</summary>
    public const int UsualLimit = 20_000;

    /// <summary>A search among the applicants of a clause.</summary>
    public static WitnessSearch For(ReviewedClause clause) =>
        new([.. SeedApplicants.Of(clause).Select(seed => (seed, InputCandidates.Of(clause, seed)))]);

    /// <summary>A search among the applicants of a clause as it was and as it is to be: seeds and thresholds of both.</summary>
    public static WitnessSearch For(ReviewedClause before, ReviewedClause after) => For(before, after, Translation.None);

    /// <summary>The same where things have other names than before. What it finds speaks in the names of after.</summary>
    public static WitnessSearch For(ReviewedClause before, ReviewedClause after, Translation names)
    {
        var seeds = SeedApplicants.Of(after).Concat(SeedApplicants.Of(before).Select(names.ToAfter)).Distinct();
        return new([.. seeds.Select(seed => (seed, InputCandidates.Union(InputCandidates.Of(after, seed), Translated(before, seed, names))))]);
    }

    private static IReadOnlyList<InputCandidates> Translated(ReviewedClause before, Applicant seed, Translation names) =>
        [.. InputCandidates.Of(before, names.ToBefore(seed)).Select(names.CandidatesToAfter)];

    /// <summary>The witness with the fewest changes.</summary>
    /// <param name="holds">What has to hold of it. It is asked about applicants that a clause may not be able to read.</param>
    /// <param name="limit">How many applicants are tried.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Witness Find(Func<Applicant, bool> holds, int limit = UsualLimit, CancellationToken cancellationToken = default)
    {
        var attempt = new Attempt(holds, limit, cancellationToken);
        var deepest = starts.Count == 0 ? 0 : starts.Max(static start => start.Candidates.Count);
        for (var changes = 0; changes <= deepest; changes++)
        {
            foreach (var (seed, candidates) in starts)
            {
                if (attempt.Change(seed, candidates, 0, changes, []))
                    return new Witness(attempt.Found, attempt.Changed, attempt.Tried, false);
                if (attempt.IsOver)
                    return new Witness(null, [], attempt.Tried, false);
            }
        }
        return new Witness(null, [], attempt.Tried, true);
    }

    private sealed class Attempt(Func<Applicant, bool> holds, int limit, CancellationToken cancellationToken)
    {
        public Applicant? Found { get; private set; }

        public IReadOnlyList<InputName> Changed { get; private set; } = [];

        public int Tried { get; private set; }

        public bool IsOver => Found is not null || Tried >= limit;

        /// <summary>Tries an applicant with exactly so many more changes among the inputs from a place on.</summary>
        public bool Change(Applicant applicant, IReadOnlyList<InputCandidates> candidates, int from, int changes, IReadOnlyList<InputName> changed)
        {
            if (changes == 0)
                return Try(applicant, changed);
            for (var place = from; place <= candidates.Count - changes && !IsOver; place++)
            {
                var input = InputName.Of(candidates[place].Input);
                var before = applicant.Find(input);
                foreach (var value in candidates[place].Values)
                {
                    if (IsOver || value == before)
                        continue;
                    var next = value is null ? applicant.Without(input) : applicant.With(value);
                    if (Change(next, candidates, place + 1, changes - 1, [.. changed, input]))
                        return true;
                }
            }
            return false;
        }

        private bool Try(Applicant applicant, IReadOnlyList<InputName> changed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsOver)
                return false;
            Tried++;
            if (!holds(applicant))
                return false;
            (Found, Changed) = (applicant, changed);
            return true;
        }
    }
}
