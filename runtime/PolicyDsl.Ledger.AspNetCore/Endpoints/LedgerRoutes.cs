using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Every route about what is stored, and what is said about it. A host without a ledger has none of them.</summary>
public static class LedgerRoutes
{
    /// <summary>Submits an application.</summary>
    public static readonly Route Submit = new(
        HttpMethods.Post,
        "/policies/{policy}/clauses/{clause}/applications",
        "submit",
        new("submit", "提交申报", "Submit an application"),
        new(
            "submit",
            "保存申报并当即评估，以申报日有效的版本为准。须填 `applicant.creditCode`、`applicant.name`、`project`、`otherFunding`，以及还会改变结论的各项；"
                + "`review` 由主管部门填写；条款要看以前年度已获金额的，由本系统填入 `ledger`。同一个 `Idempotency-Key` 和同样的内容（成员顺序和 15 与 15.0 的写法不论）得到同样的回答，只保存一次；内容不同为 422。",
            "Stores an application with the decision on it, by the revision in force on its day. `applicant.creditCode`, `applicant.name`, `project` and `otherFunding` are needed, "
                + "and whatever could still change the outcome; `review` is for the authority, and `ledger`, where the clause looks at earlier grants, is filled in. The same `Idempotency-Key` with the same content (whatever the order of members, 15 or 15.0) "
                + "gets the same answer and is stored once; with another content it is refused with 422."
        )
    );

    /// <summary>An application.</summary>
    public static readonly Route Application = new(
        HttpMethods.Get,
        "/applications/{id}",
        "application",
        new("application", "一份申报", "One application"),
        new(
            "application",
            "申报的内容、评审和结论。结论是当时作出的，政策以后的变更不会改动它；`ETag` 是其版本，修改时写入 `If-Match`。",
            "Its content, review and decision. The decision is as it was made then: no later change of the policy alters it. `ETag` is its version, to be sent as `If-Match` with a change."
        )
    );

    /// <summary>Applications, page by page.</summary>
    public static readonly Route Applications = new(
        HttpMethods.Get,
        "/applications",
        "applications",
        new("applications", "逐页查看申报", "Applications, page by page"),
        new(
            "applications",
            "先提交的在前，每份申报恰在一页。把 `next` 作为 `cursor` 取下一页；`next` 为空即是末页。申报主体只看得到自己的。",
            "Oldest first, each on one page. `next` is the `cursor` of the next page; null: this is the last. Applicants see their own only."
        )
    );

    /// <summary>Takes an application back.</summary>
    public static readonly Route Withdraw = new(
        HttpMethods.Delete,
        "/applications/{id}",
        "withdraw",
        new("withdraw", "撤回申报", "Withdraw an application"),
        new(
            "withdraw",
            "撤回之后不参加统筹，可以重新提交；记录仍可查阅。已确认的统筹不受影响，重新统筹并确认之后才有变化。",
            "From then on it is in no round, and its applicant may submit anew. It stays readable. A confirmed round stays as it is until the year is settled and confirmed again."
        )
    );

    /// <summary>The authority's word.</summary>
    public static readonly Route Review = new(
        HttpMethods.Put,
        "/applications/{id}/review",
        "review",
        new("review", "填写评审内容", "Enter the review"),
        new(
            "review",
            "写入全部评审项和 `decisions`（按规则标识：accept 或 refuse，附理由），取代以前的评审，并以申报日有效的版本重新评估。",
            "Sets all of the authority's inputs and `decisions` (by rule id: accept or refuse, with a reason), in place of what was there, and decides anew by the revision in force on the application's day."
        )
    );

    /// <summary>Settles what is stored.</summary>
    public static readonly Route SettleRound = new(
        HttpMethods.Post,
        "/policies/{policy}/rounds/{year}/settle",
        "settleRound",
        new("settleRound", "统筹一个年度的申报", "Settle the applications of a year"),
        new(
            "settleRound",
            "把该年度保存的申报、项目库和历年台账放在一起决定，得到草案，取代以前的草案；在确认之前什么也不改动。`unresolved` 是还待评审的份数，`differences` 是与已确认结果的不同，`settleAgain` 是确认之后须重新统筹的以后年度。",
            "Decides the year's stored applications together with the pool and the grants of earlier years. The result is a draft, which replaces an earlier one; nothing changes until it is confirmed. "
                + "`unresolved` counts what still needs a person, `differences` is what differs from the confirmed round, `settleAgain` lists the later years to settle again once it is confirmed."
        )
    );

    /// <summary>Makes a draft the round of its year.</summary>
    public static readonly Route ConfirmRound = new(
        HttpMethods.Post,
        "/policies/{policy}/rounds/{year}/confirm",
        "confirmRound",
        new("confirmRound", "确认草案", "Confirm a draft"),
        new(
            "confirmRound",
            "把草案定为该年度的结果，奖补写入台账，只此一次。用 `{\"draft\": \"标识\"}` 或 `If-Match` 指明草案；其间依据有变更、还有待评审的或已确认过，则拒绝。`settleAgain` 是依据因此有变、须依次重新统筹的以后年度。",
            "Makes a draft the round of its year and writes its grants, once. Name the draft by `{\"draft\": \"id\"}` or `If-Match`. It is refused where the basis has changed, something is still in review, or it was confirmed before. "
                + "`settleAgain` lists the later years whose basis is another by now: settle them again, in their order."
        )
    );

