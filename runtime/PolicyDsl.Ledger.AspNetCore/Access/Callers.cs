using System.Collections.Frozen;
using System.Security.Claims;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Reads callers from the claims of their tokens.</summary>
internal sealed class Callers(AccessOptions options) : ICallers
{
    /// <summary>The most characters of a name.</summary>
    public const int MostSubject = 200;

    private const string SubjectClaim = "sub";

    private static readonly FrozenSet<Role> AllRoles = [.. RoleNames.All];

    /// <inheritdoc/>
    public Caller Of(HttpContext context)
    {
        var rule = context.GetEndpoint()?.Metadata.GetMetadata<RoleRequirement>() ?? throw new InvalidOperationException("The route does not say who may use it.");
        var roles = RolesOf(context.User);
        var subject = SubjectOf(context.User);
        if (subject is null || rule.FirstOf(roles) is not { } role)
            throw new InvalidOperationException("The route was reached by somebody who may not use it.");
        var codes = options.CreditCodeClaims.SelectMany(claim => context.User.FindAll(claim)).Select(static claim => claim.Value);
        return new Caller(new Actor(subject, role.Name()), roles, codes.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The roles that a user has.</summary>
    public IReadOnlySet<Role> RolesOf(ClaimsPrincipal user)
    {
        if (IsOpen(user))
            return AllRoles;
        var names = options.RoleClaims.SelectMany(user.FindAll).Select(static claim => RoleNames.Find(claim.Value));
        return names.OfType<Role>().ToFrozenSet();
    }

    /// <summary>The name of a user; null: it has none that can be kept.</summary>
    public static string? SubjectOf(ClaimsPrincipal user)
    {
        if (IsOpen(user))
            return Caller.Development;
        return user.FindFirst(SubjectClaim)?.Value is { Length: > 0 and <= MostSubject } subject ? subject : null;
    }

    // The scheme is ours alone: no token leads to it.
    private static bool IsOpen(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, AuthenticationType: DevelopmentAccess.SchemeName };
}
