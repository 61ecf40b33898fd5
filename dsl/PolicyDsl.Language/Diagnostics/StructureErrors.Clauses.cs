using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <content>POL33xx: clauses, awards, quotas.</content>
public static partial class StructureErrors
{
    /// <summary>A policy that says nothing yet.</summary>
    public static readonly DiagnosticKind PolicyWithoutClauseKind = Catalogue.Error(
        "POL3330",
        "政策「{0}」还没有条款：至少要有一个「条款 名称 \"标题\" {{ … }}」，写明给谁、给什么。",
        "The policy `{0}` has no clause yet: write at least one, `clause name \"title\" {{ … }}`, that says what is given and to whom."
    );

    internal static Diagnostic PolicyWithoutClause(Place place, string id) => PolicyWithoutClauseKind.At(place, id);

    /// <summary>A clause that gives nothing.</summary>
    public static readonly DiagnosticKind ClauseWithoutAwardKind = Catalogue.Error(
        "POL3301",
        "条款「{0}」没有奖励、权益，也没有「参照 … 全部」。",
        "The clause `{0}` has no award, no benefit and no `refer … entirely`."
    );

    internal static Diagnostic ClauseWithoutAward(Place place, string title) => ClauseWithoutAwardKind.At(place, title);

    /// <summary>An award without amount.</summary>
    public static readonly DiagnosticKind AwardWithoutAmountKind = Catalogue.Error(
        "POL3302",
        "「{0}」没有金额：写「= 金额」，或写「经评审」。",
        "`{0}` has no amount: write `= amount`, or `by review`."
    );

    internal static Diagnostic AwardWithoutAmount(Place place, string title) => AwardWithoutAmountKind.At(place, title);

    /// <summary>A benefit with money.</summary>
    public static readonly DiagnosticKind BenefitWithAmountKind = Catalogue.Error(
        "POL3303",
        "「权益」没有金额；有金额的请用「奖励」「补贴」「资助」或「支持」。",
        "A `benefit` has no amount; with money it is an `award`, `subsidy`, `grant` or `support`."
    );

    internal static Diagnostic BenefitWithAmount(Place place) => BenefitWithAmountKind.At(place);

    /// <summary>An amount that is both computed and reviewed.</summary>
    public static readonly DiagnosticKind ReviewedWithAmountKind = Catalogue.Error(
        "POL3304",
        "「经评审」的金额由评审核定，不能再写「= …」；上限请写「最高 …」。",
        "With `by review` the authority decides the amount; instead of `= …` write `at most …`."
    );

    internal static Diagnostic ReviewedWithAmount(Place place) => ReviewedWithAmountKind.At(place);

    /// <summary>A bound instead of an amount.</summary>
    public static readonly DiagnosticKind BoundNeedsReviewKind = Catalogue.Error(
        "POL3305",
        "「的 不超过」只是上限，要加上「经评审」；确定的比例请写「的 10%」。",
        "A share that is only a limit needs `by review`; an exact share is written `10% of x`."
    );

    internal static Diagnostic BoundNeedsReview(Place place) => BoundNeedsReviewKind.At(place);

    /// <summary>封顶外 without 叠加.</summary>
    public static readonly DiagnosticKind OutsideCapAloneKind = Catalogue.Error(
        "POL3306",
        "「封顶外」要与「叠加」连用。",
        "`outside the cap` goes with `stacked`."
    );

    internal static Diagnostic OutsideCapAlone(Place place) => OutsideCapAloneKind.At(place);

    /// <summary>Several awards that would all apply.</summary>
    public static readonly DiagnosticKind SeveralAwardsKind = Catalogue.Error(
        "POL3307",
        "条款有几项奖励，「{0}」要写「当 …」说明何时适用，或写「叠加」。",
        "The clause has several awards; say with `when` when `{0}` applies, or add `stacked`."
    );

    internal static Diagnostic SeveralAwards(Place place, string title) => SeveralAwardsKind.At(place, title);

    /// <summary>Two reviewed awards that add up.</summary>
    public static readonly DiagnosticKind SeveralReviewedKind = Catalogue.Error(
        "POL3308",
        "核定金额只有一个，叠加的奖励里「经评审」的只能有一项。",
        "There is one recognized amount, so of stacked awards only one can be `by review`."
    );

    internal static Diagnostic SeveralReviewed(Place place) => SeveralReviewedKind.At(place);

