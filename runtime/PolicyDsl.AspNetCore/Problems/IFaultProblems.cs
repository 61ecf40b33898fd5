namespace PolicyDsl.AspNetCore;

/// <summary>Knows faults that are none of the service's own, such as a database that is away, and what the client is told then.</summary>
internal interface IFaultProblems
{
    /// <summary>What the client is told; null: the fault is not known here.</summary>
    Problem? Of(Exception fault);
}
