using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Repeated;

/// <summary>What came of binding a clause in which nothing was found.</summary>
/// <param name="Clause">The clause, whole.</param>
/// <param name="Examples">Its examples.</param>
/// <param name="Rounds">The examples of rounds in it.</param>
/// <param name="Values">The names of the values that it declares, as <see cref="Names.NameKey.Exact"/> gives them.</param>
internal sealed record BoundClause(Clause Clause, IReadOnlyList<Example> Examples, IReadOnlyList<SettlementExample> Rounds, IReadOnlyCollection<string> Values);

/// <summary>What is kept of a policy that was bound: for as long as everything but clauses stays as it is, its clauses mean what they meant.</summary>
internal sealed class BoundBefore
{
    /// <summary>Everything but the insides of clauses, in order; compared piece by piece, nodes by what they are and texts by value.</summary>
    public required IReadOnlyList<object?> Frame { get; init; }

    /// <summary>The settlement, which every clause runs under.</summary>
    public required Settlement? Settlement { get; init; }

    /// <summary>The clauses that are alone, by the declaration that they were bound from.</summary>
    public required IReadOnlyDictionary<Declaration, BoundClause> Clauses { get; init; }

    /// <summary>Whether it holds for some files: they differ from those that were bound inside of clauses only.</summary>
    public bool HoldsFor(IReadOnlyList<object?> frame) => Frame.Count == frame.Count && Frame.Zip(frame, Same).All(static same => same);

    /// <summary>Everything but the insides of clauses.</summary>
    public static IReadOnlyList<object?> FrameOf(IReadOnlyList<PolicySource> sources)
    {
        var frame = new List<object?>();
        foreach (var source in sources)
        {
            frame.Add(source.Text.Path);
            frame.Add(source.File.PolicyId);
            frame.Add(source.File.Header);
            for (var i = 0; i < source.File.Declarations.Count; i++)
            {
                var declaration = source.File.IdentityOf(i);
                frame.Add(declaration is ClauseNode ? Keyword.Clause : declaration);
                frame.Add((declaration as ClauseNode)?.Name.Text);
                frame.Add((declaration as ClauseNode)?.Title.Value);
            }
        }
        return frame;
    }

    private static bool Same(object? before, object? now) => before is Node ? ReferenceEquals(before, now) : Equals(before, now);
}
