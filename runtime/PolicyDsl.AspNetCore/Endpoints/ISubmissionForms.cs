using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A service that stores applications has forms for what it stores. One that has nothing of this kind has none.</summary>
internal interface ISubmissionForms
{
    /// <summary>Why no application for a clause can be stored; null: they can.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="isPinned">Whether the path names a revision.</param>
    Message? Refusal(ClauseInfo clause, bool isPinned);
}
