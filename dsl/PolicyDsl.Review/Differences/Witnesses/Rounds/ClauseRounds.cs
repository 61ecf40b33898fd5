using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Differences.Witnesses.Rounds;

/// <summary>
/// Rounds that a clause's own 名额, 限额, 限次 or 一次 may be about: as few applications of the clause as it takes, alike in one thing or another, with and without
/// what they were granted the year before, and with one of them that another rule may take out.
/// </summary>
/// <param name="applicants">The applicants of each clause.</param>
/// <param name="identities">What tells the applications of each clause apart.</param>
/// <param name="counts">The numbers that the rule has or had, and the sums of its 限额.</param>
internal sealed class ClauseRounds(
    IReadOnlyDictionary<string, IReadOnlyList<Applicant>> applicants,
    IReadOnlyDictionary<string, Identities> identities,
    IReadOnlyList<decimal> counts
)
{
    private const int MostCopies = 120;
    private const int FewCopies = 4;
    private const int MostVariants = 3;

    /// <summary>The rounds, small ones first.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="award">What an application usually comes to, to know how many it takes to use up a sum.</param>
    public IEnumerable<TriedRound> Of(string clause, decimal award)
    {
        var variants = applicants[clause].Take(MostVariants).ToList();
        foreach (var count in Counts(award))
        {
            foreach (var likeness in Likeness.All)
            {
                foreach (var variant in variants)
                {
                    foreach (var round in WithLedger(clause, variant, likeness, count))
                        yield return round;
                }
            }
            foreach (var round in Crossed(clause, count).Concat(Mixed(clause, count)))
                yield return round;
        }
    }

    private IEnumerable<int> Counts(decimal award)
    {
        var figures = counts.SelectMany(count => new[] { count, award > 0m ? decimal.Ceiling(count / award) : 0m }).Where(static count => count is >= 1m and <= MostCopies - 2).Select(static count => (int)count);
        return Enumerable.Range(1, FewCopies).Concat(figures.SelectMany(static count => new[] { count, count + 1, count + 2 })).Distinct().Order();
    }

    private IEnumerable<TriedRound> WithLedger(string clause, Applicant variant, Likeness likeness, int count)
    {
        var copies = Copies(clause, variant, likeness, count);
        yield return TriedRound.Of(copies);
        yield return new TriedRound(copies, [copies[0]]);
        if (count < 2)
            yield break;
        yield return new TriedRound([copies[^1]], [.. copies.Take(count - 1)]);
        // The last has waited in the pool.
        yield return TriedRound.Of(copies.Select((copy, place) => place == count - 1 ? copy with { IsPooled = true } : copy));
    }

    private List<RoundEntry> Copies(string clause, Applicant variant, Likeness likeness, int count) =>
        [.. Enumerable.Range(0, count).Select(index => new RoundEntry(clause, identities[clause].Of(variant, likeness, index)))];

    // One of them is another applicant, or has a better award for the same project, or a grant of the year before.
    private IEnumerable<TriedRound> Mixed(string clause, int count)
    {
        foreach (var likeness in Likeness.Mixable)
        {
            var plain = Copies(clause, applicants[clause][0], likeness, count);
            foreach (var other in applicants[clause].Skip(1))
            {
                var one = new RoundEntry(clause, identities[clause].Of(other, likeness, 0));
                if (count == 1)
                {
                    yield return new TriedRound([one], [plain[0]]);
                    yield return new TriedRound([plain[0]], [one]);
                }
                for (var place = 0; place < count; place += Math.Max(count - 1, 1))
                    yield return TriedRound.Of(plain.Select((copy, at) => at == place ? new RoundEntry(clause, identities[clause].Of(other, likeness, at)) : copy));
            }
            foreach (var (name, others) in applicants.Where(pair => pair.Key != clause && pair.Value.Count > 0))
            {
                foreach (var other in others.Take(2))
                {
                    for (var place = 0; place < count; place += Math.Max(count - 1, 1))
                        yield return TriedRound.Of(plain.Append(new RoundEntry(name, Sharing(identities[name].Of(other, likeness, place), plain[place].Applicant))));
                }
            }
            if (count > 1)
                yield return new TriedRound(plain, [plain[^1]]);
        }
    }

    private static Applicant Sharing(Applicant other, Applicant one) =>
        new[] { new InputName(InputScope.Applicant, "creditCode"), new InputName(InputScope.Envelope, EnvelopeInputs.Project) }
            .Select(one.Find)
            .OfType<Fact>()
            .Aggregate(other, static (applicant, fact) => applicant.With(fact));

    // Of a score with weights two criteria against each other: who is better in one is worse in the other.
    private IEnumerable<TriedRound> Crossed(string clause, int count)
    {
        var criteria = identities[clause].RankInputs;
        if (criteria.Count < 2 || count < 2)
            yield break;
        var copies = Copies(clause, applicants[clause][0], Likeness.Strangers, count);
        foreach (var (left, right) in criteria.SelectMany(one => criteria.Where(other => other != one).Select(other => (one, other))))
        {
            foreach (var score in new[] { 50m, 25m, 10m })
            {
                for (var other = 5m; other <= 100m; other += 5m)
                    yield return TriedRound.Of(copies.Select((copy, place) => place < count - 2 ? Scored(copy, left, 100m, right, 100m) : place == count - 2 ? Scored(copy, left, score, right, 0m) : Scored(copy, left, 0m, right, other)));
            }
        }
    }

    private static RoundEntry Scored(RoundEntry entry, InputName left, decimal first, InputName right, decimal second) =>
        entry with { Applicant = Scored(Scored(entry.Applicant, left, first), right, second) };

    private static Applicant Scored(Applicant applicant, InputName input, decimal score) =>
        applicant.Find(input)?.Value is { } known ? applicant.With(input, Literals.Of(score, known.Type)) : applicant;
}
