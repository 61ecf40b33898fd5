namespace PolicyDsl.Review.Differences.Meaning;

/// <summary>What both policies have under one name (the new one): a change there is told there, and not once more by everything that reads it.</summary>
/// <param name="Terms">术语.</param>
/// <param name="Parameters">参数.</param>
/// <param name="Tables">对照表.</param>
internal sealed record Shared(IReadOnlySet<string> Terms, IReadOnlySet<string> Parameters, IReadOnlySet<string> Tables)
{
    /// <summary>Nothing: everything is looked through.</summary>
    public static readonly Shared Nothing = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
}
