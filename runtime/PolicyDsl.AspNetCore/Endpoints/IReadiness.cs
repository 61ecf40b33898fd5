namespace PolicyDsl.AspNetCore;

/// <summary>Something that has to be there before requests can be served: a store.</summary>
internal interface IReadiness
{
    /// <summary>What is said while it is away.</summary>
    Problem Refusal { get; }

    /// <summary>Whether it is there.</summary>
    Task<bool> IsReadyAsync();
}
