using PolicyDsl.Runtime;
using Scriban.Runtime;

namespace PolicyDsl.Review.Documents;

/// <summary>The catalogue of what the pages say by themselves, beside the policy's own words.</summary>
internal static class SiteWords
{
    public static readonly Message Code = new("code", "zh-CN", "en");
    public static readonly Message Other = new("other", "English", "中文");
    public static readonly Message Policies = new("policies", "政策", "Policies");
    public static readonly Message Clauses = new("clauses", "条款", "Clauses");
    public static readonly Message DocumentNumber = new("documentNumber", "文号", "Document");
    public static readonly Message Issuers = new("issuers", "发文单位", "Issued by");
    public static readonly Message Period = new("period", "施行期间", "In force");
    public static readonly Message Settlement = new("settlement", "统筹", "Settlement of a year");
    public static readonly Message SettlementHelp = new("settlementHelp", "按下列顺序执行。", "The rules run in this order.");
    public static readonly Message Conditions = new("conditions", "条件", "Conditions");
    public static readonly Message InPrinciple = new("inPrinciple", "原则上", "in principle");
    public static readonly Message Awards = new("awards", "支持标准", "What is given");
    public static readonly Message PaidTo = new("paidTo", "发给", "Paid to");
    public static readonly Message Instalments = new("instalments", "分期", "Instalments");
    public static readonly Message Delegated = new("delegated", "按所参照的文件另行规定。", "Decided by the documents referred to.");
    public static readonly Message References = new("references", "参照", "Refers to");
    public static readonly Message Rules = new("rules", "名额和限额", "Quotas and limits");
    public static readonly Message Inputs = new("inputs", "填报内容", "What is filled in");
    public static readonly Message ApplicantInputs = new("applicantInputs", "申报主体", "The applicant");
    public static readonly Message EnvelopeInputs = new("envelopeInputs", "项目和资金", "Project and funds");
    public static readonly Message ClauseInputs = new("clauseInputs", "本条款", "This clause");
    public static readonly Message ReviewInputs = new("reviewInputs", "评审项（由主管部门填写）", "Entered by the authority");
    public static readonly Message Terms = new("terms", "术语", "Terms");
    public static readonly Message Parameters = new("parameters", "参数", "Parameters");
    public static readonly Message Since = new("since", "自", "from");
    public static readonly Message Materials = new("materials", "申报材料", "Papers");
    public static readonly Message Rubric = new("rubric", "评分", "Rubric");
    public static readonly Message Contacts = new("contacts", "咨询", "Contacts");
    public static readonly Message Readings = new("readings", "释义", "Readings");
    public static readonly Message ReadingsHelp = new(
        "readingsHelp",
        "文件没有写明之处，按以下理解执行。",
        "Where the document leaves something open, it is read like this."
    );
    public static readonly Message Examples = new("examples", "算例", "Examples");
    public static readonly Message Boundaries = new("boundaries", "临界值", "Boundaries");
    public static readonly Message BoundariesHelp = new(
        "boundariesHelp",
        "其余填报不变时，每个临界值之前、恰好和之后的结果，由程序逐一算出。",
        "The result just below, at and just above each threshold, all else being unchanged; each is computed."
    );
    public static readonly Message Around = new("around", "其余同算例", "All else as in the example");
    public static readonly Message MadeUp = new("madeUp", "其余为一份示意申报", "All else as in a made-up application");
    public static readonly Message Input = new("input", "填报项", "Input");
    public static readonly Message Kind = new("kind", "类型", "Type");
    public static readonly Message Notes = new("notes", "说明", "Notes");
    public static readonly Message Rule = new("rule", "规则", "Rule");
    public static readonly Message Below = new("below", "之前", "Just below");
    public static readonly Message At = new("at", "恰好", "At");
    public static readonly Message Above = new("above", "之后", "Just above");
    public static readonly Message Plot = new("plot", "金额随填报变化", "The amount as an input grows");
    public static readonly Message Evidence = new("evidence", "佐证", "Shown by");
    public static readonly Message Reason = new("reason", "原因", "Reason");
    public static readonly Message Reading = new("reading", "释义：", "Reading: ");
    public static readonly Message Where = new("where", "仅当：", "Only where: ");
    public static readonly Message ExcludingTax = new("excludingTax", "不含税", "excluding tax");
    public static readonly Message Optional = new("optional", "选填", "optional");
    public static readonly Message Otherwise = new("otherwise", "不填时为：", "if left out: ");
    public static readonly Message Given = new("given", "已知", "Given");
    public static readonly Message Year = new("year", "年度", "Year");

    /// <summary>The type of an input.</summary>
    public static Message Type(InputKind kind) =>
        kind switch
        {
            InputKind.Money => new("money", "金额（元）", "money (yuan)"),
            InputKind.Integer => new("integer", "整数", "whole number"),
            InputKind.Rate => new("rate", "比例", "rate"),
            InputKind.Bool => new("bool", "是否", "yes or no"),
            InputKind.Date => new("date", "日期", "date"),
            InputKind.Months or InputKind.Days => new("duration", "时长", "duration"),
            InputKind.Text => new("text", "文本", "text"),
            InputKind.CreditCode => new("creditCode", "统一社会信用代码", "unified social credit code"),
            InputKind.Enum => new("enum", "选项", "one of"),
            InputKind.List => new("list", "列表", "list"),
            _ => new("number", "数值", "number"),
        };

    /// <summary>All of them in a language, for templates: <c>words.Conditions</c>.</summary>
    public static ScriptObject In(Language language)
    {
        var words = new ScriptObject();
        foreach (var field in typeof(SiteWords).GetFields())
            words[field.Name] = ((Message)field.GetValue(null)!).In(language);
        return words;
    }
}
