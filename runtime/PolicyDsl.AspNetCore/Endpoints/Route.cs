using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A route of the service.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Pattern">The path, with <c>{policy}</c>, <c>{clause}</c> and what else it leaves open.</param>
/// <param name="Name">The last part of operation ids.</param>
/// <param name="Summary">What it gives, in a few words.</param>
/// <param name="Description">What its user needs to know.</param>
public sealed record Route(string Method, string Pattern, string Name, Message Summary, Message Description)
{
    /// <summary>The path for a policy.</summary>
    /// <param name="policy">An id, or <c>id@revision</c>.</param>
    public string For(string policy) => Pattern.Replace("{policy}", policy, StringComparison.Ordinal);

    /// <summary>The path for a clause.</summary>
    /// <param name="policy">An id, or <c>id@revision</c>.</param>
    /// <param name="clause">The apiName.</param>
    public string For(string policy, string clause) => For(policy).Replace("{clause}", clause, StringComparison.Ordinal);
}
