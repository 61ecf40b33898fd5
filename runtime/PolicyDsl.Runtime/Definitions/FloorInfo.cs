namespace PolicyDsl.Runtime;

/// <summary>不纳入.</summary>
/// <param name="Id">The rule id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Inclusive">Whether the amount itself is not paid either.</param>
/// <param name="Source">出处.</param>
public sealed record FloorInfo(string Id, string Title, bool Inclusive, IReadOnlyList<string> Source);
