namespace PolicyDsl.Review.Differences.Meaning;

/// <summary>
/// Gives every meaning a number: two expressions have one number exactly when they are written alike after names, order and notation are taken away. The old and
/// the new policy share one table.
/// </summary>
internal sealed class MeaningTable
{
    private readonly Dictionary<(string Kind, string Parts), int> ids = [];
    private readonly List<Node> nodes = [];

    /// <summary>The number of a node.</summary>
    /// <param name="kind">What it does, literals and names included.</param>
    /// <param name="parts">The numbers of what it is made of, in order.</param>
    /// <param name="value">The number that a literal stands for.</param>
    public int Of(string kind, IReadOnlyList<int> parts, decimal? value = null)
    {
        var key = (kind, string.Join(',', parts));
        if (ids.TryGetValue(key, out var known))
            return known;
        ids[key] = nodes.Count;
        nodes.Add(new Node(kind, parts, value));
        return nodes.Count - 1;
    }

    /// <summary>The node with a number.</summary>
    public Node this[int id] => nodes[id];

    /// <summary>What a number stands for.</summary>
    /// <param name="Kind">What it does.</param>
    /// <param name="Parts">What it is made of.</param>
    /// <param name="Value">The number that a literal stands for; a date counts its days. Null: it is no literal with an order.</param>
    internal sealed record Node(string Kind, IReadOnlyList<int> Parts, decimal? Value);
}
