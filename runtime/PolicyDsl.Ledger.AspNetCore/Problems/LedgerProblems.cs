using System.Globalization;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The catalogue of problems with what is stored: each with its kind and a sentence that says how to mend it.</summary>
internal static class LedgerProblems
{
    private const int BusySeconds = 2;
    private const int UnavailableSeconds = 5;

    /// <summary>No application of this id, or none that the caller may know of.</summary>
    public static readonly Problem UnknownApplication = new(
        LedgerProblemTypes.UnknownApplication,
        new("unknownApplication", "没有这份申报，请核对标识。", "There is no such application; check the id.")
    );

    /// <summary>No round of the year has been confirmed.</summary>
    public static readonly Problem NotConfirmed = new(
        LedgerProblemTypes.UnknownRound,
        new(
            "notConfirmed",
            "该年度的统筹尚未确认；草案见 ?draft=true，没有草案时先 POST …/settle。",
            "The round of the year is not confirmed yet. Its draft is at ?draft=true; where there is none, POST …/settle first."
        )
    );

    /// <summary>The year has no draft, or the draft that is meant has been replaced.</summary>
    public static readonly Problem NoDraft = new(
        LedgerProblemTypes.UnknownRound,
        new("noDraft", "没有这份草案，可能已被新的草案取代；请重新 POST …/settle。", "There is no such draft; a later one may have replaced it. POST …/settle again.")
    );

    /// <summary>What stands in the path is no year.</summary>
    public static readonly Problem NoYear = new(
        LedgerProblemTypes.UnknownRound,
        new("noYear", "年度应为四位数字，如 2025。", "The year must have four digits, such as 2025.")
    );

    /// <summary>The year has not begun.</summary>
    public static readonly Problem FutureYear = new(
        LedgerProblemTypes.UnknownRound,
        new("futureYear", "该年度尚未开始，不能统筹。", "The year has not begun and cannot be settled.")
    );

    /// <summary>The policy does not say who applies.</summary>
    public static readonly Problem NotStorable = new(
        LedgerProblemTypes.NotStorable,
        new(
            "notStorable",
            "该政策没有填报统一社会信用代码（applicant.creditCode），无法保存申报。",
            "The policy does not ask for the applicant's credit code (applicant.creditCode), so no application can be stored."
        )
    );

    /// <summary>A credit code that is not the caller's.</summary>
    public static readonly Problem OtherApplicant = new(
        AccessProblems.ForbiddenType,
        new("otherApplicant", "只能为本人的统一社会信用代码申报。", "You may apply for your own credit code only.")
    );

    /// <summary>The key was used with another content.</summary>
    public static readonly Problem KeyReused = new(
        LedgerProblemTypes.KeyReused,
        new(
            "keyReused",
            "这个 Idempotency-Key 已用于内容不同的请求。内容有改动时请换一个键。",
            "This Idempotency-Key was used for a request with another content. Where the content has changed, take another key."
        )
    );

    /// <summary>The application was withdrawn.</summary>
    public static readonly Problem Withdrawn = new(
        LedgerProblemTypes.Withdrawn,
        new("withdrawn", "申报已撤回，不能再改。", "The application was withdrawn and cannot be changed any more.")
    );

    /// <summary>The round of the year is confirmed.</summary>
    public static readonly Problem YearClosed = new(
        LedgerProblemTypes.YearClosed,
        new("yearClosed", "该年度的统筹已确认，不再接受申报。", "The round of the year is confirmed; it takes no more applications.")
    );

    /// <summary>What the draft was settled from has changed.</summary>
    public static readonly Problem BasisChanged = new(
        LedgerProblemTypes.BasisChanged,
        new(
            "basisChanged",
            "草案之后，申报、评审、台账或政策有变更；请重新 POST …/settle，核对后再确认。",
            "Applications, reviews, grants or the policy have changed since the draft. POST …/settle again, look it over, then confirm."
        )
    );

    /// <summary>The stored body no longer fits the clause.</summary>
    public static readonly Problem ClauseChanged = new(
        LedgerProblemTypes.BasisChanged,
        new(
            "clauseChanged",
            "申报之后条款的填报项有变更，无法据此重新评估；请申报主体撤回后重新提交，或只写 {\"decisions\": {\"unreadable\": {\"decision\": \"refuse\", \"reason\": …}}} 予以落选。",
            "The clause's inputs have changed since it was submitted, so it cannot be decided anew. Let the applicant withdraw it and submit again, or refuse it by "
                + "{\"decisions\": {\"unreadable\": {\"decision\": \"refuse\", \"reason\": …}}} alone."
        )
    );

    /// <summary>The draft was confirmed before.</summary>
    public static readonly Problem AlreadyConfirmed = new(
        LedgerProblemTypes.AlreadyConfirmed,
        new("alreadyConfirmed", "这份草案已经确认过，台账没有重复写入。", "This draft was confirmed before; nothing was written to the ledger again.")
    );

