namespace PolicyDsl.AspNetCore;

/// <summary>The limits that a route can be put under.</summary>
internal static class LimitNames
{
    /// <summary>Decisions, per minute and address.</summary>
    public const string Evaluations = "evaluations";

    /// <summary>Batches, at once and by address.</summary>
    public const string Batches = "batches";

    /// <summary>Settlements, at once and by address.</summary>
    public const string Settlements = "settlements";
}
