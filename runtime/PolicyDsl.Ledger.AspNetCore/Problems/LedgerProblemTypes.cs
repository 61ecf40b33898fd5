using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Every kind of problem that a service with a ledger answers with beside those of <see cref="ProblemTypes"/>. A kind's URI is for good.</summary>
public static class LedgerProblemTypes
{
    /// <summary>A header is missing or cannot be read.</summary>
    public static readonly ProblemType InvalidHeader = Of("invalid-header", StatusCodes.Status400BadRequest, "请求头有误", "A header has errors");

    /// <summary>There is no such application.</summary>
    public static readonly ProblemType UnknownApplication = Of("unknown-application", StatusCodes.Status404NotFound, "没有这份申报", "No such application");

    /// <summary>The year has no such round.</summary>
    public static readonly ProblemType UnknownRound = Of("unknown-round", StatusCodes.Status404NotFound, "没有这次统筹", "No such round");

    /// <summary>The policy does not say who applies.</summary>
    public static readonly ProblemType NotStorable = Of("not-storable", StatusCodes.Status409Conflict, "该条款不能提交申报", "The clause takes no applications");

    /// <summary>The applicant has applied already.</summary>
    public static readonly ProblemType Duplicate = Of("duplicate-application", StatusCodes.Status409Conflict, "重复申报", "Applied already");

    /// <summary>The application was withdrawn.</summary>
    public static readonly ProblemType Withdrawn = Of("withdrawn", StatusCodes.Status409Conflict, "申报已撤回", "The application was withdrawn");

    /// <summary>The round of the year is confirmed.</summary>
    public static readonly ProblemType YearClosed = Of("year-closed", StatusCodes.Status409Conflict, "该年度的统筹已确认", "The round of the year is confirmed");

    /// <summary>What the draft was settled from has changed.</summary>
    public static readonly ProblemType BasisChanged = Of("basis-changed", StatusCodes.Status409Conflict, "依据已变更", "The basis has changed");

    /// <summary>Some results still need a person.</summary>
    public static readonly ProblemType Unresolved = Of("unresolved", StatusCodes.Status409Conflict, "还有待评审的申报", "Applications are still in review");

    /// <summary>The draft was confirmed before.</summary>
    public static readonly ProblemType AlreadyConfirmed = Of("already-confirmed", StatusCodes.Status409Conflict, "已经确认过", "Confirmed already");

    /// <summary>The same is being done right now.</summary>
    public static readonly ProblemType Busy = Of("busy", StatusCodes.Status409Conflict, "正在处理同一事项", "The same is being done right now");

    /// <summary>The version that was seen is not the current one.</summary>
    public static readonly ProblemType PreconditionFailed = Of("precondition-failed", StatusCodes.Status412PreconditionFailed, "已有更新的版本", "There is a newer version");

    /// <summary>The key was used with another content.</summary>
    public static readonly ProblemType KeyReused = Of("key-reused", StatusCodes.Status422UnprocessableEntity, "幂等键已用于其他内容", "The key was used with another content");

    /// <summary>The request must say which version it is about.</summary>
    public static readonly ProblemType PreconditionRequired = Of(
        "precondition-required",
        StatusCodes.Status428PreconditionRequired,
        "须指明所依据的版本",
        "The version must be named"
    );

    /// <summary>The store cannot be reached.</summary>
    public static readonly ProblemType Unavailable = Of("unavailable", StatusCodes.Status503ServiceUnavailable, "暂时无法读写数据", "The store is not available");

    /// <summary>What is stored is not what the log says.</summary>
    public static readonly ProblemType NotAsLogged = Of("not-as-logged", StatusCodes.Status500InternalServerError, "所存内容与日志不符", "What is stored is not what the log says");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
        [
            InvalidHeader,
            UnknownApplication,
            UnknownRound,
            NotStorable,
            Duplicate,
            Withdrawn,
            YearClosed,
            BasisChanged,
            Unresolved,
            AlreadyConfirmed,
            Busy,
            PreconditionFailed,
            KeyReused,
            PreconditionRequired,
            Unavailable,
            NotAsLogged,
        ];

    private static ProblemType Of(string code, int status, string zh, string en) => new(code, status, new(code, zh, en));
}
