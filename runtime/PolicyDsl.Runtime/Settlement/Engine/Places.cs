namespace PolicyDsl.Runtime;

/// <summary>
/// 名额, 就高 and 互斥 together. The highest of each group stands for a place; whom a 名额 refuses stays refused in this pass, and the next of its group
/// stands instead. Only refusals lead to another turn, and each application is refused at most once, so it ends.
/// </summary>
internal sealed class Places
{
    private readonly Round round;
    private readonly PassState state;
    private readonly Lane[] comparing;
    private readonly (Quota Quota, Lane Lane)?[] quotaOf;

    // By application: takes part in this pass, has no place, stands for one, and if it gives way: to whom, and by which lane.
    private readonly bool[] takesPart;
    private readonly bool[] refused;
    private readonly bool[] stands;
    private readonly int[] blocker;
    private readonly int[] blockedBy;

    // Of the part at hand.
    private readonly List<int> contested = [];
    private readonly List<int> open = [];
    private readonly List<int> outs = [];
    private readonly Comparison<int> byValue;
    private readonly Predicate<int> isRefused;
    private readonly List<Quota> quotas = [];
    private bool readsRank;

    public Places(Round round, PassState state)
    {
        this.round = round;
        this.state = state;
        comparing = [.. round.Lanes.Where(static lane => lane.GivesPlaces && lane.Groups is { Count: > 0 })];
        quotaOf = new (Quota, Lane)?[round.Plan.Clauses.Count];
        foreach (var lane in round.Lanes)
        {
            for (var clause = 0; clause < lane.Quotas.Length; clause++)
                quotaOf[clause] ??= lane.Quotas[clause] is { } quota ? (quota, lane) : null;
        }
        var count = round.Count;
        (takesPart, refused, stands) = (new bool[count], new bool[count], new bool[count]);
        (blocker, blockedBy) = (new int[count], new int[count]);
        byValue = CompareValue;
        isRefused = index => refused[index];
    }

    /// <summary>The 名额 of an application's clause, where it can bind.</summary>
    public Quota? QuotaOf(int index) => quotaOf[round.Clause[index]]?.Quota;

    /// <summary>Makes ready for a part.</summary>
    public void Enter(ReadOnlySpan<int> members)
    {
        contested.Clear();
        quotas.Clear();
        foreach (var index in members)
        {
            foreach (var lane in comparing)
            {
                if (lane.Groups!.Of[index] < 0)
                    continue;
                contested.Add(index);
                break;
            }
            // Who was refused by its own evaluation is no candidate, and in a part of its own.
            if (round.DropRule[index] == Round.NoRule && QuotaOf(index) is { } quota && !quotas.Contains(quota))
                quotas.Add(quota);
        }
        readsRank = quotas.Exists(static quota => quota.ReadsRank);
        contested.Sort(byValue);
    }

    /// <summary>Gives out the places among those that no rule before has put aside. True: somebody was dropped.</summary>
    public bool Solve(ReadOnlySpan<int> members)
    {
        foreach (var index in members)
        {
            var applies = round.DropRule[index] == Round.NoRule && state.Aside[index] == PassState.Nobody;
            refused[index] = applies && RefusedByReview(index);
            takesPart[index] = stands[index] = applies && !refused[index];
            blocker[index] = -1;
        }
        foreach (var quota in quotas)
            AssessByRank(quota, takesPart, final: false);
        if (readsRank)
            contested.Sort(byValue);
        OpenAll();
        do
            Compare();
        while (GivePlaces());
        NameBlockers();
        var dropped = false;
        foreach (var quota in quotas)
            dropped |= AssessByRank(quota, quota.Planned.NoRefill ? takesPart : stands, final: true);
        foreach (var index in members)
            PutAside(index);
        return dropped;
    }

    /// <summary>不递补: when a pass has come to its 名额 without dropping anybody, those ranked keep their places for good.</summary>
    public void Remember(Lane lane)
    {
        foreach (var quota in quotas)
        {
            if (lane.RuleOf[quota.Planned.Clauses[0]] == quota.Rule)
                quota.Remember(takesPart);
        }
    }

    private bool RefusedByReview(int index) =>
        round.HasDecisions && QuotaOf(index) is { } quota && round.Decided(index, quota.Rule, ReviewVerdict.Refuse);

    // 不递补 gives its places before anybody gives way.
    private void OpenAll()
    {
        foreach (var quota in quotas)
        {
            quota.Open(takesPart);
            if (quota.Planned.NoRefill)
                Refuse(quota, takesPart);
        }
        open.Clear();
        foreach (var index in contested)
        {
            if (takesPart[index] && !refused[index])
                open.Add(index);
        }
    }

