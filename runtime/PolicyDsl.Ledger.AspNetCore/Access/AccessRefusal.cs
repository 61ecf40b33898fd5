using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Gives a problem to whoever is not let in.</summary>
internal sealed class AccessRefusal(AccessOptions access, RefusalLimit limit) : IAuthorizationMiddlewareResultHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }
        if (limit.Count(context) is { } tooMany)
        {
            await ProblemWriter.WriteAsync(context, tooMany);
            return;
        }
        if (authorizeResult.Forbidden)
        {
            await ProblemWriter.WriteAsync(context, AccessProblems.Forbidden(policy.Requirements.OfType<RoleRequirement>().SelectMany(static rule => rule.Roles)));
            return;
        }
        if (TokenChecks.CouldNot(context))
        {
            await ProblemWriter.WriteAsync(context, AccessProblems.NoProvider);
            return;
        }
        // Sets WWW-Authenticate.
        foreach (var scheme in policy.AuthenticationSchemes)
            await context.ChallengeAsync(scheme);
        await ProblemWriter.WriteAsync(context, access.ChecksTokens ? AccessProblems.Unauthenticated : AccessProblems.NotConfigured);
    }
}
