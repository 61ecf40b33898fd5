namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>POL2xxx.</summary>
internal static class NameErrorCases
{
    public static readonly ErrorCase[] All =
    [
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = ⟦收人⟧ 不低于 1万元 且 收人 不超过 2万元", "条件 c \"条件\" = 收入 不低于 1万元 且 收入 不超过 2万元"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = ⟦revenu⟧ 不低于 1万元", "条件 c \"条件\" = revenue 不低于 1万元"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = 级次 为 ⟦国家⟧", "条件 c \"条件\" = 级次 为 国家级"),
        ErrorCase.InClause("POL2001", "填报 extra \"附加\": ⟦Levels⟧", "填报 extra \"附加\": Level"),
        ErrorCase.InClause("POL2001", "填报 extra \"附加\": 金额, 佐证 ⟦bill⟧"),
        ErrorCase.InClause("POL2001", "须 ⟦regist⟧"),
        ErrorCase.InClause("POL2001", "材料 ⟦bill⟧"),
        ErrorCase.InClause("POL2001", "咨询 ⟦office⟧"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = ⟦ReadAllText⟧(\"x\") 为 备注"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = ⟦eval⟧(\"1 + 1\") 为 备注"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = ⟦平均⟧(收入、支出) 不低于 1万元"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = 合计 d 属于 明细 (d.⟦到帐金额⟧) 不低于 1万元", "条件 c \"条件\" = 合计 d 属于 明细 (d.到账金额) 不低于 1万元"),
        ErrorCase.InClause("POL2001", "条件 c \"条件\" = 已获 ⟦rewards⟧ 为 0元", "条件 c \"条件\" = 已获 reward 为 0元"),
        ErrorCase.InClause("POL2001", "一次 每 主体 每 ⟦批次⟧"),
        ErrorCase.InPolicy("POL2001", "统筹 { 互斥 pair \"二选一\" ⟦first⟧、second }" + Two),
        ErrorCase.InPolicy("POL2002", "条款 c \"甲款\" { 奖励 r \"奖\" = 1万元 }\n条款 ⟦c⟧ \"乙款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InPolicy("POL2002", "材料 paper \"甲\"\n材料 ⟦paper⟧ \"乙\"\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InClause("POL2002", "填报 extra ⟦\"收入\"⟧: 金额"),
        ErrorCase.InClause("POL2002", "须 registered\n须 ⟦registered⟧"),
        ErrorCase.InClause("POL2003", "填报 ⟦Revenue⟧ \"另一收入\": 金额"),
        ErrorCase.InClause("POL2003", "填报 extra \"Ａ类收入\": 金额\n填报 other ⟦\"a类收入\"⟧: 金额"),
        ErrorCase.InClause("POL2002", "填报 extra \"Ａ类收入\": 金额\n填报 other ⟦\"A类收入\"⟧: 金额"),
        ErrorCase.InClause("POL2002", "填报 extra \"caf\u00e9\": 金额\n填报 other ⟦\"cafe\u0301\"⟧: 金额"),
        ErrorCase.InClause("POL2004", "填报 ⟦sme⟧ \"小企业\": 是否"),
        ErrorCase.InClause("POL2004", "填报 own ⟦\"项目\"⟧: 文本"),
        ErrorCase.InClause("POL2005", "填报 ⟦rank⟧ \"排名\": 整数", "填报 rankValue \"排名\": 整数"),
        ErrorCase.InClause("POL2006", "填报 extra ⟦\"名次\"⟧: 整数", "填报 extra \"排名\": 整数"),
        ErrorCase.InPolicy("POL2006", "选项 Prize \"奖项\" { first \"一等奖\", other ⟦\"其他\"⟧ }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }", "选项 Prize \"奖项\" { first \"一等奖\", other \"其他奖项\" }\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"),
        ErrorCase.InClause("POL2007", "填报 extra ⟦\"3年收入\"⟧: 金额", "填报 extra \"三年收入\": 金额"),
        ErrorCase.InClause("POL2008", "填报 extra ⟦\"近3年收入\"⟧: 金额", "填报 extra \"近三年收入\": 金额"),
        ErrorCase.InClause("POL2009", $"填报 ⟦{new string('a', 65)}⟧ \"长名\": 金额"),
        ErrorCase.InClause("POL2010", "填报 ⟦ledger⟧ \"账目\": 文本"),
        ErrorCase.InClause("POL2011", "条件 ⟦once⟧ \"只一次\" = 提前完工"),
        ErrorCase.InClause("POL2012", "条件 good \"良好\" = 提前完工\n条件 c \"条件\" = ⟦good⟧ 且 中小企业"),
        ErrorCase.InClause("POL2013", "须 ⟦收入⟧"),
        ErrorCase.InClause("POL2013", "术语 big \"大\" = 收入 超过 1亿元\n须 ⟦big⟧"),
        ErrorCase.InClause("POL2014", "条件 good \"良好\" = 提前完工\n须 ⟦good⟧"),
        ErrorCase.InClause("POL2015", "条件 c \"条件\" = ⟦国家级⟧ 且 中小企业"),
        ErrorCase.InClause("POL2016", "条件 c \"条件\" = ⟦reward⟧ 不低于 1万元"),
        ErrorCase.InClause("POL2017", "条件 c \"条件\" = 合计 ⟦收入⟧ 属于 明细 (收入.到账金额) 不低于 1万元"),
        ErrorCase.InClause("POL2018", "术语 ⟦a⟧ \"甲\" = 乙 + 1万元\n术语 b \"乙\" = 丙\n术语 c \"丙\" = a"),
        ErrorCase.InClause("POL2018", "填报 ⟦x⟧ \"先\": 是否, 当 后\n填报 y \"后\": 是否, 当 先"),
        ErrorCase.InClause("POL1020", "条件 c \"条件\" = ⟦收入不低于1万元⟧", "条件 c \"条件\" = 收入 不低于 1万元"),
        ErrorCase.InClause("POL1020", "条件 c \"条件\" = ⟦非提前完工⟧", "条件 c \"条件\" = 非 提前完工"),
    ];

    private const string Two = "\n条款 third \"丙款\" { 奖励 r \"奖\" = 1万元 }\n条款 second \"乙款\" { 奖励 r \"奖\" = 1万元 }";
}
