namespace PolicyDsl.Runtime;

/// <summary>How a check of a receipt or a log ended.</summary>
public enum CheckState
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not.</summary>
    Failed,

    /// <summary>It was not made for want of something that could have been given: keys, or policies.</summary>
    Unchecked,

    /// <summary>There is nothing to check, or nothing that could be told from what is there.</summary>
    NotApplicable,
}

/// <summary>A check of a receipt or a log.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Message">What was checked, and what was found; its code names the check.</param>
public sealed record RecordCheck(CheckState State, Message Message)
{
    /// <summary>Whether receipt or log can be relied on as far as this check goes.</summary>
    public bool IsFine => State is CheckState.Passed or CheckState.NotApplicable;

    internal static RecordCheck Of(bool holds, Message held, Message failed) =>
        holds ? new RecordCheck(CheckState.Passed, held) : new RecordCheck(CheckState.Failed, failed);
}