    private bool GivePlaces()
    {
        var another = false;
        foreach (var quota in quotas)
        {
            if (quota.Planned.NoRefill)
                continue;
            var inReview = round.HasDecisions ? quota.CountInReview(state.Place) : 0;
            another |= Refuse(quota, stands);
            // Whom the authority let in beside one in review may stand now.
            another |= round.HasDecisions && quota.CountInReview(state.Place) > inReview;
        }
        if (another)
            open.RemoveAll(isRefused);
        return another;
    }

    private bool Refuse(Quota quota, bool[] ranked)
    {
        outs.Clear();
        quota.GivePlaces(ranked, state.Place, outs);
        foreach (var index in outs)
        {
            refused[index] = takesPart[index];
            stands[index] = false;
        }
        return outs.Count > 0;
    }

    // From the highest down: it stands unless it must give way to one that stands already.
    private void Compare()
    {
        ClearGroups();
        foreach (var index in open)
        {
            blocker[index] = -1;
            stands[index] = !GivesWay(index);
            if (stands[index])
                Stand(index);
        }
    }

    // Once it is clear who has a place and who is in review: whom each gives way to.
    private void NameBlockers()
    {
        ClearGroups();
        foreach (var index in open)
        {
            if (stands[index])
            {
                Stand(index);
            }
            else
            {
                var before = (blocker[index], blockedBy[index]);
                blocker[index] = -1;
                if (!GivesWay(index))
                    (blocker[index], blockedBy[index]) = before;
            }
        }
    }

    private void ClearGroups()
    {
        foreach (var index in open)
        {
            foreach (var lane in comparing)
            {
                var group = lane.Groups!.Of[index];
                if (group >= 0)
                    lane.Groups.Standing[group] = lane.Groups.Beside[group] = -1;
            }
        }
    }

    // Of those that stand in a group, one that is certain to is kept before one in review; two of different clauses at most.
    private void Stand(int index)
    {
        foreach (var lane in comparing)
        {
            var groups = lane.Groups!;
            var group = groups.Of[index];
            if (group < 0)
                continue;
            var first = groups.Standing[group];
            if (first < 0 || (InReview(first) && !InReview(index)))
            {
                if (first >= 0 && round.Clause[first] != round.Clause[index])
                    groups.Beside[group] = first;
                groups.Standing[group] = index;
            }
            else if (round.Clause[first] != round.Clause[index] && (groups.Beside[group] < 0 || InReview(groups.Beside[group])))
            {
                groups.Beside[group] = index;
            }
        }
    }

    private bool GivesWay(int index)
    {
        foreach (var lane in comparing)
        {
            var first = MustGiveWayTo(lane, index);
            if (first < 0 || (InReview(first) && round.Decided(index, lane.RuleOf[round.Clause[index]], ReviewVerdict.Accept)))
                continue;
            if (blocker[index] < 0 || InReview(blocker[index]))
                (blocker[index], blockedBy[index]) = (first, lane.Index);
        }
        return blocker[index] >= 0;
    }

    private int MustGiveWayTo(Lane lane, int index)
    {
        var group = lane.Groups!.Of[index];
        if (group < 0)
            return -1;
        var first = lane.Groups.Standing[group];
        var sameClause = first >= 0 && lane.Kind == PlannedRuleKind.Exclusive && round.Clause[first] == round.Clause[index];
        return sameClause ? lane.Groups.Beside[group] : first;
    }

    // 名次: before the places are given, the rank among all that take part is what is compared; after, the rank among those that stand is what is paid.
    private bool AssessByRank(Quota quota, bool[] isRanked, bool final)
    {
        var dropped = false;
        if (!quota.ReadsRank)
            return dropped;
        quota.Ranks(
            isRanked,
            (index, rank) =>
            {
                if (round.Cases[index].AtRank is not { } atRank)
                    return;
                var assessment = atRank(rank);
                round.Assess(index, assessment);
                if (final && assessment.Outcome is Outcome.Review or Outcome.Delegated)
                    state.Place[index] = Place.Review;
                else if (final && assessment.Outcome != Outcome.Eligible && round.DropRule[index] == Round.NoRule)
                    (round.DropRule[index], dropped) = (quota.Rule, true);
            }
        );
        return dropped;
    }

    private void PutAside(int index)
    {
        if (refused[index])
        {
            state.Aside[index] = quotaOf[round.Clause[index]]!.Value.Lane.Index;
        }
        else if (blocker[index] >= 0)
        {
            state.Aside[index] = blockedBy[index];
            state.AsideForReview[index] = InReview(blocker[index]);
        }
    }

    private bool InReview(int index) => !round.IsCertain(index) || state.Place[index] == Place.Review;

    private int CompareValue(int left, int right)
    {
        var byValue = round.Value[right].CompareTo(round.Value[left]);
        return byValue != 0 ? byValue : round.CompareNatural(left, right);
    }
}
