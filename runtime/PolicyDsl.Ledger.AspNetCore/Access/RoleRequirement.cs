using Microsoft.AspNetCore.Authorization;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Who may use a route: whoever has one of the roles.</summary>
/// <param name="roles">The roles; the first that a caller has is the one that it acts in.</param>
internal sealed class RoleRequirement(IReadOnlyList<Role> roles) : IAuthorizationRequirement
{
    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles => roles;

    /// <summary>The role that a caller acts in; null: none lets it in.</summary>
    public Role? FirstOf(IReadOnlySet<Role> have)
    {
        foreach (var role in roles)
        {
            if (have.Contains(role))
                return role;
        }
        return null;
    }
}

/// <summary>Lets those in who have a role of the route.</summary>
internal sealed class RoleHandler(Callers callers) : AuthorizationHandler<RoleRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (Callers.SubjectOf(context.User) is not null && requirement.FirstOf(callers.RolesOf(context.User)) is not null)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
