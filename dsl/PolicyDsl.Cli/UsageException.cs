using PolicyDsl.Runtime;

namespace PolicyDsl.Cli;

/// <summary>The tool cannot do what it was called for; the message says why.</summary>
internal sealed class UsageException(Message explanation) : Exception(explanation.En)
{
    /// <summary>Why, in both languages.</summary>
    public Message Explanation { get; } = explanation;
}
