namespace PolicyDsl.Runtime;

/// <summary>Runs the rules over the parts of a round, each in as many passes as it needs.</summary>
internal sealed class Passes
{
    private static readonly List<int> NobodyEntitled = [];

    private readonly Round round;
    private readonly PassState state;
    private readonly Places places;
    private readonly int firstPlaces;
    private int changesBefore;

    public Passes(Round round)
    {
        this.round = round;
        state = new PassState(round.Count);
        places = new Places(round, state);
        firstPlaces = Array.FindIndex(round.Lanes, static lane => lane.GivesPlaces);
    }

    /// <summary>How many there were, of all parts.</summary>
    public int Count => state.Pass;

    /// <summary>Decides the applications of a part.</summary>
    /// <param name="members">The applications.</param>
    /// <param name="cancellation">Looked at before each pass.</param>
    public void Run(ReadOnlySpan<int> members, CancellationToken cancellation)
    {
        changesBefore = round.Changes.Count;
        places.Enter(members);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            Begin(members);
        } while (!Complete(members));
        foreach (var index in members)
            Conclude(index);
    }

    /// <summary>Decides the applications that share nothing with others: only 排除 and 不纳入 concern them.</summary>
    /// <param name="isShared">By application: whether a part has it.</param>
    public void RunAlone(bool[] isShared)
    {
        var rules = new int[round.Plan.Clauses.Count][];
        for (var clause = 0; clause < rules.Length; clause++)
            rules[clause] = [.. round.Lanes.Where(IsAboutOne).Select(lane => lane.RuleOf[clause]).Where(static rule => rule >= 0)];
        for (var index = 0; index < isShared.Length; index++)
        {
            if (isShared[index])
                continue;
            round.Current[index] = round.Base[index];
            if (round.DropRule[index] == Round.NoRule)
                DropAlone(index, rules[round.Clause[index]]);
            (round.Outcome[index], round.DecidedBy[index]) = End(index);
        }
    }

    private static bool IsAboutOne(Lane lane) => lane.Kind is PlannedRuleKind.Exclude or PlannedRuleKind.Floor;

    private void DropAlone(int index, int[] rules)
    {
        foreach (var rule in rules)
        {
            if (!(round.Plan.Rules[rule].Kind == PlannedRuleKind.Floor ? round.Floors.Drops(index, rule) : Exclusions.Drops(round, index, rule)))
                continue;
            round.DropRule[index] = rule;
            return;
        }
    }

    private void Begin(ReadOnlySpan<int> members)
    {
        state.Pass++;
        round.Changes.RemoveRange(changesBefore, round.Changes.Count - changesBefore);
        foreach (var index in members)
        {
            state.Aside[index] = PassState.Nobody;
            state.AsideForReview[index] = false;
            state.Place[index] = Place.None;
            round.Current[index] = round.Base[index];
        }
    }

    // One pass; false: a rule dropped somebody, and another pass is needed.
    private bool Complete(ReadOnlySpan<int> members)
    {
        foreach (var lane in round.Lanes)
        {
            if (round.HasDecisions && lane.Kind != PlannedRuleKind.Quota && DropRefused(lane, members))
                return false;
            var dropped = lane.Kind switch
            {
                PlannedRuleKind.Once or PlannedRuleKind.Times or PlannedRuleKind.Limit => EachGroup(lane, members),
                PlannedRuleKind.Exclude => Drop(lane, members, Exclusions.Drops),
                PlannedRuleKind.Floor => Drop(lane, members, static (round, index, rule) => round.Floors.Drops(index, rule)),
                _ => lane.Index == firstPlaces && places.Solve(members),
            };
            if (dropped)
                return false;
            if (lane.Kind == PlannedRuleKind.Quota)
                places.Remember(lane);
        }
        return true;
    }

    // Whom the authority refused on the rule itself. A 名额 only refuses, it does not drop.
    private bool DropRefused(Lane lane, ReadOnlySpan<int> members)
    {
        var dropped = false;
        foreach (var index in members)
        {
            var rule = lane.RuleOf[round.Clause[index]];
            if (rule < 0 || round.DropRule[index] != Round.NoRule || state.Aside[index] < lane.Index)
                continue;
            if (!round.Decided(index, rule, ReviewVerdict.Refuse))
                continue;
            round.DropRule[index] = rule;
            dropped = true;
        }
        return dropped;
    }

    private bool Drop(Lane lane, ReadOnlySpan<int> members, Func<Round, int, int, bool> drops)
    {
        var dropped = false;
        foreach (var index in members)
        {
            var rule = lane.RuleOf[round.Clause[index]];
            if (rule < 0 || !Visible(index, lane) || !drops(round, index, rule))
                continue;
            round.DropRule[index] = rule;
            dropped = true;
        }
        return dropped;
    }

    private bool EachGroup(Lane lane, ReadOnlySpan<int> members)
    {
        var groups = lane.Groups!;
        var dropped = false;
        foreach (var index in members)
        {
            if (!ComesFirst(groups, index))
                continue;
            var group = groups.Of[index];
            dropped |= lane.Kind == PlannedRuleKind.Limit
                ? LimitGroup(lane, groups.MembersOf(group), groups.Rules[group], groups.Left[group])
                : CountGroup(lane, groups.MembersOf(group), groups.Rules[group], groups.Left[group]);
        }
        return dropped;
    }

    private bool CountGroup(Lane lane, ReadOnlySpan<int> members, int rule, Int128 free)
    {
        if (free <= 0)
            return Drop(lane, members, static (_, _, _) => true);
        var entitled = Entitled(lane, members, rule, free);
        Int128 taken = entitled.Count;
        Int128 certain = entitled.Count;
        foreach (var index in members)
        {
            if (!Visible(index, lane) || entitled.Contains(index))
                continue;
            if (taken < free)
            {
                taken++;
            }
            else
            {
                state.Aside[index] = lane.Index;
                state.AsideForReview[index] = certain < free;
            }
            certain += InReview(index) ? 0 : 1;
        }
        return false;
    }

    // Whom the authority chose, where only applications in review stand before it.
    private List<int> Entitled(Lane lane, ReadOnlySpan<int> members, int rule, Int128 free)
    {
        if (!round.HasDecisions)
            return NobodyEntitled;
        var entitled = new List<int>();
        var certain = 0;
        foreach (var index in members)
        {
            if (!Visible(index, lane) || InReview(index))
                continue;
            if (certain < free && round.Decided(index, rule, ReviewVerdict.Accept))
                entitled.Add(index);
            certain++;
        }
        return entitled;
    }

    private bool LimitGroup(Lane lane, ReadOnlySpan<int> members, int rule, Int128 left)
    {
        var dropped = false;
        foreach (var index in members)
        {
            if (!Visible(index, lane) || InReview(index) || round.Current[index] < 0)
                continue;
            if (left <= 0)
            {
                round.DropRule[index] = rule;
                dropped = true;
                continue;
            }
            if (round.Current[index] > left)
                round.Reduce(index, rule, (long)left);
            left -= round.Current[index];
        }
        return dropped;
    }

    private bool Visible(int index, Lane lane) => round.DropRule[index] == Round.NoRule && state.Aside[index] > lane.Index;

    private bool InReview(int index) => !round.IsCertain(index) || state.Place[index] == Place.Review;

    private bool ComesFirst(Groups groups, int index)
    {
        var group = groups.Of[index];
        if (group < 0 || groups.Passed[group] == state.Pass)
            return false;
        groups.Passed[group] = state.Pass;
        return true;
    }

    private void Conclude(int index)
    {
        var (outcome, rule) = End(index);
        var aside = state.Aside[index];
        if (round.DropRule[index] == Round.NoRule && aside != PassState.Nobody && !state.AsideForReview[index])
            (outcome, rule) = Lost(index, round.Lanes[aside]);
        else if (outcome == RoundOutcome.Granted && aside != PassState.Nobody)
            (outcome, rule) = (RoundOutcome.Review, round.Lanes[aside].RuleOf[round.Clause[index]]);
        else if (outcome == RoundOutcome.Granted && state.Place[index] == Place.Review)
            (outcome, rule) = (RoundOutcome.Review, places.QuotaOf(index)!.Rule);
        (round.Outcome[index], round.DecidedBy[index]) = (outcome, rule);
    }

    // How it ends if nobody keeps it out.
    private (RoundOutcome Outcome, int Rule) End(int index)
    {
        if (round.DropRule[index] != Round.NoRule)
            return (RoundOutcome.Rejected, round.DropRule[index]);
        return round.IsCertain(index) ? (RoundOutcome.Granted, Round.NoRule) : (RoundOutcome.Review, round.ReviewRule[index]);
    }

    // Lost to others for certain: to the pool what met all conditions and lost only to a yearly 名额.
    private (RoundOutcome Outcome, int Rule) Lost(int index, Lane lane)
    {
        var rule = lane.RuleOf[round.Clause[index]];
        if (round.PoolOf[round.Clause[index]] < 0 || round.Plan.Rules[rule] is not PlannedQuota { EachYear: true })
            return (RoundOutcome.Rejected, rule);
        return round.IsCertain(index) ? (RoundOutcome.Pooled, rule) : (RoundOutcome.Review, round.ReviewRule[index]);
    }
}

/// <summary>What is decided anew in each pass.</summary>
internal sealed class PassState(int count)
{
    /// <summary>In place of a lane: it stands aside for nobody.</summary>
    public const int Nobody = int.MaxValue;

    /// <summary>Counts the passes of all parts.</summary>
    public int Pass { get; set; }

    /// <summary>By application: the lane whose rule keeps it out in favour of others. Rules before that one still see it.</summary>
    public int[] Aside { get; } = new int[count];

    /// <summary>By application: only applications in review keep it out.</summary>
    public bool[] AsideForReview { get; } = new bool[count];

    public Place[] Place { get; } = new Place[count];
}
