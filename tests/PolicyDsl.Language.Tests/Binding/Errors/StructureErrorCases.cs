namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>POL31xx, POL32xx, POL34xx.</summary>
internal static class StructureErrorCases
{
    private const string Rows = "| 国家级 | 3万元 |\n| 省级 | 2万元 |\n";

    public static readonly ErrorCase[] All =
    [
        ErrorCase.InClause("POL3101", "填报 extra \"附加\": 金额, ⟦叠加⟧"),
        ErrorCase.InClause("POL3102", "填报 extra \"附加\": 金额, 选填, ⟦选填⟧"),
        ErrorCase.InPolicy("POL3103", "填报 ⟦x⟧ \"项\": 金额\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3104", "⟦材料 x⟧\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3104", "⟦咨询 \"某处\"⟧\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InClause("POL3108", "填报 extra \"附加\": ⟦列表 { }⟧"),
        ErrorCase.InPolicy("POL3109", "选项 ⟦E⟧ \"空\" { }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InClause("POL3106", "条件 c \"条件\" = ⟦名次⟧ 不超过 3"),
        ErrorCase.InClause("POL3106", "条件 c \"条件\" = ⟦档次⟧ 不超过 3"),
        ErrorCase.InClause("POL3107", "填报 extra \"附加\": 列表 { 填报 inner \"里\": ⟦列表 { 填报 x \"叉\": 金额 }⟧ }"),
        ErrorCase.InPolicy("POL3110", "参数 cap \"上限\": 金额 = 1万元 自 2024-01-01, ⟦2万元 自 2024-01-01⟧\n条款 c \"款\" { 奖励 r \"奖\" = 上限 }"),
        new("POL3111", "政策 test \"试验\" { ⟦版本 0⟧ }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3114", $"条款 ⟦c⟧ \"款\" {{ 奖励 r \"奖\" = 1万元\n{Many(65, static i => $"条件 c{i} \"第{i}条\" = 中小企业")} }}"),
        ErrorCase.InPolicy("POL3115", $"条款 ⟦c⟧ \"款\" {{ 奖励 r \"奖\" = 1万元\n{Many(130, static i => $"填报 c{i} \"第{i}项\": 是否")} }}"),
        ErrorCase.InPolicy("POL3117", "术语 t \"已得\" = ⟦已获 每 主体⟧\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3116", "统筹 { 一次 }\n⟦统筹 { 一次 }⟧\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),

        ErrorCase.InClause("POL3201", "奖励 r \"奖\" = 选取 { 级次 为 国家级: 3万元 级次 为 省级: 2万元 ⟦级次 为 国家级⟧: 1万元 其他: 1万元 }"),
        ErrorCase.InClause("POL3201", "奖励 r \"奖\" = 选取 { 收入 低于 3万元: 3万元 ⟦收入 低于 2万元⟧: 2万元 其他: 1万元 }"),
        ErrorCase.InClause("POL3201", "奖励 r \"奖\" = 选取 { 提前完工: 3万元 非 提前完工: 2万元 其他: ⟦1万元⟧ }"),
        ErrorCase.InClause("POL3201", "奖励 r \"奖\" = 分档 收入 { 1亿元 以上: 1万元, ⟦1亿元⟧ 以上: 2万元 }"),
        ErrorCase.InClause("POL3202", "奖励 r \"奖\" = ⟦选取 { 收入 低于 3万元: 3万元 收入 超过 3万元: 2万元 }⟧"),
        ErrorCase.InClause("POL3202", "奖励 r \"奖\" = ⟦选取 { 提前完工: 3万元 中小企业: 2万元 }⟧"),
        ErrorCase.InClause("POL3203", "奖励 r \"奖\" = ⟦选取 { 级次 为 国家级: 3万元 级次 为 省级: 2万元 }⟧"),
        ErrorCase.InClause("POL3204", "奖励 r \"奖\" = 分档 收入 { ⟦1亿元 以下: 1万元⟧ }"),
        ErrorCase.InClause("POL3205", "奖励 r \"奖\" = 累进 收入 { ⟦1亿元 以上: 1%⟧ 其他: 2% }"),
        ErrorCase.InClause("POL3206", "奖励 r \"奖\" = 累进 收入 首次突破 ⟦支出⟧ { 1亿元 以下: 1%, 其他: 2% }"),
        ErrorCase.InClause("POL3207", "奖励 r \"奖\" = 分档 收入 { 2亿元 以上: 2万元, ⟦1亿元⟧ 以上: 1万元 }"),
        ErrorCase.InClause("POL3207", "奖励 r \"奖\" = 累进 收入 { 2亿元 以下: 2%, ⟦1亿元⟧ 以下: 1% }"),
        ErrorCase.InPolicy("POL3209", Table("(x: ⟦金额⟧): 金额 { " + Rows + "}")),
        ErrorCase.InPolicy("POL3208", "对照表 ⟦t⟧ \"标准\" (a: Level, b: Level, c: Level): 金额 { " + Rows + "}\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3210", "对照表 ⟦t⟧ \"标准\" (x: Level, y: 是否): 金额 { | 国家级 | 3万元 | 2万元 | }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3211", Table("(x: Level): 金额 { " + Rows + "⟦| 市级 | 1万元 | 2万元 |⟧ }")),
        ErrorCase.InPolicy("POL3212", Table("(x: Level): 金额 { " + Rows + "| 市级 | 1万元 |\n| ⟦省级⟧ | 1万元 | }")),
        ErrorCase.InPolicy("POL3213", "对照表 ⟦t⟧ \"标准\" (x: Level): 金额 { " + Rows + "}\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3213", Table("(x: Level, y: 是否): 金额 { | ⟦级别⟧ | 是 |\n" + Rows + "| 市级 | 1万元 | }")),
        ErrorCase.InPolicy("POL2001", Table("(x: Level): 金额 { " + Rows + "| ⟦县级⟧ | 1万元 | }")),

        ErrorCase.InClause("POL3401", "评分 s \"分\", 范围 0 到 100 { 指标 a \"甲\" }\n评分 ⟦s2⟧ \"分二\", 范围 0 到 100 { 指标 a2 \"甲\" }"),
        ErrorCase.InClause("POL3402", "评分 ⟦s⟧ \"分\", 范围 0 到 100 { }"),
        ErrorCase.InClause("POL3403", "评分 s \"分\", 范围 0 到 100 { 指标 a \"甲\" 指标组 ⟦g⟧ \"组\" { } }"),
        ErrorCase.InClause("POL3404", "评分 s \"分\", 范围 0 到 100 { 指标 a \"甲\", 权重 100% 指标 ⟦b⟧ \"乙\" }"),
        ErrorCase.InClause("POL3405", "评分 ⟦s⟧ \"分\", 范围 0 到 100 { 指标 a \"甲\", 权重 50% 指标 b \"乙\", 权重 40% }"),
        ErrorCase.InClause("POL3406", "评分 s \"分\", 范围 0 到 100 { 指标组 ⟦g⟧ \"组\", 权重 50% { 指标 a \"甲\", 权重 60% } 指标 b \"乙\", 权重 40% }"),
    ];

    private static string Table(string rest) => $"对照表 t \"标准\" {rest}\n条款 c \"款\" {{ 奖励 r \"奖\" = 1万元 }}";

    private static string Many(int count, Func<int, string> line) => string.Join("\n", Enumerable.Range(1, count).Select(line));
}
