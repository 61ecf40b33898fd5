namespace PolicyDsl.Runtime;

/// <summary>
/// Finds the applications of a rule that share all its keys. They are put into buckets by one key, which is a small number, and compared within a bucket:
/// plain passes over arrays. Groups are made only where a second application has the same keys, or the ledger does.
/// </summary>
internal sealed class KeyGroups
{
    private readonly Round round;

    // Of the rule at hand: its members in the order of the bucket key, their second key beside them, and where each bucket begins.
    private readonly int[] members;
    private readonly int[] seconds;
    private int[] starts = [];
    private KeyColumns columns;

    public KeyGroups(Round round)
    {
        this.round = round;
        columns = new KeyColumns(round.Table, [], []);
        (members, seconds) = (new int[round.Count], new int[round.Count]);
        Of = new int[round.Count];
        Array.Fill(Of, -1);
    }

    /// <summary>By application: its group; −1: none.</summary>
    public int[] Of { get; }

    /// <summary>By group: one of its members.</summary>
    public List<int> Firsts { get; } = [];

    /// <summary>Takes the applications of a rule.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="applications">Those that it is about.</param>
    public void Fill(KeyColumns keys, int[] applications)
    {
        columns = keys;
        var size = keys.Buckets;
        if (starts.Length < size + 2)
            starts = new int[size + 2];
        Array.Clear(starts, 0, size + 2);
        foreach (var index in applications)
        {
            if (IsWhole(index, out var bucket))
                starts[bucket + 2]++;
        }
        for (var bucket = 2; bucket < size + 2; bucket++)
            starts[bucket] += starts[bucket - 1];
        foreach (var index in applications)
        {
            if (!IsWhole(index, out var bucket))
                continue;
            var at = starts[bucket + 1]++;
            members[at] = index;
            seconds[at] = keys.Second < 0 ? 0 : keys.Of(round.Clause[index])![keys.Second][index];
        }
        for (var bucket = 0; bucket < size; bucket++)
        {
            if (starts[bucket + 1] - starts[bucket] > 1)
                Split(starts[bucket], starts[bucket + 1]);
        }
    }

    /// <summary>Makes a group of one application.</summary>
    public int MakeGroup(int index)
    {
        Firsts.Add(index);
        Of[index] = Firsts.Count - 1;
        return Of[index];
    }

    /// <summary>The group of the applications that have these keys, among those taken last; −1: there are none.</summary>
    public int Find(ReadOnlySpan<int> numbers)
    {
        var bucket = numbers.IsEmpty ? 0 : numbers[columns.Bucket];
        var (low, high) = (starts[bucket], starts[bucket + 1]);
        // Buckets are sorted.
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(middle, numbers) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == starts[bucket + 1] || Compare(low, numbers) != 0)
            return -1;
        return Of[members[low]] >= 0 ? Of[members[low]] : MakeGroup(members[low]);
    }

    /// <summary>Whether an application of the rule taken last has all its keys, and its bucket.</summary>
    public bool IsWhole(int index, out int bucket)
    {
        bucket = -1;
        if (columns.Of(round.Clause[index]) is not { } keys)
            return false;
        foreach (var column in keys)
        {
            if (column[index] == TextNumbers.Missing)
                return false;
        }
        bucket = keys.Length == 0 ? 0 : keys[columns.Bucket][index];
        return true;
    }

    private void Split(int start, int end)
    {
        if (columns.Second >= 0)
            Sort(start, end);
        for (int first = start, next; first < end; first = next)
        {
            for (next = first + 1; next < end && Compare(first, next) == 0; next++) { }
            if (next - first < 2)
                continue;
            var group = MakeGroup(members[first]);
            for (var k = first + 1; k < next; k++)
                Of[members[k]] = group;
        }
    }

    private void Sort(int start, int end)
    {
        const int Few = 16;
        if (end - start > Few)
        {
            Array.Sort(seconds, members, start, end - start);
            if (columns.HasMore)
                SortRuns(start, end);
            return;
        }
        for (var k = start + 1; k < end; k++)
        {
            for (var j = k; j > start && Compare(j - 1, j) > 0; j--)
            {
                (members[j - 1], members[j]) = (members[j], members[j - 1]);
                (seconds[j - 1], seconds[j]) = (seconds[j], seconds[j - 1]);
            }
        }
    }

    private void SortRuns(int start, int end)
    {
        for (int first = start, next; first < end; first = next)
        {
            for (next = first + 1; next < end && seconds[next] == seconds[first]; next++) { }
            members.AsSpan(first, next - first).Sort(CompareMore);
        }
    }

    private int Compare(int left, int right)
    {
        var bySecond = seconds[left].CompareTo(seconds[right]);
        return bySecond != 0 || !columns.HasMore ? bySecond : CompareMore(members[left], members[right]);
    }

    private int CompareMore(int left, int right)
    {
        var (leftKeys, rightKeys) = (columns.Of(round.Clause[left])!, columns.Of(round.Clause[right])!);
        for (var k = 0; k < leftKeys.Length; k++)
        {
            var byKey = leftKeys[k][left].CompareTo(rightKeys[k][right]);
            if (byKey != 0)
                return byKey;
        }
        return 0;
    }

    private int Compare(int place, ReadOnlySpan<int> numbers)
    {
        if (columns.Second < 0)
            return 0;
        var bySecond = seconds[place].CompareTo(numbers[columns.Second]);
        if (bySecond != 0 || !columns.HasMore)
            return bySecond;
        var keys = columns.Of(round.Clause[members[place]])!;
        for (var k = 0; k < keys.Length; k++)
        {
            var byKey = keys[k][members[place]].CompareTo(numbers[k]);
            if (byKey != 0)
                return byKey;
        }
        return 0;
    }
}
