namespace PolicyDsl.Runtime;

/// <summary>评分.</summary>
public sealed record RubricInfo(string Id, string Title, decimal? Low, decimal? High, IReadOnlyList<string> Source, IReadOnlyList<RubricItemInfo> Items);

/// <summary>指标组 or 指标.</summary>
public sealed record RubricItemInfo(
    string Id,
    string Title,
    bool IsGroup,
    decimal? Weight,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Source,
    IReadOnlyList<RubricItemInfo> Items
);
