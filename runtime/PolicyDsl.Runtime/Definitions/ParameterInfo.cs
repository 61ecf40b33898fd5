namespace PolicyDsl.Runtime;

/// <summary>A dated 参数.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Values">In order of their first day; a null day is from the beginning.</param>
/// <param name="Source">出处.</param>
public sealed record ParameterInfo(string Id, string Title, IReadOnlyList<DatedValueInfo> Values, IReadOnlyList<string> Source);

/// <summary>A value from a day on, in words.</summary>
public sealed record DatedValueInfo(DateOnly? From, string Words);
