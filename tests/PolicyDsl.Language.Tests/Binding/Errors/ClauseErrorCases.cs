namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>POL33xx and POL35xx.</summary>
internal static class ClauseErrorCases
{
    private const string Plain = "条款 a \"甲款\" { 奖励 r \"奖\" = 1万元 }\n条款 b \"乙款\" { 奖励 r \"奖\" = 1万元 }\n";

    public static readonly ErrorCase[] All =
    [
        new("POL3330", "政策 test ⟦\"试验\"⟧ { 施行 2024-01-01 }"),
        new("POL3330", "政策 test ⟦\"试验\"⟧\n// 条款 c \"款\" { 奖励 r \"奖\" = 1万元 }\n主体 { 填报 sme \"中小企业\": 是否 }"),
        ErrorCase.InPolicy("POL3301", "条款 ⟦c⟧ \"款\" { 条件 x \"条件\" = 中小企业 }"),
        ErrorCase.InClause("POL3302", "奖励 ⟦r⟧ \"奖\", 最高 1万元"),
        ErrorCase.InClause("POL3303", "权益 r \"益\" = ⟦1万元⟧"),
        ErrorCase.InClause("POL3304", "奖励 r \"奖\" = ⟦1万元⟧, 经评审"),
        ErrorCase.InClause("POL3305", "奖励 r \"奖\" = ⟦收入 的 不超过 30%⟧"),
        ErrorCase.InClause("POL3306", "奖励 r \"奖\" = 1万元, ⟦封顶外⟧"),
        ErrorCase.InClause("POL3307", "奖励 ⟦r⟧ \"奖\" = 1万元\n奖励 s \"另\" = 2万元, 当 提前完工"),
        ErrorCase.InClause("POL3308", "奖励 r \"奖\", 经评审, 叠加\n奖励 ⟦s⟧ \"另\", 经评审, 叠加"),
        ErrorCase.InClause("POL3309", "评审项 ⟦recognizedAmount⟧ \"核定\": 数值\n奖励 r \"奖\", 经评审"),
        ErrorCase.InClause("POL3310", "奖励 r \"奖\" = 1万元, ⟦分期 { 30% 于 \"立项\" 60% 于 \"验收\" }⟧"),
        ErrorCase.InClause("POL3311", "奖励 r \"奖\" = 1万元, ⟦分期 { 100% 于 \"验收\" } 当 提前完工⟧"),
        ErrorCase.InClause(
            "POL3312",
            "奖励 r \"奖\" = 1万元, 分期 { 100% 于 \"验收\" }, ⟦分期 { 100% 于 \"立项\" }⟧, 当 提前完工",
            "奖励 r \"奖\" = 1万元, 分期 { 100% 于 \"验收\" }, 分期 { 100% 于 \"立项\" } 当 提前完工"
        ),
        ErrorCase.InClause("POL3313", "名额 1, 按 人数 升序\n⟦名额 2, 按 人数 升序⟧"),
        ErrorCase.InClause("POL3314", "⟦名额 1⟧"),
        ErrorCase.InClause("POL3315", "名额 1, 按 人数 升序, ⟦经评审 selected⟧"),
        ErrorCase.InClause("POL3316", "名额 1, 经评审 selected, ⟦不递补⟧"),
        ErrorCase.InClause("POL3317", "名额 1 ⟦每 主体⟧, 按 人数 升序"),
        ErrorCase.InClause("POL3318", "名额 ⟦0⟧, 按 人数 升序"),
        ErrorCase.InClause("POL3318", "限次 ⟦人数⟧ 每 主体"),
        ErrorCase.InClause("POL3319", "限额 ⟦收入⟧ 每 主体"),
        ErrorCase.InClause("POL3321", "⟦一次⟧"),
        ErrorCase.InClause("POL3322", "名额 1, 按 ⟦级次⟧ 升序"),
        ErrorCase.InClause("POL3323", "名额 1, 经评审 ⟦提前完工⟧"),
        ErrorCase.InClause("POL3324", "术语 t \"术语\" = 收入\n一次 每 ⟦t⟧"),
        ErrorCase.InClause("POL3325", "一次 每 ⟦明细⟧"),
        ErrorCase.InClause("POL3326", "一次 每 主体 每 级次 每 ⟦级次⟧"),
        ErrorCase.InClause("POL3327", "一次 每 主体 每 ⟦档次⟧"),
        ErrorCase.InClause("POL3328", "一次 ⟦x⟧ \"一次\" 每 主体"),
        ErrorCase.InPolicy("POL3329", "材料 paper \"证明\"\n条款 c \"款\" { 填报 x \"项\": 金额, 佐证 ⟦paper⟧ 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL3501", "⟦统筹⟧ { 名额 }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 一次 每 主体 }"),
        ErrorCase.InPolicy("POL3502", Plain + "统筹 { ⟦就高 每 主体⟧ }"),
        ErrorCase.InPolicy("POL3502", Plain + "统筹 { ⟦限额 100万元⟧ }"),
        ErrorCase.InPolicy("POL3505", Plain + "统筹 { 名额 ⟦x⟧ \"名额\" 10, 按 项目 升序 }"),
        ErrorCase.InPolicy("POL3504", Plain + "统筹 { 一次\n⟦一次⟧ }"),
        ErrorCase.InPolicy("POL3506", Plain + "统筹 { 排除 ⟦x⟧ \"排除\", 原则上 }"),
        ErrorCase.InPolicy("POL3507", Plain + "统筹 { 互斥 ⟦x⟧ \"二选一\" a }"),
        ErrorCase.InPolicy("POL3508", Plain + "统筹 { 预算 ⟦x⟧ \"总额\" 100万元 }"),
        ErrorCase.InPolicy("POL3509", Plain + "统筹 { 预算 x \"总额\" 100万元, 按序, 限 a, ⟦除 b⟧ }"),
        ErrorCase.InPolicy("POL3319", Plain + "统筹 { 不纳入 x \"太少\" 低于 ⟦-1元⟧ }"),
        ErrorCase.InPolicy("POL2002", Plain + "统筹 { 入库 x \"一\"\n入库 ⟦x⟧ \"二\" }"),
    ];
}
