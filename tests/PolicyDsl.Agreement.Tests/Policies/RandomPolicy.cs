using System.Globalization;
using System.Text;

namespace PolicyDsl.Agreement.Tests.Policies;

/// <summary>Writes small policies: a header, definitions, a few clauses and a settlement, with every construct of the language somewhere.</summary>
internal sealed class RandomPolicy
{
    private static readonly Named[] shared =
    [
        new("sme", Kind.Bool),
        new("registeredOn", Kind.Date),
        new("cap", Kind.Money),
        new("share", Kind.Rate),
        new("since", Kind.Date),
        new("multiChannel", Kind.Bool),
        new("topUp", Kind.Bool),
    ];

    private readonly Random random;
    private readonly StringBuilder text = new();
    private readonly string id;

    private RandomPolicy(int seed)
    {
        random = new Random(seed);
        id = FormattableString.Invariant($"p-{seed}x");
    }

    /// <summary>The text of the policy that follows from a seed.</summary>
    public static string Text(int seed)
    {
        var policy = new RandomPolicy(seed);
        policy.Header();
        policy.Definitions();
        for (var i = 0; i < 3; i++)
            policy.Clause("abc"[i].ToString());
        policy.PlainClause("plain");
        policy.Settlement();
        return policy.text.ToString();
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private string Pick(params string[] items) => items[random.Next(items.Length)];

    private void Line(string line) => text.Append(line).Append('\n');

    private void Header()
    {
        Line($"政策 {id} \"示例{id}\", 出处 \"总\" {{");
        if (!Chance(4))
            Line("  施行 2024-07-11");
        if (Chance(4))
            Line("  失效 2026-07-11");
        Line($"  精确到 {Pick("分", "元", "百元")}, {Pick("四舍五入", "舍去", "进一", "四舍六入")}");
        Line("}");
    }

    private void Definitions()
    {
        Line("选项 Level \"级别\" { high \"高档\" middle \"中档\" low \"低档\" }");
        Line("选项 ApplicantKind \"主体类型\" { enterprise \"企业\" individual \"个人\" team \"团队\" }");
        Line("主体 {");
        Line("  填报 creditCode \"代码\": 统一社会信用代码");
        Line("  填报 name \"名称\": 文本");
        Line("  填报 kind \"类型\": ApplicantKind");
        Line($"  填报 sme \"中小\": 是否{(Chance(3) ? ", 默认 否" : "")}");
        Line($"  填报 registeredOn \"注册日\": 日期{(Chance(3) ? ", 当 sme" : "")}");
        Line("}");
        Line($"参数 cap \"上限\": 金额 = {Pick("100万元", "50万元")}{(Chance(2) ? " 自 2024-07-11, 150万元 自 2026-01-01" : "")}");
        Line($"参数 share \"比例\": 比例 = 10%{(Chance(2) ? ", 20% 自 2025-01-01" : "")}");
        Line($"参数 since \"起点\": 日期 = 2024-01-01{(Chance(2) ? ", 2025-01-01 自 2025-06-01" : "")}");
        Line("对照表 grid \"定额表\" (level: Level, large: 是否): 金额 {");
        Line("  | 级别 | 是 | 否 |");
        Line($"  | 高档 | 40万元 | {Pick("-", "40万元")} |");
        Line($"  | 中档 | {Pick("25万元", "40万元")} | 15万元 |");
        Line("  | 低档 | 5万元 | - |");
        Line("}");
        Line("对照表 shares \"比例表\" (level: Level): 比例 {\n  | 高档 | 50% |\n  | 中档 | 20% |\n  | 低档 | 20% |\n}");
        Line("对照表 due \"期限表\" (level: Level): 日期 {\n  | 高档 | 2025-01-01 |\n  | 中档 | 2026-01-01 |\n  | 低档 | - |\n}");
        Line("对照表 open \"开放表\" (level: Level): 是否 {\n  | 级别 | 开放 |\n  | 高档 | 是 |\n  | 中档 | 否 |\n  | 低档 | 是 |\n}");
        Line($"条件 standing \"资格\" = {new RandomExpressions(random, [new("sme", Kind.Bool), .. shared.Where(static n => n.Kind != Kind.Bool)]) { HasTables = false }.Of(Kind.Date, 0)} 不早于 1990-01-01");
    }

    private void Clause(string name)
    {
        var names = shared.ToList();
        Line($"条款 {name} \"条款{name}\", 出处 \"一\" {{");
        Inputs(names, name);
        var byReview = Chance(4);
        if (byReview)
            Line("  评审项 recognizedAmount \"核定金额\": 金额, 不含税");
        Line($"  评审项 score \"得分\": 数值, 范围 0 到 100{(Chance(2) ? ", 当 flag" : "")}");
        names.Add(new("score", Kind.Number));
        var expressions = Expressions(names, name);
        Line($"  术语 base \"基数\" = {expressions.Of(Kind.Money, 3)}");
        names.Add(new("base", Kind.Money));
        Line($"  术语 fits \"合适\" = {expressions.Of(Kind.Bool, 3)}");
        names.Add(new("fits", Kind.Bool));
        Conditions(expressions);
        if (byReview)
            Reviewed(expressions);
        else
            Awards(expressions);
        Line($"  材料 plan \"方案\"{(Chance(2) ? $", 当 {expressions.Of(Kind.Bool, 2)}" : "")}");
        Line("}");
    }

    /// <summary>A clause of comparisons and shares of money, as most are: decided in fen where all is given.</summary>
    private void PlainClause(string name)
    {
        Line($"条款 {name} \"平常条款\", 出处 \"一\" {{");
        Line("  填报 level \"级别\": Level");
        Line($"  填报 flag \"标记\": 是否{(Chance(3) ? ", 默认 是" : "")}");
        Line($"  填报 revenue \"收入\": 金额{(Chance(4) ? ", 默认 100万元" : "")}");
        Line("  填报 costs \"支出\": 金额");
        Line("  填报 before \"以前收入\": 金额, 范围 -1000万元 到 1000万元");
        Line("  填报 doneOn \"完成日\": 日期");
        Line($"  术语 base \"基数\" = {Money(2)}");
        Line($"  条件 first \"条件一\" = {Condition(2)}");
        Line($"  条件 second \"条件二\" = {Condition(1)}");
        var tiers = $"分档 {Money(1)}{(Chance(2) ? $" 首次突破 {Money(1)}" : "")} {{ 10万元 以上{Pick("", "(不含)")}: 11万元, 300万元: 9.99万元, 900万元: 33.33元 }}";
        Line($"  奖励 reward \"奖\" = {Pick(tiers, Money(3), Money(2))}{Pick("", ", 最高 100万元", $", 最高 {Money(1)}")}{(Chance(4) ? ", 当 flag" : "")}");
        Line("}");
    }

    private string Money(int depth) =>
        depth == 0
            ? Pick("revenue", "costs", "before", "revenue", "10万元", "0.01元", "1234.56元")
            : random.Next(6) switch
            {
                0 => $"({Money(depth - 1)} + {Money(depth - 1)})",
                1 => $"({Money(depth - 1)} - {Money(depth - 1)})",
                2 => $"(({Money(depth - 1)}) 的 {Pick("10%", "33.3%", "5‰", "100%", "150%", "12.345%")})",
                3 => $"较小值({Money(depth - 1)}、{Money(depth - 1)})",
                4 => $"较大值({Money(depth - 1)}、{Money(depth - 1)})",
                _ => Money(0),
            };

    private string Condition(int depth) =>
        depth == 0
            ? Pick("flag", "sme", "(非 flag)", "(level 为 high)", "(level 属于 (high、low))", "(level 不为 low)", "(doneOn 不早于 2024-07-11)", "(申报日 晚于 doneOn)")
            : random.Next(6) switch
            {
                0 => $"({Condition(depth - 1)} 且 {Condition(depth - 1)})",
                1 => $"({Condition(depth - 1)} 或 {Condition(depth - 1)})",
                2 => $"({Money(1)} {Pick(">=", ">", "<", "<=", "=", "!=")} {Money(1)})",
                3 or 4 => $"({Money(1)} / {Pick("revenue", "costs", "before")} {Pick(">=", ">", "<", "<=", "=", "!=")} {Pick("60%", "33.3%", "0%", "100%")})",
                _ => Condition(0),
            };

    private RandomExpressions Expressions(IReadOnlyList<Named> names, string clause) =>
        new(random, names) { HasList = true, PaidAwards = Chance(2) ? ["a.main", "b", clause + ".main"] : [] };

    private void Inputs(List<Named> names, string clause)
    {
        Input("level", Kind.Level, "Level", "");
        Input("flag", Kind.Bool, "是否", Chance(3) ? ", 默认 是" : "");
        Input("revenue", Kind.Money, "金额", Chance(4) ? ", 默认 100万元" : "");
        Input("people", Kind.Integer, "整数", Chance(4) ? ", 范围 0 到 100" : "");
        Input("factor", Kind.Number, "数值", "");
        Input("months", Kind.Months, "时长, 以月计", "");
        Input("wait", Kind.Days, "时长, 以日计", "");
        Input("costs", Kind.Money, "金额", When());
        Input("ratio", Kind.Rate, "比例", When());
        Input("doneOn", Kind.Date, "日期", When());
        Input("large", Kind.Bool, "是否", When());
        Input("lasting", Kind.Months, "时长, 以月计", When());
        Line($"  填报 deals \"明细\": 列表 {{ 填报 amount \"金额\": 金额 填报 paidOn \"到账日\": 日期 填报 sound \"合规\": 是否{(Chance(2) ? ", 默认 是" : "")} 填报 grade \"等级\": Level }}{When()}");

        void Input(string name, Kind kind, string type, string more)
        {
            Line($"  填报 {name} \"{clause}项{names.Count.ToString(CultureInfo.InvariantCulture)}\": {type}{more}");
            names.Add(new Named(name, kind));
        }

        string When() => Chance(3) ? $", 当 {new RandomExpressions(random, names).Of(Kind.Bool, 2)}" : "";
    }

    private void Conditions(RandomExpressions expressions)
    {
        if (Chance(2))
            Line("  须 standing");
        if (Chance(2))
            Line("  须 flag");
        Line($"  条件 first \"条件一\" = {expressions.Of(Kind.Bool, 4)}");
        Line($"  条件 second \"条件二\" = {Pick("fits", "fits 或 flag", expressions.Of(Kind.Bool, 2))}{(Chance(3) ? ", 原则上" : "")}{(Chance(4) ? ", 当 flag" : "")}");
        if (Chance(3))
            Line($"  条件 third \"条件三\" = {Pick("open[level]", "due[level] 不早于 申报日")}");
    }

    private void Reviewed(RandomExpressions expressions) =>
        Line(
            "  资助 main \"资助\", 经评审, "
                + Pick("最高 200万元", $"最高 {expressions.Of(Kind.Money, 2)}, 不少于 1万元", "范围 (revenue 的 5%) 到 (revenue 的 20%)")
                + Payment(expressions)
        );

    private void Awards(RandomExpressions expressions)
    {
        switch (random.Next(5))
        {
            case 0:
                Line("  名额 3, 按 revenue 降序");
                Line($"  奖励 main \"奖励\" = 选取 {{ 名次 为 1: 50万元 名次 为 2: {expressions.Of(Kind.Money, 1)} 其他: 10万元 }}{(Chance(2) ? ", 最高 cap" : "")}");
                break;
            case 1:
                Line($"  奖励 main \"奖励\" = {expressions.Of(Kind.Money, 3)}, 当 flag{Bounds(expressions)}");
                Line($"  奖励 other \"另一奖励\" = {expressions.Of(Kind.Money, 2)}, 当 {Pick("非 flag", "large")}");
                break;
            case 2:
                Line($"  奖励 main \"奖励\" = {expressions.Of(Kind.Money, 3)}, 叠加{Bounds(expressions)}");
                Line($"  补贴 extra \"补贴\" = {expressions.Of(Kind.Money, 2)}, 当 {expressions.Of(Kind.Bool, 2)}, 叠加{(Chance(2) ? ", 封顶外" : "")}");
                if (Chance(2))
                    Line("  权益 title \"称号\", 叠加");
                break;
            case 3:
                Line("  权益 main \"称号\"" + (Chance(2) ? ", 当 flag" : ""));
                break;
            default:
                Line($"  奖励 main \"奖励\" = {Pick("base", "grid[level, large]", expressions.Of(Kind.Money, 4))}{Bounds(expressions)}{(Chance(3) ? ", 补差" : "")}{Payment(expressions)}");
                break;
        }
        if (Chance(3))
            Line($"  一次 每 主体{Pick("", " 每 项目", " 每 level")}");
    }

    private string Bounds(RandomExpressions expressions) =>
        (Chance(2) ? $", 最高 {Pick("cap", "100万元", expressions.Of(Kind.Money, 2))}" : "") + (Chance(4) ? ", 不少于 1万元" : "");

    private string Payment(RandomExpressions expressions) =>
        random.Next(4) switch
        {
            0 => ", 发给 \"团队\"",
            1 => ", 分期 { 30% 于 \"立项\" 30% 于 \"中期\" 40% 于 \"验收\" }",
            2 => $", 分期 {{ 33.3% 于 \"开工\" 66.7% 于 \"投产\" }}, 分期 {{ 100% 于 \"投产\" }} 当 {expressions.Of(Kind.Bool, 1)}",
            _ => "",
        };

    private void Settlement()
    {
        Line("统筹 {");
        Line("  一次");
        Line("  名额");
        if (!Chance(4))
            Line($"  不纳入 minimum \"低于10万元不纳入\" 低于{Pick("", "(含)")} 10万元{Pick("", ", 除非 sme", ", 除非 补差类项目 或 sme 且 kind 为 企业", ", 除非 已获市级专项资金")}{Pick("", ", 除 b")}");
        Line("}");
    }
}
