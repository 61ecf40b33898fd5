using System.Runtime.InteropServices;

namespace PolicyDsl.Runtime;

/// <summary>Collects the questions of all clauses, each once, and puts those first that settle most clauses.</summary>
internal sealed class QuestionList
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>A clause waits for an answer.</summary>
    /// <param name="pointer">Where the answer goes.</param>
    /// <param name="input">What is asked.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="chance">How likely the answer settles it.</param>
    /// <param name="waiting">For how many answers the clause waits.</param>
    public void Add(string pointer, InputInfo input, ClauseInfo clause, decimal chance, int waiting)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, pointer, out _);
        entry ??= new Entry(pointer, input, entries.Count);
        entry.Clauses.Add(clause);
        // What clauses ask in different cases, is asked in all of these.
        if (entry.Input.Condition != input.Condition)
            entry.Input = entry.Input with { Condition = null, When = null };
        entry.Settles += chance;
        entry.Share += 1m / waiting;
    }

    /// <summary>The questions: by how many clauses the answer is likely to settle, then by its share in what they wait for, then as the forms ask.</summary>
    public IReadOnlyList<MatchQuestion> InOrder() =>
        [
            .. entries
                .Values.OrderByDescending(static entry => entry.Settles)
                .ThenByDescending(static entry => entry.Share)
                .ThenBy(static entry => entry.Place)
                .Select(static entry => new MatchQuestion(entry.Pointer, entry.Input, entry.Clauses)),
        ];

    private sealed class Entry(string pointer, InputInfo input, int place)
    {
        public string Pointer { get; } = pointer;

        public InputInfo Input { get; set; } = input;

        public int Place { get; } = place;

        public List<ClauseInfo> Clauses { get; } = [];

        public decimal Settles { get; set; }

        public decimal Share { get; set; }
    }
}
