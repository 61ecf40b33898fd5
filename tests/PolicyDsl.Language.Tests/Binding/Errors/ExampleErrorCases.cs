namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>POL5xxx.</summary>
internal static class ExampleErrorCases
{
    public static readonly ErrorCase[] All =
    [
        Clause("POL5001", "算例 \"例\" { ⟦已获市级专项资金⟧ = 是 结果 符合 }"),
        Clause("POL5002", "算例 \"例\" { 收入 = 1万元 ⟦revenue⟧ = 2万元 结果 符合 }"),
        Clause("POL5003", "算例 \"例\" { ⟦收入 = { { 到账金额 = 1万元 } }⟧ 结果 符合 }"),
        Clause("POL5004", "算例 \"例\" { 明细 = ⟦1万元⟧ 结果 符合 }"),
        ErrorCase.InPolicy("POL5005", "条款 c \"款\" { 填报 code \"代码\": 统一社会信用代码 奖励 r \"奖\" = 1万元\n算例 \"例\" { 代码 = ⟦\"91510100MA67AEMW4X\"⟧ 结果 符合 } }"),
        Clause("POL5006", "算例 \"例\" { 台账 { 条款 clause, 主体 甲, 年度 ⟦25⟧, 1万元 } 结果 符合 }"),
        Clause("POL5007", "算例 \"例\" { 台账 { ⟦条款 clause, 主体 甲, 1万元⟧ } 结果 符合 }"),
        Clause("POL5008", "算例 \"例\" { 结果 ⟦获批⟧ }"),
        Clause("POL5009", "算例 \"例\" { 结果 不符合 ⟦1万元⟧ }"),
        Clause("POL5010", "算例 ⟦\"例\"⟧ { 收入 = 1万元 }"),
        Clause("POL5011", "算例 \"例\" { 结果 符合\n结果 ⟦符合⟧ }"),
        Clause("POL5012", "算例 \"例\" { 结果 ⟦a⟧ 符合 }"),
        Clause("POL5013", "算例 \"例\" { 申请 ⟦a⟧ 主体 甲 条款 clause { } 结果 符合 }"),
        Round("POL5015", "⟦中小企业⟧ = 是 申请 a 条款 c { } 结果 a 获批"),
        Round("POL5018", "申请 a 条款 c { 台账 { ⟦条款 c, 年度 2024, 1万元⟧ } } 结果 a 获批"),
        Clause("POL5021", "算例 \"例\" { 收入 = ⟦1.234元⟧ 结果 符合 }"),
        Clause("POL5021", "算例 \"例\" { 收入 = ⟦0.123456789万元⟧ 结果 符合 }"),
        Clause("POL5021", "算例 \"例\" { 收入 = ⟦(1元 / 3)⟧ 结果 符合 }"),
        Clause("POL5021", "算例 \"例\" { 占比 = ⟦0.12345678901⟧ 结果 符合 }"),
        Clause("POL5021", "算例 \"例\" { 明细 = { { 到账金额 = ⟦0.001元⟧ } } 结果 符合 }"),
        Clause("POL5021", "算例 \"例\" { 台账 { 条款 clause, 主体 甲, 年度 2024, ⟦0.001元⟧ } 结果 符合 }"),
        Clause("POL5021", "算例 \"例\" { 结果 符合 ⟦0.001元⟧ }"),
        ErrorCase.InPolicy("POL5021", "已知 g \"底稿\" { 收入 = ⟦0.001元⟧ }\n条款 c \"款\" { 填报 x \"收入\": 金额 奖励 r \"奖\" = x\n算例 \"例\" { 沿用 g 结果 符合 } }"),
        Round("POL5021", "申请 a 主体 甲 条款 c { } 结果 a 获批 ⟦0.001元⟧"),
        Clause("POL5022", "算例 \"例\" { 收入 = ⟦10000000000000.01元⟧ 结果 符合 }"),
        Clause("POL5022", "算例 \"例\" { 收入 = ⟦1000000亿元⟧ 结果 符合 }"),
        Clause("POL5022", "算例 \"例\" { 人数 = ⟦10000000000001⟧ 结果 符合 }"),
        Clause("POL3002", "算例 \"例\" { 人数 = ⟦1.5⟧ 结果 符合 }"),
        Clause("POL5023", "算例 \"例\" { 收入 = ⟦-0.01元⟧ 结果 符合 }"),
        Clause("POL5024", "填报 score \"得分\": 数值, 范围 0 到 100\n算例 \"例\" { 得分 = ⟦100.5⟧ 结果 符合 }"),
        Clause("POL5024", "填报 loss \"盈亏\": 金额, 范围 -1万元 到 1万元\n算例 \"例\" { 盈亏 = ⟦-10000.01元⟧ 结果 符合 }"),
        Clause("POL5024", "填报 day \"日子\": 日期, 范围 2024-01-01 到 2024-12-31\n算例 \"例\" { 日子 = ⟦2025-01-01⟧ 结果 符合 }"),
        Clause("POL5025", "填报 number \"编号\": 文本, 长度 2 到 4\n算例 \"例\" { 编号 = ⟦\"𠮷\"⟧ 结果 符合 }"),
        ErrorCase.InPolicy("POL5014", "条款 c \"款\" { 奖励 r \"奖\" = 1万元 }\n算例 ⟦\"例\"⟧ { 结果 符合 }"),
        Round("POL5016", "申请 a 主体 甲 条款 c { } 申请 ⟦a⟧ 主体 乙 条款 c { } 结果 a 获批"),
        Round("POL5017", "申请 ⟦a⟧ 主体 甲 { } 申请 b 条款 c { } 结果 b 获批"),
        Round("POL5019", "申请 a 主体 甲 条款 c { } 结果 ⟦获批⟧"),
        Round("POL5020", "申请 a 主体 甲 条款 c { } 结果 a 获批, ⟦a⟧ 落选"),
        Round("POL2001", "申请 a 主体 甲 条款 c { } 结果 ⟦x⟧ 获批"),
        Clause("POL2001", "算例 \"例\" { 沿用 ⟦somebody⟧ 结果 符合 }"),
        Clause("POL2001", "算例 \"例\" { ⟦收人⟧ = 1万元 结果 符合 }"),
        Clause("POL2001", "算例 \"例\" { 结果 不符合 ⟦noSuchRule⟧ }"),
        Clause("POL2001", "算例 \"例\" { 结果 待补 ⟦收人⟧ }"),
        Clause("POL3002", "算例 \"例\" { 收入 = ⟦10%⟧ 结果 符合 }"),
        ErrorCase.InPolicy("POL2001", "已知 g \"底稿\" { ⟦无此项⟧ = 是 }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
    ];

    private static ErrorCase Clause(string code, string example) => ErrorCase.InClause(code, example);

    private static ErrorCase Round(string code, string body) =>
        ErrorCase.InPolicy(code, $"条款 c \"款\" {{ 奖励 r \"奖\" = 1万元 }}\n算例 \"例\" 统筹 2025 {{ {body} }}");
}
