namespace PolicyDsl.Runtime;

/// <summary>Some of a round's applications.</summary>
internal readonly struct Part(int[] members, int start, int length)
{
    public ReadOnlySpan<int> Span => members.AsSpan(start, length);
}

/// <summary>Splits a round into parts that cannot touch each other: who shares a key or a 名额 is in one part, and most share with nobody.</summary>
internal sealed class Parts
{
    private readonly Round round;
    private readonly int[] parents;
    private readonly bool[] isShared;

    private Parts(Round round)
    {
        this.round = round;
        isShared = new bool[round.Count];
        parents = new int[round.Count];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = i;
    }

    /// <summary>By application: whether it is in a part; else it is decided by itself.</summary>
    public bool[] IsShared => isShared;

    /// <summary>The parts.</summary>
    public IReadOnlyList<Part> All { get; private set; } = [];

    public static Parts Of(Round round)
    {
        var parts = new Parts(round);
        foreach (var lane in round.Lanes)
            parts.Join(lane);
        parts.AddDecided();
        parts.All = parts.Slices();
        return parts;
    }

    private void Join(Lane lane)
    {
        for (var group = 0; group < (lane.Groups?.Count ?? 0); group++)
            JoinAll(lane.Groups!.MembersOf(group));
        foreach (var quota in lane.Quotas)
        {
            if (quota is not null)
                JoinAll(quota.Candidates);
        }
    }

    private void JoinAll(ReadOnlySpan<int> members)
    {
        foreach (var member in members)
        {
            isShared[member] = true;
            var (left, right) = (Root(members[0]), Root(member));
            parents[Math.Max(left, right)] = Math.Min(left, right);
        }
    }

    // What the authority decided on may be any rule.
    private void AddDecided()
    {
        if (!round.HasDecisions)
            return;
        for (var i = 0; i < round.Count; i++)
            isShared[i] |= round.Cases[i].Decisions is not null && round.DropRule[i] == Round.NoRule;
    }

    private int Root(int index)
    {
        while (parents[index] != index)
            index = parents[index] = parents[parents[index]];
        return index;
    }

    private List<Part> Slices()
    {
        var sizes = new List<int>();
        var partOf = new int[round.Count];
        for (var i = 0; i < round.Count; i++)
        {
            if (!isShared[i])
                continue;
            // The root of a part is its smallest member, and so comes first.
            if (parents[i] == i)
            {
                partOf[i] = sizes.Count;
                sizes.Add(0);
            }
            partOf[i] = partOf[Root(i)];
            sizes[partOf[i]]++;
        }
        var starts = new int[sizes.Count + 1];
        for (var part = 0; part < sizes.Count; part++)
            starts[part + 1] = starts[part] + sizes[part];
        var members = new int[starts[^1]];
        var filled = starts.AsSpan(0, sizes.Count).ToArray();
        for (var i = 0; i < round.Count; i++)
        {
            if (isShared[i])
                members[filled[partOf[i]]++] = i;
        }
        return [.. sizes.Select((size, part) => new Part(members, starts[part], size))];
    }
}