    /// <summary>The rounds of all years.</summary>
    public static readonly Route Rounds = new(
        HttpMethods.Get,
        "/policies/{policy}/rounds",
        "rounds",
        new("rounds", "各年度的统筹", "The rounds of all years"),
        new(
            "rounds",
            "各年度已确认的统筹和草案，按年度排列，不含结果。`upToDate` 为 false：此后申报、评审、项目库或以前年度的奖补有变更，须重新统筹。",
            "The confirmed rounds and drafts, by year, without their results. `upToDate` false: applications, reviews, the pool or the grants of earlier years have changed since; settle the year again."
        )
    );

    /// <summary>The results of a year.</summary>
    public static readonly Route Round = new(
        HttpMethods.Get,
        "/policies/{policy}/rounds/{year}",
        "round",
        new("round", "一个年度的结果", "The results of a year"),
        new(
            "round",
            "已确认的结果，`?draft=true` 为草案；按申报编号的顺序，附依据。`upToDate`（表格则看响应头 `Round-Up-To-Date` 和文件名）为 false：此后依据有变更，须重新统筹。`Accept: text/csv` 得到表格：UTF-8 带 BOM，表头和结果按 `Accept-Language` 为中文或英文名，以 =、+、-、@ 开头的内容前加 '，不会被当作公式。",
            "The confirmed round, with `?draft=true` the draft: results in the order of their ids, each with its trail. `upToDate` (of a table the header `Round-Up-To-Date` and the file's name) false: what it was settled from has changed since; settle the year again. `Accept: text/csv` gives a table: UTF-8 with BOM, heads and outcomes in the language of `Accept-Language` "
                + "(in English as the members are called in JSON); a cell that begins with =, +, - or @ gets a ' before it, so that nothing is run as a formula."
        )
    );

    /// <summary>What differs.</summary>
    public static readonly Route Differences = new(
        HttpMethods.Get,
        "/policies/{policy}/rounds/{year}/differences",
        "differences",
        new("differences", "草案与已确认结果的不同", "What differs between draft and confirmed round"),
        new("differences", "逐份列出结果或金额不同的申报，附前后两次所依据的政策版本。", "Every application that ends otherwise, with the policy that each of the two was settled by.")
    );

    /// <summary>The log.</summary>
    public static readonly Route Audit = new(
        HttpMethods.Get,
        "/audit",
        "audit",
        new("audit", "审计日志", "The audit log"),
        new(
            "audit",
            "每行一条，从 `from` 起，先发生的在前；只增不改，每条含上一条的散列值。`policy audit` 可离线核验。",
            "One entry a line from number `from` on, oldest first. It is only ever added to, and each entry holds the hash of the one before; `policy audit` checks it offline."
        )
    );

    /// <summary>The receipt of a decision.</summary>
    public static readonly Route Receipt = new(
        HttpMethods.Get,
        "/applications/{id}/receipt",
        "receipt",
        new("receipt", "一份申报的凭证", "The receipt of an application"),
        new(
            "receipt",
            "申报的内容、评审、结论、所用政策的散列值，统筹确认之后还有结果及其经过，以及所依据的日志条目；"
                + "以 ECDSA P-256 签名（JWS，ES256；载荷是成员 `receipt` 的规范 JSON，RFC 8785）。`policy verify` 可离线核验。每次签发内容相同，签名和 `issuedAt` 不同。",
            "What was applied with, the review, the decision, the hash of the policy that decided, once the round is confirmed its result and trail, and the entries of the log that it rests on; "
                + "signed with ECDSA P-256 (JWS, ES256; the payload is the member `receipt` in canonical JSON, RFC 8785). `policy verify` checks it offline. Signature and `issuedAt` are others each time."
        )
    );

    /// <summary>The public keys.</summary>
    public static readonly Route PolicyKeys = new(
        HttpMethods.Get,
        "/.well-known/policy-keys",
        "policyKeys",
        new("policyKeys", "凭证的公钥", "The public keys of receipts"),
        new(
            "policyKeys",
            "JWK Set（RFC 7517），新的在前；`kid` 是 RFC 7638 指纹，`retired` 是停用的时刻。停用的公钥一直保留，以便核验以前的凭证；请保存一份，供离线核验。",
            "A JWK set (RFC 7517), the newest first; `kid` is the thumbprint of RFC 7638, `retired` since when a key signs no more. Retired keys stay, for the receipts that they signed. Keep a copy to check receipts offline."
        )
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Route> All { get; } =
        [Submit, Application, Applications, Withdraw, Review, SettleRound, ConfirmRound, Rounds, Round, Differences, Audit, Receipt, PolicyKeys];
}
