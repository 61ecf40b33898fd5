namespace PolicyDsl.Runtime;

/// <summary>The applications of a lane that share their keys, as far as the rule can bind among them.</summary>
/// <param name="Of">By application: its group; −1: none.</param>
/// <param name="Starts">By group: where its members begin; one more than there are groups.</param>
/// <param name="Rules">By group: the index of its rule.</param>
/// <param name="Left">By group: what the ledger has left of a count or a limit: grants, or fen.</param>
internal sealed record Groups(int[] Of, int[] Starts, int[] Rules, Int128[] Left)
{
    /// <summary>The members, each group in the order in which its rule takes them.</summary>
    public int[] Members { get; set; } = [];

    /// <summary>By group: the pass that last came to it.</summary>
    public int[] Passed { get; } = new int[Rules.Length];

    /// <summary>By group: who stands in it in this pass, by index; −1: nobody.</summary>
    public int[] Standing { get; } = new int[Rules.Length];

    /// <summary>By group: of 互斥, who stands in it of another clause than <see cref="Standing"/>; −1: nobody.</summary>
    public int[] Beside { get; } = new int[Rules.Length];

    public int Count => Rules.Length;

    public ReadOnlySpan<int> MembersOf(int group) => Members.AsSpan(Starts[group], Starts[group + 1] - Starts[group]);
}
