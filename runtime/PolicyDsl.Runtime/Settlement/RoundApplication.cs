namespace PolicyDsl.Runtime;

/// <summary>An application of a round.</summary>
/// <param name="Id">Its id, unique in the round.</param>
/// <param name="Clause">The clause's apiName.</param>
/// <param name="Application">What is applied with, the authority's inputs and decisions included.</param>
/// <param name="PooledSince">The year since which it has been in the pool; null: it is new.</param>
public sealed record RoundApplication(string Id, string Clause, IApplication Application, int? PooledSince = null);
