using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>What whoever may not use a route is told.</summary>
internal static class AccessProblems
{
    private const int RetrySeconds = 5;

    /// <summary>Nobody knows who it is.</summary>
    public static readonly ProblemType UnauthenticatedType = new(
        "unauthenticated",
        StatusCodes.Status401Unauthorized,
        new("unauthenticated", "未登录或登录无效", "Not signed in")
    );

    /// <summary>It lacks the role.</summary>
    public static readonly ProblemType ForbiddenType = new("forbidden", StatusCodes.Status403Forbidden, new("forbidden", "没有权限", "Not allowed"));

    /// <summary>No token, or none that holds.</summary>
    public static readonly Problem Unauthenticated = new(
        UnauthenticatedType,
        new(
            "unauthenticated",
            "请在请求头 Authorization 中附有效的令牌（Bearer）。无状态的接口不需要令牌。",
            "Send a valid token in the header Authorization (Bearer). Stateless routes need none."
        )
    );

    /// <summary>The service has nothing to check tokens with.</summary>
    public static readonly Problem NotConfigured = new(
        UnauthenticatedType,
        new(
            "notConfigured",
            "本服务尚未配置登录，管理员须设置 Authentication:Schemes:Bearer（Authority 和 ValidAudiences）。无状态的接口不需要令牌。",
            "This service has no sign-in yet: whoever runs it must set Authentication:Schemes:Bearer (Authority and ValidAudiences). Stateless routes need no token."
        )
    );

    /// <summary>The identity provider cannot be reached.</summary>
    public static readonly Problem NoProvider = new(
        new("no-identity-provider", StatusCodes.Status503ServiceUnavailable, new("noProvider", "暂时无法核对登录", "Sign-in cannot be checked")),
        new("noProvider", "身份服务暂时无法访问，令牌无法核对；请稍后重试。", "The identity provider cannot be reached, so no token can be checked. Try again later.")
    )
    {
        RetryAfter = RetrySeconds,
    };

    /// <summary>The token lacks the role.</summary>
    public static Problem Forbidden(IEnumerable<Role> roles)
    {
        var names = roles.Select(static role => role.Name()).ToList();
        return new(
            ForbiddenType,
            new("forbidden", $"此操作需要以下角色之一：{string.Join("、", names)}。", $"This needs one of the roles: {string.Join(", ", names)}.")
        );
    }
}
