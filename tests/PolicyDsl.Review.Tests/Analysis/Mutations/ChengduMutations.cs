namespace PolicyDsl.Review.Tests.Analysis.Mutations;

/// <summary>Defects of every kind that a check claims to find, each in several places of the policy.</summary>
internal static class ChengduMutations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } = [.. Writing(), .. Meaning(), .. Completeness(), .. Conditions(), .. Awards()];

    private static IEnumerable<Mutation> Writing()
    {
        const string Name = "a name misspelt";
        yield return Mutation.InClause(Name, "frameworkDevelopment", "= 研发支出金额 的", "= 研发支出金頟 的");
        yield return Mutation.InClause(Name, "frameworkApplication", "= 销售合同执行金额 的", "= 销售合同金额 的");
        yield return Mutation.InClause(Name, "industryModel", "须 goodStanding", "须 goodStandings");
        yield return Mutation.InClause(Name, "algorithmPurchase", "每 productName", "每 productNames");
        yield return Mutation.InClause(Name, "algorithmPlatform", "按 reviewScore", "按 reviewScores");
        yield return Mutation.InClause(Name, "industrialPark", "parkCap[园区级别]", "parkCaps[园区级别]");
        yield return Mutation.InClause(Name, "talentAward", "不为 优秀博士论文", "不为 优秀论文");
        yield return Mutation.InClause(Name, "financing", "咨询 aiOffice", "咨询 aiOfice");
        const string Unit = "a unit left out";
        yield return Mutation.InClause(Unit, "frameworkDevelopment", "最高 250万元", "最高 2500000");
        yield return Mutation.InClause(Unit, "algorithmPlatform", "超过 0元", "超过 0");
        yield return Mutation.InClause(Unit, "littleGiant", "= 30万元", "= 300000");
        yield return Mutation.InClause(Unit, "coreAlgorithm", "不超过 3年", "不超过 36");
        yield return Mutation.InClause(Unit, "scaleUp", "5亿元: 20万元", "5亿元: 20");
        yield return Mutation.InClause(Unit, "standard", "限额 100万元", "限额 1000000");
        const string Sign = "a sign left out";
        yield return Mutation.InClause(Sign, "dataset", "名额 5 每年, 经评审", "名额 5 每年 经评审");
        yield return Mutation.InClause(Sign, "listing", "\"企业\" =", "\"企业\"");
        yield return Mutation.InClause(Sign, "algorithmPurchase", "较小值(上一年度开票金额、上一年度付款金额)", "较小值(上一年度开票金额、上一年度付款金额");
        yield return Mutation.InClause(Sign, "coreAlgorithm", "\"核心算法研发经费\"", "\"核心算法研发经费");
    }

    private static IEnumerable<Mutation> Meaning()
    {
        const string Table = "a row of a table left out";
        yield return Mutation.InFile(Table, "08-parks.policy", "  | 省级   | 50万元  |\n", "");
        yield return Mutation.InFile(Table, "09-resources.policy", "  | 其他奖项     | 20万元 |\n", "");
        yield return Mutation.InFile(Table, "10-standards.policy", "  | 国家标准 | 25万元       | 15万元       | -                  |\n", "");
        const string Award = "an award left out";
        yield return Mutation.InClause(Award, "littleGiant", "  奖励 reward \"小巨人奖励\" = 30万元, 出处 \"五（二）1\"\n", "");
        yield return Mutation.InClause(Award, "nationalPlatform", "经评审, 最高 300万元, ", "");
        yield return Mutation.InClause(Award, "listing", "政策\" 全部", "政策\"");
        const string Order = "tiers out of order";
        yield return Mutation.InClause(Order, "scaleUp", "5亿元: 20万元", "50亿元: 20万元");
        yield return Mutation.InClause(Order, "scaleUp", "3亿元: 10万元", "30亿元: 10万元");
        const string Type = "types that do not go together";
        yield return Mutation.InClause(Type, "algorithmPurchase", "= 第一年采购合同执行金额 的 10%", "= 算法产品名称 的 10%");
        yield return Mutation.InClause(Type, "scaleUp", "达到 60%(含) 以上", "达到 60万元 以上");
        yield return Mutation.InClause(Type, "industrialPark", "\"示范园区为新获批\" = 新获批", "\"示范园区为新获批\" = 园区名称");
        const string Twice = "a name given twice";
        yield return Mutation.WithMember(Twice, "financing", "  填报 mainRevenue \"主营收入\": 金额, 出处 \"六（二）2（2）\"");
        yield return Mutation.WithDeclaration(Twice, "条件 goodStanding \"信用\" = 在蓉, 出处 \"二\"");
    }

    private static IEnumerable<Mutation> Completeness()
    {
        foreach (var clause in Mutation.Clauses.Where(static (_, place) => place % 2 == 0))
            yield return Mutation.WithMember("an input that nothing reads", clause, "  填报 extraAnswer \"多问的一项\": 金额, 出处 \"一\"");
        yield return Mutation.InClause("an input that nothing reads", "frameworkHardware", "  条件 keyTerm", "  填报 again \"再问一次\": 是否, 出处 \"一（三）1\"\n  条件 keyTerm");
        string[] unused =
        [
            "条件 spare \"没人用的条件\" = 在蓉, 出处 \"二\"", "已知 spare \"没人用的情况\" { 在蓉 = 是 }", "材料 spare \"没人用的材料\"", "咨询 spare \"没人用的处室\", 电话 \"028-1\"",
            "选项 Spare \"没人用的选项\" { one \"甲项\", two \"乙项\" }", "参数 spare \"没人用的参数\": 金额 = 1万元, 出处 \"二\"",
            "术语 spare \"没人用的术语\" = 年度(申报日), 出处 \"二\"", "对照表 spare \"没人用的表\" (level: ParkLevel): 金额, 出处 \"二\" {\n  | 国家级 | 1万元 |\n  | 省级 | 1万元 |\n  | 市级 | 1万元 |\n}",
        ];
        foreach (var declaration in unused)
            yield return Mutation.WithDeclaration("a definition that nothing uses", declaration);
        foreach (var clause in Mutation.Clauses.Where(static (_, place) => place % 2 == 1))
            yield return Mutation.WithoutExamples("a clause without example", clause);
        (string Clause, string Line)[] rules =
        [
            ("frameworkDevelopment", "条件 applicantKind"), ("frameworkDevelopment", "补贴 subsidy"), ("frameworkApplication", "一次"), ("frameworkHardware", "参照"),
            ("coreAlgorithm", "填报 achievement"), ("coreAlgorithm", "评审项"), ("industryModel", "名额"), ("benchmarkScenario", "咨询"), ("algorithmPurchase", "材料 applicationForm"),
            ("algorithmPlatform", "须 aiBusiness"), ("littleGiant", "须 aiBusiness"), ("financing", "术语"), ("industrialPark", "支持"), ("dataset", "权益"), ("standard", "限额"),
        ];
        foreach (var (clause, line) in rules)
            yield return Mutation.WithoutSource("a rule without source", clause, line);
        yield return Mutation.InFile("a rule without source", "08-parks.policy", "金额, 出处 \"七（一）1\" {", "金额 {");
        const string Dates = "dates out of order";
        yield return Mutation.InFile(Dates, "00-policy.policy", "施行 2024-07-11", "施行 2024-05-11");
        yield return Mutation.InFile(Dates, "00-policy.policy", "印发 2024-06-11", "印发 2024-09-11");
        yield return Mutation.InFile(Dates, "00-policy.policy", "施行 2024-07-11", "施行 2024-07-11\n  失效 2024-07-01");
    }

    private static IEnumerable<Mutation> Conditions()
    {
        const string Never = "a condition never met";
        yield return Mutation.InClause(Never, "algorithmPlatform", "上一年度服务性收入 超过 0元", "上一年度服务性收入 低于 0元");
        yield return Mutation.InClause(Never, "financing", "实际获得投资额 超过 0元", "实际获得投资额 低于 0元");
        yield return Mutation.InClause(Never, "frameworkDevelopment", "主体类型 属于 (企业、科研机构)", "主体类型 为 企业 且 主体类型 为 科研机构");
        yield return Mutation.InClause(Never, "talentAward", "主体类型 属于 (个人、团队)", "主体类型 为 个人 且 主体类型 为 团队");
        yield return Mutation.InClause(Never, "coreAlgorithm", "项目执行期 不超过 3年", "项目执行期 低于 1个月");
        yield return Mutation.InClause(Never, "frameworkHardware", "项目执行期 不超过 2年", "项目执行期 低于 1个月");
        yield return Mutation.InFile(Never, "01-applicant.policy", "近三年信用良好 且 非 发生重大安全事故", "近三年信用良好 且 非 近三年信用良好 且 非 发生重大安全事故");
        const string Always = "a condition always met";
        yield return Mutation.InClause(Always, "algorithmPlatform", "上一年度服务性收入 超过 0元", "上一年度服务性收入 不低于 0元");
        yield return Mutation.InClause(Always, "financing", "实际获得投资额 超过 0元", "实际获得投资额 不低于 0元");
        yield return Mutation.InClause(Always, "coreAlgorithm", "项目执行期 不超过 3年", "项目执行期 不超过 30年");
        yield return Mutation.InClause(Always, "frameworkHardware", "项目执行期 不超过 1年", "项目执行期 不超过 10年");
        yield return Mutation.InClause(Always, "frameworkApplication", "主体类型 属于 (企业、科研机构)", "主体类型 不为 企业 或 主体类型 不为 科研机构");
        yield return Mutation.InClause(Always, "talentAward", "获得奖项 不为 优秀博士论文", "获得奖项 不为 优秀博士论文 或 获得奖项 不为 特等奖");
        const string Rule = "a condition of the settlement never or always met";
        const string When = "已获市级专项资金 且 非 多渠道筹资项目";
        const string Unless = "中小企业 且 主体类型 属于 (企业、园区专业化运营机构) 或 补差类项目";
        foreach (var condition in new[] { "中小企业 且 非 中小企业", "在蓉 或 非 在蓉", "主体类型 为 企业 且 主体类型 为 高校" })
        {
            yield return Mutation.InFile(Rule, "11-settlement.policy", When, condition);
            yield return Mutation.InFile(Rule, "11-settlement.policy", Unless, condition);
        }
        (string Clause, string Opposite)[] contradictions =
        [
            ("industryModel", "非 从事人工智能产业相关业务"), ("algorithmPurchase", "非 已在新经济公共管理服务平台填报"), ("algorithmPlatform", "发生重大安全事故"),
            ("scaleUp", "主体类型 为 高校"), ("littleGiant", "非 从事人工智能产业相关业务"), ("financing", "实际获得投资额 为 0元"), ("industrialPark", "非 在蓉"),
            ("talentAward", "主体类型 属于 (企业、高校)"), ("coreAlgorithm", "项目执行期 超过 4年"), ("frameworkHardware", "非 在蓉"),
        ];
        foreach (var (clause, opposite) in contradictions)
            yield return Mutation.WithCondition("conditions that contradict each other", clause, $"  条件 opposite \"与前面相反\" = {opposite}, 出处 \"一\"");
        (string Clause, string Same)[] repetitions =
        [
            ("frameworkDevelopment", "主体类型 不为 高校"), ("industryModel", "近三年信用良好"), ("algorithmPurchase", "主体类型 属于 (企业、高校)"),
            ("financing", "天使投资金额 + 风险投资金额 + 私募股权投资金额 不低于 0.01元"), ("coreAlgorithm", "项目执行期 不超过 5年"), ("talentAward", "主体类型 不为 企业"),
        ];
        foreach (var (clause, same) in repetitions)
            yield return Mutation.WithCondition("a condition that says what another says", clause, $"  条件 again \"又说一遍\" = {same}, 出处 \"一\"");
    }

    private static IEnumerable<Mutation> Awards()
    {
        const string Cases = "awards that overlap or leave a gap";
        yield return Mutation.InClause(Cases, "frameworkHardware", "最高 20万元, 当 项目类别 为 一般项目", "最高 20万元, 当 项目类别 属于 (重点项目、一般项目)");
        yield return Mutation.InClause(Cases, "frameworkHardware", "最高 20万元, 当 项目类别 为 一般项目", "最高 20万元, 当 项目类别 为 一般项目 且 项目执行期 不超过 6个月");
        yield return Mutation.InFile(Cases, "02-origin-innovation.policy", "  general \"一般项目\"", "  general \"一般项目\"\n  other \"其他项目\"");
        const string Cap = "a cap that never or always bites";
        yield return Mutation.InClause(Cap, "industryModel", "= 100万元", "= 100万元, 最高 200万元");
        yield return Mutation.InClause(Cap, "littleGiant", "= 30万元", "= 30万元, 最高 30万元");
        yield return Mutation.InClause(Cap, "financing", "最高 100万元", "最高 100万元, 最高 250万元");
        yield return Mutation.InClause(Cap, "talentAward", "= prizeReward[获得奖项]", "= prizeReward[获得奖项], 最高 60万元");
        yield return Mutation.InClause(Cap, "scaleUp", "发给 \"企业核心团队\"", "最高 30万元, 发给 \"企业核心团队\"");
        yield return Mutation.InClause(Cap, "industryModel", "= 100万元", "= 100万元, 最高 50万元");
        yield return Mutation.InClause(Cap, "littleGiant", "= 30万元", "= 30万元, 最高 20万元");
        const string Floor = "an award below the floor, or nothing";
        yield return Mutation.InClause(Floor, "frameworkDevelopment", "最高 250万元", "最高 2.5万元");
        yield return Mutation.InClause(Floor, "algorithmPurchase", "最高 250万元", "最高 2500元");
        yield return Mutation.InClause(Floor, "benchmarkScenario", "最高 100万元", "最高 1万元");
        yield return Mutation.InClause(Floor, "coreAlgorithm", "最高 1000万元", "最高 1000元");
        yield return Mutation.InClause(Floor, "littleGiant", "= 30万元", "= 3万元");
        yield return Mutation.InClause(Floor, "industryModel", "= 100万元", "= 0元");
        const string Rate = "a rate above 100%";
        foreach (var clause in new[] { "frameworkDevelopment", "frameworkApplication", "algorithmPurchase", "algorithmPlatform", "financing" })
            yield return Mutation.InClause(Rate, clause, "的 10%", "的 1000%");
        yield return Mutation.InClause(Rate, "scaleUp", "达到 60%(含) 以上", "达到 600%(含) 以上");
        const string Divisor = "a divisor that can be 0";
        yield return Mutation.InClause(Divisor, "frameworkDevelopment", "= 研发支出金额 的 10%", "= 100万元 * (研发支出金额 / 研发支出金额)");
        yield return Mutation.InClause(Divisor, "financing", "= 实际获得投资额 的 10%", "= 实际获得投资额 * (上一年度人工智能业务收入 / (上一年度主营业务收入 - 上一年度人工智能业务收入))");
        yield return Mutation.InClause(Divisor, "algorithmPurchase", "= 第一年采购合同执行金额 的 10%", "= 第一年采购合同执行金额 * (上一年度开票金额 / 上一年度付款金额)");
        yield return Mutation.InClause(Divisor, "industrialPark", "= 园区人工智能业务收入 的 万分之一", "= 30万元 * (1亿元 / 园区人工智能业务收入)");
        const string Row = "a row that nobody reaches";
        yield return Mutation.InClause(Row, "littleGiant", "= 30万元", "= 选取 { 主体类型 为 高校: 20万元 其他: 30万元 }");
        yield return Mutation.InClause(Row, "industryModel", "= 100万元", "= 选取 { 主体类型 为 企业: 100万元 主体类型 为 行业协会: 50万元 其他: 80万元 }");
        yield return Mutation.InClause(Row, "algorithmPlatform", "= 上一年度服务性收入 的 10%", "= 选取 { 上一年度服务性收入 为 0元: 10万元 其他: 上一年度服务性收入 的 10% }");
        const string Boundary = "rows that meet in one value, or tiers that fall";
        yield return Mutation.InClause(Boundary, "algorithmPlatform", "= 上一年度服务性收入 的 10%", "= 选取 { 上一年度服务性收入 低于 500万元: 50万元 上一年度服务性收入 超过 500万元: 180万元 其他: 10万元 }");
        yield return Mutation.InClause(Boundary, "financing", "= 实际获得投资额 的 10%", "= 选取 { 实际获得投资额 不超过 500万元: 50万元 实际获得投资额 不低于 500万元: 150万元 }");
        yield return Mutation.InClause(Boundary, "scaleUp", "5亿元: 20万元", "5亿元: 200万元");
        yield return Mutation.InClause(Boundary, "scaleUp", "10亿元: 25万元", "10亿元: 15万元");
        yield return Mutation.InClause("a limit below every award", "littleGiant", "一次 每 主体", "限额 20万元 每年 每 主体, 出处 \"五（二）1\"\n  一次 每 主体");
        yield return Mutation.InClause("a limit below every award", "standard", "限额 100万元", "限额 5万元");
    }
}