    /// <summary>recognizedAmount that is no reviewed money.</summary>
    public static readonly DiagnosticKind RecognizedAmountTypeKind = Catalogue.Error(
        "POL3309",
        "「经评审」读取 recognizedAmount，它要写成「评审项 recognizedAmount \"…\": 金额」。",
        "`by review` reads recognizedAmount, which is written `review input recognizedAmount \"…\": money`."
    );

    internal static Diagnostic RecognizedAmountType(Place place) => RecognizedAmountTypeKind.At(place);

    /// <summary>Instalments that do not make the whole.</summary>
    public static readonly DiagnosticKind InstalmentsNotWholeKind = Catalogue.Error(
        "POL3310",
        "分期各期合起来是 {0}，应当是 100%，每期都大于 0。",
        "The instalments make {0} and must make 100%, each above 0."
    );

    internal static Diagnostic InstalmentsNotWhole(Place place, string sum) => InstalmentsNotWholeKind.At(place, sum);

    /// <summary>Only conditional plans.</summary>
    public static readonly DiagnosticKind NoPlanWithoutWhenKind = Catalogue.Error(
        "POL3311",
        "分期要恰有一种不写「当」，其他情形都按它拨付。",
        "Exactly one plan of `instalments` has no `when`; it holds where no other does."
    );

    internal static Diagnostic NoPlanWithoutWhen(Place place) => NoPlanWithoutWhenKind.At(place);

    /// <summary>Two unconditional plans.</summary>
    public static readonly DiagnosticKind TwoPlansWithoutWhenKind = Catalogue.Error(
        "POL3312",
        "有两种分期都没有写「当」。分期的「当」紧接在「}}」后面，前面不写逗号：「分期 {{ … }} 当 条件」。",
        "Two plans have no `when`. The `when` of a plan follows its `}}` without a comma: `instalments {{ … }} when condition`."
    );

    internal static Diagnostic TwoPlansWithoutWhen(Place place) => TwoPlansWithoutWhenKind.At(place);

    /// <summary>A second 名额.</summary>
    public static readonly DiagnosticKind SecondQuotaKind = Catalogue.Error(
        "POL3313",
        "一个条款只能有一个「名额」。",
        "A clause has one `quota`."
    );

    internal static Diagnostic SecondQuota(Place place) => SecondQuotaKind.At(place);

    /// <summary>A quota that does not say who is in.</summary>
    public static readonly DiagnosticKind QuotaWithoutOrderKind = Catalogue.Error(
        "POL3314",
        "「名额」要写明怎么选：「按 某项 升序」，或「经评审 某项」。",
        "A `quota` says who is in: `by key ascending`, or `by review key`."
    );

    internal static Diagnostic QuotaWithoutOrder(Place place) => QuotaWithoutOrderKind.At(place);

    /// <summary>A quota that is both ranked and selected.</summary>
    public static readonly DiagnosticKind QuotaTwoOrdersKind = Catalogue.Error(
        "POL3315",
        "「名额」不能既「按」某项排序又「经评审」，请留一个。",
        "A `quota` is either ranked with `by` or selected with `by review`, not both."
    );

    internal static Diagnostic QuotaTwoOrders(Place place) => QuotaTwoOrdersKind.At(place);

    /// <summary>并列 without a ranking.</summary>
    public static readonly DiagnosticKind QuotaNotRankedKind = Catalogue.Error(
        "POL3316",
        "「{0}」要与「按」连用：经评审的名额没有名次。",
        "`{0}` goes with `by`: places given by review have no rank."
    );

    internal static Diagnostic QuotaNotRanked(Place place, DiagnosticArgument word) => QuotaNotRankedKind.At(place, word);

    /// <summary>名额 with 每.</summary>
    public static readonly DiagnosticKind QuotaWithKeysKind = Catalogue.Error(
        "POL3317",
        "「名额」不能写「每」，只能写「每年」。",
        "A `quota` takes no `per`, only `each year`."
    );

    internal static Diagnostic QuotaWithKeys(Place place) => QuotaWithKeysKind.At(place);

    /// <summary>A count that is no whole number.</summary>
    public static readonly DiagnosticKind NotACountKind = Catalogue.Error(
        "POL3318",
        "这里写 1 以上的整数，或一个整数参数。",
        "A whole number from 1 stands here, or a parameter that is one."
    );

