using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A problem with a request, in both languages.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Detail">What is wrong this time, and how to mend it.</param>
internal sealed record Problem(ProblemType Type, Message Detail)
{
    /// <summary>What is wrong where in the body, by JSON Pointer; or in the query, by parameter.</summary>
    public IReadOnlyList<FieldMessage> Errors { get; init; } = [];

    /// <summary>The ids that there are; null: the problem is not about an id.</summary>
    public IReadOnlyList<string>? Known { get; init; }

    /// <summary>The ids of what stands in the way, perhaps only the first of them; null: nothing does.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>How many stand in the way; null: <see cref="Ids"/> are all.</summary>
    public int? Count { get; init; }

    /// <summary>When it may be tried again, in seconds; null: waiting does not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Finds the request in the service's log; null: nothing is logged.</summary>
    public string? TraceId { get; init; }
}
