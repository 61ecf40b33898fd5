namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>POL30xx.</summary>
internal static class TypeErrorCases
{
    public static readonly ErrorCase[] All =
    [
        C("POL3001", "⟦收入⟧ 且 中小企业"),
        C("POL3001", "非 ⟦收入⟧"),
        ErrorCase.InClause("POL3002", "奖励 reward \"奖\" = ⟦10%⟧"),
        ErrorCase.InClause("POL3002", "奖励 reward \"奖\" = 1万元, 最高 ⟦100⟧"),
        ErrorCase.InClause("POL3002", "奖励 reward \"奖\" = 收入 的 10%, 不少于 ⟦0⟧", "奖励 reward \"奖\" = 收入 的 10%, 不少于 0元"),
        C("POL3002", "年度(⟦收入⟧) 为 2024"),
        C("POL3002", "⟦收入⟧ 属于 近 3年"),
        ErrorCase.InClause("POL3003", "填报 extra \"附加\": 金额, 默认 ⟦收入⟧"),
        C("POL3004", "级次 为 ⟦\"国家级\"⟧", "级次 为 国家级"),
        C("POL3005", "收入 ⟦+⟧ 10% 不低于 1万元"),
        C("POL3005", "收入 ⟦*⟧ 支出 不低于 1万元"),
        C("POL3005", "成立日 ⟦+⟧ 3 早于 申报日"),
        C("POL3005", "收入 ⟦+⟧ 0 不低于 1万元", "收入 + 0元 不低于 1万元"),
        C("POL3006", "3年 ⟦+⟧ 成立日 早于 申报日", "成立日 + 3年 早于 申报日"),
        C("POL3007", "⟦-成立日⟧ 早于 申报日"),
        C("POL3008", "收入 / ⟦0⟧ 不低于 1万元"),
        C("POL3010", "收入 ⟦不低于⟧ 0", "收入 不低于 0元"),
        C("POL3010", "收入 ⟦不低于⟧ 60%"),
        C("POL3010", "备注 ⟦为⟧ 级次"),
        C("POL3010", "收入 属于 (1万元、⟦3⟧)"),
        C("POL3011", "级次 ⟦不低于⟧ 国家级"),
        C("POL3011", "提前完工 ⟦超过⟧ 中小企业"),
        C("POL3012", "收入 ⟦早于⟧ 1万元", "收入 低于 1万元"),
        C("POL3012", "成立日 ⟦不超过⟧ 申报日", "成立日 不晚于 申报日"),
        C("POL3013", "执行期 ⟦不超过⟧ 90日"),
        C("POL3014", "申报日 - 成立日 ⟦不低于⟧ 3年", "成立日 不晚于 申报日 - 3年"),
        C("POL3015", "收入 属于 ⟦2万元 到 1万元⟧"),
        ErrorCase.InClause("POL3015", "填报 extra \"附加\": 金额, ⟦范围 2万元 到 1万元⟧"),
        C("POL3016", "成立日 属于 近 ⟦0年⟧"),
        C("POL3025", "⟦合计 d 属于 明细⟧ 不低于 1万元"),
        C("POL3017", "级次 为 国家级 或 ⟦省级⟧", "级次 属于 (国家级、省级)"),
        C("POL3017", "中小企业 或 级次 为 国家级 或 ⟦省级⟧ 或 市级", "中小企业 或 级次 属于 (国家级、省级、市级)"),
        C("POL3018", "(如果 提前完工 则 1万元 否则 ⟦0⟧) 不低于 1万元", "(如果 提前完工 则 1万元 否则 0元) 不低于 1万元"),
        C("POL3019", "⟦明细⟧ 不低于 1万元"),
        ErrorCase.InPolicy("POL3020", "对照表 t \"标准\" (level: Level): 金额 { | 国家级 | 3万元 |\n| 省级 | 2万元 |\n| 市级 | 1万元 | }\n条款 c \"款\" { 奖励 r \"奖\" = ⟦标准⟧ }"),
        C("POL3021", "合计 d 属于 明细 (⟦d⟧) 不低于 1万元"),
        C("POL3022", "⟦收入⟧[级次] 不低于 1万元"),
        C("POL3023", "合计 d 属于 ⟦收入⟧ (1) 不低于 1万元"),
        C("POL3024", "⟦较小值(收入)⟧ 不低于 1万元"),
        C("POL3026", "合计 d 属于 明细 (⟦d.到账日⟧) 早于 申报日"),
        ErrorCase.InClause("POL3027", "填报 extra \"附加\": 金额, ⟦匹配 \"[0-9]+\"⟧"),
        ErrorCase.InClause("POL3027", "填报 extra \"附加\": 是否, ⟦不含税⟧"),
        ErrorCase.InClause("POL3027", "填报 extra \"附加\": 金额, ⟦以月计⟧"),
        ErrorCase.InClause("POL3028", "填报 extra \"附加\": 文本, ⟦长度 9 到 3⟧"),
        ErrorCase.InClause("POL3029", "填报 extra \"附加\": 文本, 匹配 ⟦\"(a)\\\\1\"⟧"),
        ErrorCase.InClause("POL3029", "填报 extra \"附加\": 文本, 匹配 ⟦\"(?=a)b\"⟧"),
        ErrorCase.InClause("POL3029", "填报 extra \"附加\": 文本, 匹配 ⟦\"[a-z\"⟧"),
        ErrorCase.InClause("POL3029", "填报 extra \"附加\": 文本, 匹配 ⟦\"\\\\d{8}\"⟧"),
        ErrorCase.InClause("POL3029", "填报 extra \"附加\": 文本, 匹配 ⟦\"(a{100}){100}\"⟧"),
        ErrorCase.InClause("POL3030", "填报 extra \"附加\": 金额, 范围 1万元 到 2万元, 默认 ⟦3万元⟧"),
    ];

    private static ErrorCase C(string code, string expression, string? repaired = null) =>
        ErrorCase.InClause(code, "条件 c \"条件\" = " + expression, repaired is null ? null : "条件 c \"条件\" = " + repaired);
}
