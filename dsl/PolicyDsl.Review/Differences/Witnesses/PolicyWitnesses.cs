using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Parts;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>Finds witnesses for what stands outside the clauses: 施行, 精确到, 主体, the rules of 统筹. The first clause in which it makes a difference has it.</summary>
internal sealed class PolicyWitnesses(PolicyPairing policies)
{
    // A short look at every clause, then a longer one.
    private static readonly int[] Looks = [400, 1_200];

    private readonly Dictionary<string, ClauseWitnesses> byClause = new(StringComparer.Ordinal);

    /// <summary>The difference with its witness, or with what was tried.</summary>
    public Difference Complete(Found found)
    {
        if (!found.Difference.Decides || found.Undo is null)
            return found.Difference;
        if (found.Difference.Place != DifferencePlace.Settlement)
            return Single(found);
        var single = IsOfRoundAlone(found.Undo(policies.New)) ? null : Single(found);
        if (single?.Witness is not null)
            return single;
        var round = new RoundWitnesses(policies).OfSettlement(found);
        return round with { Effort = new SearchEffort((single?.Effort?.Tried ?? 0) + round.Effort!.Tried, false) };
    }

    // Of 统筹, an application that is decided by itself sees only 不纳入.
    private bool IsOfRoundAlone(PolicyModel without)
    {
        var (now, alone) = (policies.New.Settlement, without.Settlement);
        return now?.Terms == alone?.Terms && (now?.Rules ?? default).OfType<Floor>().SequenceEqual((alone?.Rules ?? default).OfType<Floor>());
    }

    private Difference Single(Found found)
    {
        var keepsPeriod = found.Difference.Kind == DifferenceKind.Period;
        var tried = 0;
        foreach (var limit in Looks)
        {
            foreach (var (old, @new) in PolicyPairing.Both(policies.Clauses))
            {
                var completed = Of(old!, @new!, keepsPeriod).Complete(found, limit);
                tried += completed.Effort!.Tried;
                if (completed.Witness is not null)
                    return completed with { Effort = new SearchEffort(tried, false) };
            }
        }
        return found.Difference with { Effort = new SearchEffort(tried, false) };
    }

    private ClauseWitnesses Of(Clause old, Clause @new, bool keepsPeriod)
    {
        var key = $"{@new.Name} {keepsPeriod}";
        if (!byClause.TryGetValue(key, out var known))
            byClause[key] = known = new ClauseWitnesses(new ClausePairing(policies, old, @new), keepsPeriod);
        return known;
    }
}
