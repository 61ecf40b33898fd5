using PolicyDsl.Diagnostics;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>What a rule wants at a place, in drafters' words: Chinese and English in one of Sprache's expectation strings.</summary>
internal static class Expected
{
    public const string Value = "一个数、名称或算式\na number, a name or a formula";
    public const string Name = "一个名称\na name";
    public const string ApiName = "英文名（用于程序和网址）\nan English name (for programs and addresses)";
    public const string Title = "引号里的名称，如 \"采购奖励\"\na title in quotes, as in \"Purchase award\"";
    public const string Text = "引号里的文字\na text in quotes";
    public const string Number = "一个数\na number";
    public const string Year = "年份，如 2025\na year, as in 2025";
    public const string Date = "一个日期，如 2024-07-11\na date, as in 2024-07-11";
    public const string Type = "类型（金额、数值、整数、比例、是否、日期、时长、文本、统一社会信用代码、列表，或一个选项的名称）\na type (money, number, integer, rate, bool, date, duration, text, creditCode, list, or the name of an enum)";
    public const string Outcome = "结果（符合、不符合、待补、待评审、另行规定、未施行、获批、在库、落选）\nan outcome (eligible, ineligible, incomplete, review, delegated, notInForce, granted, pooled, rejected)";
    public const string Key = "主体、项目、档次或一个填报项\n`applicant`, `project`, `tier` or an input";
    public const string Order = "「升序」或「降序」\n`ascending` or `descending`";
    public const string Comma = "逗号或下一条\na comma or the next entry";
    public const string RoundingUnit = "分、角、元、百元、千元或万元\n分, 角, 元, 百元, 千元 or 万元";
    public const string RoundingMode = "四舍五入、舍去、进一或四舍六入\n`half up`, `down`, `up` or `half even`";
    public const string ExampleEntry = "「沿用」、「结果」或一项已知（名称 = 值）\n`use`, `result` or a fact (name = value)";
    public const string HeaderEntry = "文号、落实、版本、发文、印发、施行、失效或精确到\n`document`, `implements`, `revision`, `issuer`, `issued`, `effective`, `expires` or `rounded to`";
    public const string Duration = "时长，如 3年、18个月、30日、3个年度\na duration, as in 3年, 18个月, 30日, 3个年度";

    public const string LedgerEntry = "以「条款」开头的一行\na row that begins with `clause`";
    public const string FieldEntry = "「填报」\n`input`";
    public const string CriterionEntry = "「指标组」或「指标」\n`group` or `criterion`";

    /// <summary>Whether a row was to begin there: then nothing is missing before it, whatever stands there is wrong.</summary>
    public static bool BeginsRow(string expectation) => expectation is ExampleEntry or HeaderEntry or LedgerEntry or FieldEntry or CriterionEntry;

    public static string Symbol(char symbol) => $"「{symbol}」\n`{symbol}`";

    public static string Word(Keyword word) => $"「{Keywords.Zh(word)}」\n`{Keywords.En(word)}`";

    /// <summary>The two halves.</summary>
    public static DiagnosticArgument Argument(string expectation)
    {
        var halves = expectation.Split('\n');
        return new DiagnosticArgument(halves[0], halves[halves.Length - 1]);
    }
}
