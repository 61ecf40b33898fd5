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

    /// <summary>By what the decisions stand.</summary>
    public static readonly Message DecisionsHelp = new("decisionsHelp", "按规则标识。", "By rule id.");

    /// <summary>A decision.</summary>
    public static readonly Message Decision = new("decision", "决定", "Decision");

    /// <summary>The rule does not stand in the way.</summary>
    public static readonly Message Accept = new("accept", "同意", "Accept");

    /// <summary>The rule stands in the way.</summary>
    public static readonly Message Refuse = new("refuse", "不同意", "Refuse");

    /// <summary>Why.</summary>
    public static readonly Message Reason = new("reason", "理由", "Reason");

    /// <summary>How many yuan 10,000 yuan are.</summary>
    public static readonly Message MoneyHint = new("moneyHint", "1 万元写作 10000。", "Write 1万元 as 10000.");

    /// <summary>The button that sends the form.</summary>
    public static readonly Message Submit = new("submit", "提交", "Submit");

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
