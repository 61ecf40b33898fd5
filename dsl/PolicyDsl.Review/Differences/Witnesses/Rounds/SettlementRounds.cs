using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Differences.Witnesses.Rounds;

/// <summary>
/// Rounds that a rule of 统筹, or the order of its rules, may be about: each applicant alone, two of one applicant or project, one of each clause, and as many as it
/// takes to use up a sum.
/// </summary>
/// <param name="applicants">The applicants of each clause.</param>
/// <param name="identities">What tells the applications of each clause apart.</param>
/// <param name="sums">The sums of money that the rules have or had.</param>
/// <param name="awardOf">What an application comes to by itself, in yuan.</param>
internal sealed class SettlementRounds(
    IReadOnlyDictionary<string, IReadOnlyList<Applicant>> applicants,
    IReadOnlyDictionary<string, Identities> identities,
    IReadOnlyList<decimal> sums,
    Func<RoundEntry, decimal> awardOf
)
{
    private const int MostCopies = 150;
    private const int MostOthers = 2;
    private const int MostInPairs = 3;

    /// <summary>The rounds, small ones first; those of two and those that use up a sum in turn, since either may be many.</summary>
    public IEnumerable<TriedRound> All() => Alone().Concat(OfEachClause()).Concat(InTurn(InPairs(), UsingUp()));

    private static IEnumerable<TriedRound> InTurn(IEnumerable<TriedRound> left, IEnumerable<TriedRound> right)
    {
        using var first = left.GetEnumerator();
        using var second = right.GetEnumerator();
        for (var (hasFirst, hasSecond) = (true, true); hasFirst || hasSecond; )
        {
            if (hasFirst = hasFirst && first.MoveNext())
                yield return first.Current;
            if (hasSecond = hasSecond && second.MoveNext())
                yield return second.Current;
        }
    }

    private IEnumerable<TriedRound> Alone()
    {
        foreach (var (clause, variants) in applicants)
        {
            foreach (var variant in variants)
            {
                var entry = Entry(clause, variant, Likeness.Same, 0);
                yield return TriedRound.Of(entry);
                yield return new TriedRound([entry], [entry]);
                yield return TriedRound.Of(entry with { IsPooled = true });
            }
        }
    }

    private IEnumerable<TriedRound> InPairs()
    {
        var entries = applicants.SelectMany(static pair => pair.Value.Take(MostInPairs).Select(variant => (Clause: pair.Key, Variant: variant))).ToList();
        foreach (var likeness in new[] { Likeness.Same, Likeness.OneApplicantOnly, Likeness.OneProjectOnly, Likeness.SameInTurn })
        {
            for (var i = 0; i < entries.Count; i++)
            {
                for (var j = 0; j < entries.Count; j++)
                {
                    var (left, right) = (Entry(entries[i].Clause, entries[i].Variant, likeness, 0), Entry(entries[j].Clause, entries[j].Variant, likeness, 1));
                    if (i <= j)
                        yield return TriedRound.Of(left, right);
                    // What the one was granted the year before, where the other may be set against it.
                    if (likeness is { OneApplicant: true, Day: 0 } && entries[i].Clause != entries[j].Clause && IsPlain(entries[i]) && IsPlain(entries[j]))
                        yield return new TriedRound([right], [left]);
                }
            }
        }
    }

    private bool IsPlain((string Clause, Applicant Variant) entry) => applicants[entry.Clause][0] == entry.Variant;

    private IEnumerable<TriedRound> OfEachClause()
    {
        foreach (var likeness in Likeness.All)
        {
            var all = applicants.Where(static pair => pair.Value.Count > 0).Select((pair, place) => Entry(pair.Key, pair.Value[Math.Min(1, pair.Value.Count - 1)], likeness, place)).ToList();
            yield return TriedRound.Of(all);
            yield return new TriedRound(all, all);
            yield return TriedRound.Of(all.Select((entry, place) => entry with { IsPooled = place == all.Count - 1 }));
        }
    }

    // Of each applicant as many as use up a sum, and one more; then the same with another one at an end, which leaves another rest.
    private IEnumerable<TriedRound> UsingUp()
    {
        foreach (var likeness in new[] { Likeness.Strangers, Likeness.OneApplicantOnly })
        {
            foreach (var (clause, variants) in applicants)
            {
                foreach (var variant in variants.Take(MostInPairs))
                {
                    foreach (var count in Counts(awardOf(Entry(clause, variant, likeness, 0))))
                    {
                        var copies = Enumerable.Range(0, count).Select(index => Entry(clause, variant, likeness, index)).ToList();
                        yield return TriedRound.Of(copies);
                        yield return TriedRound.Of(copies.Select((copy, place) => copy with { IsPooled = place == count - 1 }));
                        yield return new TriedRound([copies[0]], [.. copies.Skip(1)]);
                        foreach (var (otherClause, others) in applicants.Where(pair => pair.Value.Count > 0 && pair.Key != clause).Take(MostOthers))
                            yield return TriedRound.Of(copies.Append(Entry(otherClause, others[^1], likeness, count)));
                    }
                }
            }
        }
    }

    private IEnumerable<int> Counts(decimal award) =>
        award <= 0m
            ? []
            : sums.Select(sum => decimal.Floor(sum / award)).Where(static count => count is >= 0m and < MostCopies).SelectMany(static count => new[] { (int)count + 1, (int)count + 2 }).Distinct().Order();

    private RoundEntry Entry(string clause, Applicant variant, Likeness likeness, int index) => new(clause, identities[clause].Of(variant, likeness, index));
}
