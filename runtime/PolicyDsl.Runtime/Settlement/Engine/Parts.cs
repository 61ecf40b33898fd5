namespace PolicyDsl.Runtime;

/// <summary>Some of a round's applications.</summary>
internal readonly struct Part(int[] members, int start, int length)
{
    public ReadOnlySpan<int> Span => members.AsSpan(start, length);
}

/// <summary>Splits a round into parts that cannot touch each other: who shares a key or a 名额 is in one part.</summary>
internal static class Parts
{
    public static IEnumerable<Part> Of(Round round)
    {
        var parents = new int[round.Cases.Length];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = i;
        foreach (var lane in round.Lanes)
            Join(lane, parents);
        return Slices(round, parents);
    }

    private static void Join(Lane lane, int[] parents)
    {
        for (var group = 0; group < (lane.Groups?.Count ?? 0); group++)
            JoinAll(lane.Groups!.MembersOf(group), parents);
        foreach (var quota in lane.Quotas)
        {
            if (quota is not null)
                JoinAll(quota.Candidates, parents);
        }
    }

    private static void JoinAll(ReadOnlySpan<int> members, int[] parents)
    {
        for (var k = 1; k < members.Length; k++)
        {
            var (left, right) = (Root(members[0], parents), Root(members[k], parents));
            parents[Math.Max(left, right)] = Math.Min(left, right);
        }
    }

    private static int Root(int index, int[] parents)
    {
        while (parents[index] != index)
            index = parents[index] = parents[parents[index]];
        return index;
    }

    private static IEnumerable<Part> Slices(Round round, int[] parents)
    {
        var starts = new int[parents.Length + 1];
        for (var i = 0; i < parents.Length; i++)
            starts[Root(i, parents) + 1]++;
        for (var i = 0; i < parents.Length; i++)
            starts[i + 1] += starts[i];
        var members = new int[parents.Length];
        var filled = starts.AsSpan(0, parents.Length).ToArray();
        for (var i = 0; i < parents.Length; i++)
            members[filled[Root(i, parents)]++] = i;
        for (var i = 0; i < parents.Length; i++)
        {
            if (starts[i + 1] > starts[i] && round.Cases.Length > 0)
                yield return new Part(members, starts[i], starts[i + 1] - starts[i]);
        }
    }
}