    /// <summary>The same is being done right now.</summary>
    public static readonly Problem Busy = new(
        LedgerProblemTypes.Busy,
        new("busy", "同一事项正由另一请求处理，请稍后再试。", "Another request is doing the same right now; try again in a moment.")
    )
    {
        RetryAfter = BusySeconds,
    };

    /// <summary>The version that was seen is not the current one.</summary>
    public static readonly Problem VersionMismatch = new(
        LedgerProblemTypes.PreconditionFailed,
        new(
            "versionMismatch",
            "If-Match 与当前版本不符：其间有人改过。请重新读取，核对后再提交。",
            "If-Match does not name the current version: somebody has changed it meanwhile. Read it again, look it over, and send again."
        )
    );

    /// <summary>The version must be named.</summary>
    public static readonly Problem MatchRequired = new(
        LedgerProblemTypes.PreconditionRequired,
        new(
            "matchRequired",
            "请在请求头 If-Match 中写明所依据的版本，即读取时的 ETag，如 \"1\"（连同引号）。",
            "Name the version that you have seen in the header If-Match: the ETag that reading gave, such as \"1\", with its quotes."
        )
    );

    /// <summary>The draft must be named.</summary>
    public static readonly Problem DraftRequired = new(
        LedgerProblemTypes.PreconditionRequired,
        new(
            "draftRequired",
            "请写明要确认哪份草案：请求内容 {\"draft\": \"标识\"}，或请求头 If-Match（草案的 ETag）。",
            "Name the draft to confirm: {\"draft\": \"id\"} in the body, or its ETag in the header If-Match."
        )
    );

    /// <summary>The store cannot be reached.</summary>
    public static readonly Problem Unavailable = new(
        LedgerProblemTypes.Unavailable,
        new(
            "unavailable",
            "暂时无法读写数据；请稍后以同样的内容重试，已经办成的不会重复办理。",
            "What is stored cannot be read or written right now. Try again later with the same content: nothing is done twice."
        )
    )
    {
        RetryAfter = UnavailableSeconds,
    };

    /// <summary>What is stored is not what the log says.</summary>
    public static readonly Problem NotAsLogged = new(
        LedgerProblemTypes.NotAsLogged,
        new(
            "notAsLogged",
            "所存的申报与审计日志记载的不符，不能出具凭证；请告知服务的管理者。",
            "The application as it is stored is not the one that the audit log holds fast, so no receipt is issued. Tell whoever runs the service."
        )
    );

    /// <summary>The results of a draft are not those that it was settled with.</summary>
    public static readonly Problem NotAsSettled = new(
        LedgerProblemTypes.NotAsLogged,
        new(
            "notAsSettled",
            "所存的草案与统筹所得的不符，不能确认；请告知服务的管理者，并重新 POST …/settle。",
            "The draft as it is stored is not the one that was settled, so it is not confirmed. Tell whoever runs the service, and POST …/settle again."
        )
    );

    /// <summary>A policy that is pinned to a revision, or does not exist.</summary>
    public static Problem NoSuchPolicy(PolicyRegistry registry) =>
        new(
            ProblemTypes.UnknownPolicy,
            new(
                "noSuchPolicy",
                "没有这项政策，可用的标识见 known；申报不指定版本，以申报日有效的版本为准。",
                "There is no such policy; known lists the ids. An application pins no revision: the one in force on its day decides."
            )
        )
        {
            Known = [.. registry.Policies.Select(static policy => policy.Reference)],
        };

    /// <summary>A header that is missing or cannot be read.</summary>
    public static Problem InvalidHeader(string name, Message error) =>
        new(LedgerProblemTypes.InvalidHeader, new("invalidHeader", $"请求头 {name} 有误，见 errors。", $"The header {name} has errors, see errors."))
        {
            Errors = [new FieldMessage(name, error)],
        };

    /// <summary>The applicant has applied already.</summary>
    /// <param name="first">The application that stands; null: the caller may not know of it.</param>
    public static Problem Duplicate(string? first) =>
        new(
            LedgerProblemTypes.Duplicate,
            new(
                "duplicate",
                "同一主体、条款、年度和项目已有申报" + (first is null ? "。" : "，见 ids；撤回之后才能重新提交。"),
                "The same applicant has an application of this clause, year and project already" + (first is null ? "." : ", see ids; withdraw it to submit anew.")
            )
        )
        {
            Ids = first is null ? null : [first],
        };

    /// <summary>Some results still need a person.</summary>
    public static Problem Unresolved(IReadOnlyList<string> ids, int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new(
            LedgerProblemTypes.Unresolved,
            new(
                "unresolved",
                $"还有 {number} 份申报待评审（见 ids）；请 PUT /applications/标识/review 作出决定，再重新统筹。",
                count == 1
                    ? "One application is still in review, see ids. Decide it by PUT /applications/{id}/review, then settle again."
                    : $"{number} applications are still in review, see ids. Decide them by PUT /applications/{{id}}/review, then settle again."
            )
        )
        {
            Ids = ids,
            Count = count,
        };
    }
}
