namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>What has a name that other things use.</summary>
internal enum NameKind
{
    /// <summary>条款.</summary>
    Clause,

    /// <summary>An award; its owner is the clause.</summary>
    Award,

    /// <summary>填报 and 评审项, by scope and apiName.</summary>
    Input,

    /// <summary>A field of a list; its owner is the list.</summary>
    Field,

    /// <summary>选项.</summary>
    Enum,

    /// <summary>A member; its owner is the enum.</summary>
    Member,

    /// <summary>对照表.</summary>
    Table,

    /// <summary>参数.</summary>
    Parameter,
}

/// <summary>What the things of the old policy are called in the new one. The new policy's own names stay: its renames are empty.</summary>
internal sealed class Renames(Renames? outer = null)
{
    private readonly Dictionary<(NameKind Kind, string Owner, string Name), string> names = [];

    /// <summary>The name in the new policy.</summary>
    /// <param name="kind">What has the name.</param>
    /// <param name="owner">What it belongs to, by its old name; empty: nothing.</param>
    /// <param name="name">Its old name.</param>
    public string Of(NameKind kind, string owner, string name) =>
        names.TryGetValue((kind, owner, name), out var renamed) ? renamed : outer?.Of(kind, owner, name) ?? name;

    /// <summary>Notes what something is called now.</summary>
    public void Add(NameKind kind, string owner, string name, string renamed) => names[(kind, owner, name)] = renamed;

    /// <summary>What the new policy's things were called in the old one.</summary>
    public Renames Reversed()
    {
        var reversed = new Renames(outer?.Reversed());
        foreach (var ((kind, owner, name), renamed) in names)
            reversed.Add(kind, OwnerOf(kind, owner), renamed, name);
        return reversed;
    }

    private string OwnerOf(NameKind kind, string owner) =>
        kind switch
        {
            NameKind.Member => Of(NameKind.Enum, "", owner),
            NameKind.Field => Of(NameKind.Input, "", owner),
            NameKind.Award => Of(NameKind.Clause, "", owner),
            _ => owner,
        };
}
