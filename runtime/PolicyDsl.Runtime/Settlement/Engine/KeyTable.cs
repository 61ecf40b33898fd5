namespace PolicyDsl.Runtime;

/// <summary>A hash table from the keys of a lane's applications to numbers, in the order in which the keys were first seen.</summary>
internal sealed class KeyTable
{
    private readonly Round round;
    private readonly Lane lane;
    private readonly KeyReader?[] readers;
    private readonly List<(int Hash, int First)> entries = [];

    // Open addressing: the number of an entry plus one; 0: free.
    private readonly int[] slots;

    public KeyTable(Round round, Lane lane, KeyReader?[] readers)
    {
        this.round = round;
        this.lane = lane;
        this.readers = readers;
        var members = 0;
        for (var i = 0; i < round.Cases.Length; i++)
            members += lane.RuleOf[round.Clause[i]] >= 0 ? 1 : 0;
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(members * 2, 16))];
    }

    public int Count => entries.Count;

    /// <summary>Numbers all applications that take part: by application, −1 where a key is missing or no rule is about it.</summary>
    public int[] Fill()
    {
        var numbers = new int[round.Cases.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var rule = lane.RuleOf[round.Clause[i]];
            numbers[i] = rule >= 0 && round.DropRule[i] == Round.NoRule && readers[rule]!.TryHash(round.Cases[i], out var hash)
                ? Add(rule, i, hash)
                : -1;
        }
        return numbers;
    }

    /// <summary>The number of the applications that agree with a ledger row; −1: there are none.</summary>
    public int Find(int rule, LedgerRow row, string? person)
    {
        if (!readers[rule]!.TryHash(row, person, out var hash))
            return -1;
        for (var slot = hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var entry = entries[slots[slot] - 1];
            if (entry.Hash == hash && RuleOf(entry.First) == rule && readers[rule]!.Same(round.Cases[entry.First], row, person))
                return slots[slot] - 1;
        }
        return -1;
    }

    private int Add(int rule, int index, int hash)
    {
        var slot = hash & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var entry = entries[slots[slot] - 1];
            if (entry.Hash == hash && RuleOf(entry.First) == rule && readers[rule]!.Same(round.Cases[entry.First], round.Cases[index]))
                return slots[slot] - 1;
        }
        entries.Add((hash, index));
        slots[slot] = entries.Count;
        return entries.Count - 1;
    }

    private int RuleOf(int index) => lane.RuleOf[round.Clause[index]];
}