    internal static Diagnostic NotACount(Place place) => NotACountKind.At(place);

    /// <summary>An amount that an application changes.</summary>
    public static readonly DiagnosticKind NotAnAmountKind = Catalogue.Error(
        "POL3319",
        "这里写固定的金额，或一个金额参数。",
        "A fixed amount stands here, or a parameter that is one."
    );

    internal static Diagnostic NotAnAmount(Place place) => NotAnAmountKind.At(place);

    /// <summary>A rule that does not say for whom.</summary>
    public static readonly DiagnosticKind RuleWithoutKeysKind = Catalogue.Error(
        "POL3321",
        "「{0}」要写明按什么算一次，例如「每 主体 每 项目」。",
        "`{0}` says what it counts by, as in `per applicant per project`."
    );

    internal static Diagnostic RuleWithoutKeys(Place place, DiagnosticArgument word) => RuleWithoutKeysKind.At(place, word);

    /// <summary>A ranking by what has no order.</summary>
    public static readonly DiagnosticKind NotASortKeyKind = Catalogue.Error(
        "POL3322",
        "「{0}」不能用来排序；请用数、金额或日期的填报项或评审项。",
        "`{0}` cannot rank; use an input or a review input that is a number, money or a date."
    );

    internal static Diagnostic NotASortKey(Place place, string name) => NotASortKeyKind.At(place, name);

    /// <summary>A selection that the authority does not make.</summary>
    public static readonly DiagnosticKind SelectionNotReviewedKind = Catalogue.Error(
        "POL3323",
        "「{0}」要是「是否」类的评审项，由主管部门填写。",
        "`{0}` must be a yes/no review input, which the authority enters."
    );

    internal static Diagnostic SelectionNotReviewed(Place place, string name) => SelectionNotReviewedKind.At(place, name);

    /// <summary>A key that is no input.</summary>
    public static readonly DiagnosticKind KeyNotInputKind = Catalogue.Error(
        "POL3324",
        "「{0}」不是填报项，不能写在「每」后面。",
        "`{0}` is not an input and cannot follow `per`."
    );

    internal static Diagnostic KeyNotInput(Place place, string name) => KeyNotInputKind.At(place, name);

    /// <summary>A list as a key.</summary>
    public static readonly DiagnosticKind ListAsKeyKind = Catalogue.Error(
        "POL3325",
        "「{0}」是列表，不能写在「每」后面。",
        "`{0}` is a list and cannot follow `per`."
    );

    internal static Diagnostic ListAsKey(Place place, string name) => ListAsKeyKind.At(place, name);

    /// <summary>A name twice in a list of names.</summary>
    public static readonly DiagnosticKind RepeatedKeyKind = Catalogue.Error(
        "POL3326",
        "「{0}」写了两次。",
        "`{0}` stands twice."
    );

    internal static Diagnostic RepeatedKey(Place place, string name) => RepeatedKeyKind.At(place, name);

    /// <summary>档次 without the one 分档 that it means.</summary>
    public static readonly DiagnosticKind TierKeyWithoutTiersKind = Catalogue.Error(
        "POL3327",
        "「档次」指本条款奖励里唯一的「分档」，这里有 {0} 个。",
        "`tier` means the one `tiers` of the clause's awards; there are {0}."
    );

    internal static Diagnostic TierKeyWithoutTiers(Place place, int count) => TierKeyWithoutTiersKind.At(place, Catalogue.Count(count));

    /// <summary>A rule of a clause with a name.</summary>
    public static readonly DiagnosticKind NamedRuleInClauseKind = Catalogue.Error(
        "POL3328",
        "条款里的「{0}」不写名称；有名称的规则写在「统筹」里。",
        "`{0}` has no name in a clause; rules with names stand in `settlement`."
    );

    internal static Diagnostic NamedRuleInClause(Place place, DiagnosticArgument word) => NamedRuleInClauseKind.At(place, word);

    /// <summary>Evidence that the clause does not ask for.</summary>
    public static readonly DiagnosticKind EvidenceNotListedKind = Catalogue.Error(
        "POL3329",
        "佐证「{0}」不在本条款的材料里；请加一行「材料 {0}」。",
        "The evidence `{0}` is not among the clause's materials; add a line `material {0}`."
    );

    internal static Diagnostic EvidenceNotListed(Place place, string name) => EvidenceNotListedKind.At(place, name);
}
