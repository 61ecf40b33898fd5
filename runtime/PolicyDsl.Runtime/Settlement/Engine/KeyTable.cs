using System.Numerics;

namespace PolicyDsl.Runtime;

/// <summary>
/// A hash table over the keys of a lane's applications that remembers who was first with a combination, and makes a group of it once there is a second.
/// </summary>
internal sealed class KeyTable
{
    private readonly Round round;
    private readonly Lane lane;
    private readonly KeyColumns?[] columns;
    private readonly Slot[] slots;

    public KeyTable(Round round, Lane lane, KeyColumns?[] columns)
    {
        this.round = round;
        this.lane = lane;
        this.columns = columns;
        var members = 0;
        for (var clause = 0; clause < round.ByClause.Length; clause++)
            members += lane.RuleOf[clause] >= 0 ? round.ByClause[clause].Length : 0;
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(members * 2, 16))];
        GroupOf = new int[round.Count];
        Array.Fill(GroupOf, -1);
    }

    /// <summary>By application: its group; −1: none.</summary>
    public int[] GroupOf { get; }

    /// <summary>By group: who was first.</summary>
    public List<int> Firsts { get; } = [];

    /// <summary>Takes all applications that the lane's rules are about.</summary>
    public void Fill()
    {
        for (var clause = 0; clause < round.ByClause.Length; clause++)
        {
            if (lane.RuleOf[clause] >= 0 && columns[lane.RuleOf[clause]]!.Of(clause) is { } keys)
                Fill(lane.RuleOf[clause], keys, round.ByClause[clause]);
        }
    }

    /// <summary>Makes a group of one application.</summary>
    public int MakeGroup(int index)
    {
        Firsts.Add(index);
        GroupOf[index] = Firsts.Count - 1;
        return GroupOf[index];
    }

    /// <summary>The group of the applications that have these keys; −1: there is none.</summary>
    public int Find(int rule, ReadOnlySpan<int> numbers)
    {
        var hash = HashOf(rule);
        foreach (var number in numbers)
            hash = Mix(hash, number);
        for (var at = hash; ; at++)
        {
            ref var slot = ref slots[at & (uint)(slots.Length - 1)];
            if (slot.Entry == 0)
                return -1;
            if (slot.Hash != hash || !Agrees(First(slot), rule, numbers))
                continue;
            if (slot.Entry > 0)
                slot.Entry = ~MakeGroup(slot.Entry - 1);
            return ~slot.Entry;
        }
    }

    private void Fill(int rule, int[][] keys, int[] members)
    {
        foreach (var index in members)
        {
            var hash = HashOf(rule);
            var isWhole = true;
            foreach (var column in keys)
            {
                isWhole &= column[index] != TextNumbers.Missing;
                hash = Mix(hash, column[index]);
            }
            if (isWhole)
                Put(index, rule, keys, hash);
        }
    }

    private void Put(int index, int rule, int[][] keys, uint hash)
    {
        for (var at = hash; ; at++)
        {
            ref var slot = ref slots[at & (uint)(slots.Length - 1)];
            if (slot.Entry == 0)
            {
                slot = new Slot(hash, index + 1);
                return;
            }
            if (slot.Hash != hash || !Agree(First(slot), index, rule, keys))
                continue;
            if (slot.Entry > 0)
                slot.Entry = ~MakeGroup(slot.Entry - 1);
            GroupOf[index] = ~slot.Entry;
            return;
        }
    }

    private int First(in Slot slot) => slot.Entry > 0 ? slot.Entry - 1 : Firsts[~slot.Entry];

    private bool Agree(int first, int index, int rule, int[][] keys)
    {
        if (lane.RuleOf[round.Clause[first]] != rule)
            return false;
        var firstKeys = columns[rule]!.Of(round.Clause[first])!;
        for (var k = 0; k < keys.Length; k++)
        {
            if (firstKeys[k][first] != keys[k][index])
                return false;
        }
        return true;
    }

    private bool Agrees(int first, int rule, ReadOnlySpan<int> numbers)
    {
        if (lane.RuleOf[round.Clause[first]] != rule)
            return false;
        var firstKeys = columns[rule]!.Of(round.Clause[first])!;
        for (var k = 0; k < numbers.Length; k++)
        {
            if (firstKeys[k][first] != numbers[k])
                return false;
        }
        return true;
    }

    private static uint HashOf(int rule) => (uint)rule * 0x9E3779B1;

    // Numbers of texts are dense, so every bit has to reach the low ones.
    private static uint Mix(uint hash, int number)
    {
        var mixed = ((ulong)hash ^ (uint)number) * 0x9E3779B97F4A7C15;
        return (uint)(mixed >> 32) ^ (uint)mixed;
    }

    /// <summary>A place of the table.</summary>
    /// <param name="Hash">Of the keys.</param>
    /// <param name="Entry">0: free; above: the only application, plus one; below: the complement of the group.</param>
    private record struct Slot(uint Hash, int Entry);
}
