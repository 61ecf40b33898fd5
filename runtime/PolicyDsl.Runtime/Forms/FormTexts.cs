namespace PolicyDsl.Runtime;

/// <summary>What forms say beside the policy's own words.</summary>
internal static class FormTexts
{
    /// <summary>The group of the profile.</summary>
    public static readonly Message Applicant = new("applicant", "申报主体", "Applicant");

    /// <summary>The group of what is built in to every application.</summary>
    public static readonly Message Project = new("project", "项目和资金", "Project and funds");

    /// <summary>The authority's form.</summary>
    public static readonly Message Review = new("review", "评审项", "What the authority enters");

    /// <summary>Between a clause's title and the form's.</summary>
    public static readonly Message Dash = new("dash", "：", ": ");

    /// <summary>The authority's decisions.</summary>
    public static readonly Message Decisions = new("decisions", "主管部门的决定", "The authority's decisions");

    /// <summary>On what to decide.</summary>
    public static readonly Message DecisionsHelp = new(
        "decisionsHelp",
        "只对需要人工判断的规则作出决定，并写明理由；其余留空。",
        "Decide only on rules that need a person, with the reason; leave out the others."
    );

    /// <summary>Conditions to decide on.</summary>
    public static readonly Message DecidedConditions = new("decidedConditions", "原则上的条件", "Conditions that hold in principle");

    /// <summary>Awards to decide on.</summary>
    public static readonly Message DecidedAwards = new("decidedAwards", "奖励", "Awards");

    /// <summary>Rules of a round to decide on.</summary>
    public static readonly Message DecidedRound = new("decidedRound", "统筹规则", "Rules of the settlement");

    /// <summary>What concerns the application as a whole.</summary>
    public static readonly Message DecidedWhole = new("decidedWhole", "整份申报", "The application as a whole");

    /// <summary>What a decision on a condition in principle does.</summary>
    public static readonly Message EffectOfCondition = new(
        "effectOfCondition",
        "不符合或无法判断时由人决定：同意的，不因此条拒绝；不同意的，不予支持。",
        "Where it is not met, or nobody can tell, a person decides. Accept: it is no reason to refuse. Refuse: not supported."
    );

    /// <summary>What a decision on an award does.</summary>
    public static readonly Message EffectOfAward = new(
        "effectOfAward",
        "金额须由人核定时，不同意的不予支持；几项奖励只能取其一时，以同意的一项为准。",
        "Where a person decides on the amount, refuse: not supported. Where only one of several awards may apply, the accepted one does."
    );

    /// <summary>What a decision on a rule of a round does.</summary>
    public static readonly Message EffectInRound = new(
        "effectInRound",
        "统筹时因本规则待评审的，同意后重新统筹；不同意的，因本规则落选。",
        "Where the settlement leaves it to review by this rule, accept: it is settled again. Refuse: it is rejected by this rule."
    );

    /// <summary>What a refusal does where another document decides.</summary>
    public static readonly Message EffectOfDelegated = new(
        "effectOfDelegated",
        "按所参照的文件不予支持时，在此不同意。",
        "Refuse where the document that decides does not support it."
    );

    /// <summary>What a refusal of an unreadable application does.</summary>
    public static readonly Message EffectOfUnreadable = new(
        "effectOfUnreadable",
        "条款已取消或填报项已变、申报无法读取时，在此不同意，即予了结；同意不起作用。",
        "Refuse where the clause is gone or asks for other things, so that the application cannot be read: that ends it. Accepting changes nothing."
    );

    /// <summary>A decision changes nothing.</summary>
    public static readonly Message NoEffect = new("noEffect", "本条款无须就此作出决定，在此决定不起作用。", "This clause needs no decision on it; one here changes nothing.");

    /// <summary>A decision.</summary>
    public static readonly Message Decision = new("decision", "决定", "Decision");

    /// <summary>The rule does not stand in the way.</summary>
    public static readonly Message Accept = new("accept", "同意", "Accept");

    /// <summary>The rule stands in the way.</summary>
    public static readonly Message Refuse = new("refuse", "不同意", "Refuse");

    /// <summary>Why.</summary>
    public static readonly Message Reason = new("reason", "理由", "Reason");

    /// <summary>A rate as it is sent, beside percent.</summary>
    public static readonly Message Fraction = new("fraction", "小数", "fraction");

    /// <summary>How many yuan 10,000 yuan are.</summary>
    public static readonly Message MoneyHint = new("moneyHint", "按元填写时，1 万元写作 10000。", "In yuan, 1万元 is 10000.");

    /// <summary>The button that sends the form.</summary>
    public static readonly Message Submit = new("submit", "提交", "Submit");

    /// <summary>The button that sends the authority's form.</summary>
    public static readonly Message Save = new("save", "保存", "Save");

    /// <summary>Before the papers that show an answer.</summary>
    public static readonly Message Evidence = new("evidence", "佐证材料：", "Evidence: ");

    /// <summary>Before the papers of an application.</summary>
    public static readonly Message Materials = new("materials", "申报材料：", "Papers: ");

    /// <summary>After a paper that need not be there.</summary>
    public static readonly Message IfAny = new("ifAny", "（如有）", " (if any)");

    /// <summary>Between papers.</summary>
    public static readonly Message Separator = new("separator", "；", "; ");

    /// <summary>At the end of papers.</summary>
    public static readonly Message Stop = new("stop", "。", ".");
}
