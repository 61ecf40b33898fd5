using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A kind of problem, in the sense of RFC 9457.</summary>
/// <param name="Code">The end of its URI: stable, for programs.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Title">The kind in words.</param>
public sealed record ProblemType(string Code, int Status, Message Title)
{
    /// <summary>What every URI begins with.</summary>
    public const string Prefix = "urn:policydsl:problem:";

    /// <summary>The member <c>type</c>.</summary>
    public string Uri { get; } = Prefix + Code;
}
