using PolicyDsl.Runtime;
using PolicyDsl.Runtime.Tests;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>Two revisions of one policy, another policy with clauses of the same names, and one that fails.</summary>
internal static class SamplePolicies
{
    private const int Kind = EnvelopeIndex.Next;
    private const int Spend = EnvelopeIndex.Next + 1;
    private const int Recognized = EnvelopeIndex.Next + 1;

    /// <summary>15% of the spend, at most 300,000.</summary>
    public static readonly PolicyDefinition First = new SamplePolicy(
        Samples.Policy with
        {
            Id = "demo",
            Title = "示例政策",
            Hash = "01",
            DocumentNumber = "示例〔2024〕1号",
            Expires = new DateOnly(2030, 1, 1),
            SettlementRules = [new("once", "once", null, "一次 每 主体", ["第九条"])],
        },
        policy => Equipment(policy, 0.15m, 300_000m),
        Reviewed
    );

    /// <summary>20% of the spend, at most 500,000, from 2026; another clause comes, one goes.</summary>
    public static readonly PolicyDefinition Second = new SamplePolicy(
        Samples.Policy with { Id = "demo", Revision = 2, Title = "示例政策（修订）", Hash = "02", Effective = new DateOnly(2026, 1, 1) },
        policy => Equipment(policy, 0.2m, 500_000m),
        Training
    );

    /// <summary>Another policy with a clause of the same name, and other inputs.</summary>
    public static readonly PolicyDefinition Other = new SamplePolicy(Samples.Policy with { Id = "demo-ai", Title = "另一政策", Hash = "03" }, Training, OtherEquipment);

    /// <summary>Its clause throws.</summary>
    public static readonly PolicyDefinition Faulty = new SamplePolicy(
        Samples.Policy with { Id = "faulty", Title = "出错的政策", Hash = "04" },
        static policy => new SampleClause(
            Clause(policy, "fault", "出错", []) with
            {
                Awards = [new("right", "权益", "", AwardShape.Benefit, StepKind.Formula, "", [], null, ["第四条"], [])],
            },
            static (ref verdict, application) =>
            {
                if (application.GetInput(EnvelopeIndex.Project) is not string)
                    throw new InvalidOperationException("secret at /srv/policies/secret.cs");
                verdict.Offer(Verdict<DecisionTrace>.Benefit(0, Truth.Yes));
            }
        )
    );

    public static PolicyDefinition[] All => [Second, First, Other, Faulty];

    private static SampleClause Equipment(PolicyInfo policy, decimal rate, decimal most) =>
        new(
            Clause(
                policy,
                "equipment",
                "设备更新补贴",
                [
                    Samples.Input("kind", "主体类型", InputKind.Enum, InputPlace.Applicant) with
                    {
                        Members = [new("enterprise", "企业"), new("university", "高校")],
                    },
                    Samples.Input("spend", "设备投入", InputKind.Money, InputPlace.Clause) with
                    {
                        Low = 0,
                        ExcludingTax = true,
                        Source = ["第一条"],
                        Notes = ["上一年度实际支付。"],
                    },
                ]
            ) with
            {
                Conditions = [new("applicantKind", "企业", "主体类型 为 企业", false, ["第一条"], [Kind])],
                Awards = [new("subsidy", "设备补贴", "设备投入 的 15%, 最高 30万元", AwardShape.Exact, StepKind.Formula, "设备投入 的 15%", ["最高 30万元"], null, ["第一条"], [])],
            },
            (ref verdict, application) =>
            {
                verdict.Require(0, Value.Input(application.GetInput(Kind) as string, Kind).Is("enterprise"));
                var award = verdict.Exact(0, Truth.Yes, Num.Input(application.GetInput(Spend) as decimal?, Spend) * rate);
                verdict.AtMost(ref award, 0, most);
                verdict.Offer(award);
            }
        );

    private static SampleClause Reviewed(PolicyInfo policy) =>
        new(
            Clause(
                policy,
                "reviewed",
                "经评审资助",
                [
                    Samples.Input("kind", "主体类型", InputKind.Enum, InputPlace.Applicant) with
                    {
                        Members = [new("enterprise", "企业"), new("university", "高校")],
                    },
                    Samples.Input("recognizedAmount", "核定金额", InputKind.Money, InputPlace.Review) with { Low = 0 },
                ]
            ) with
            {
                Awards = [new("grant", "资助", "经评审, 最高 200万元", AwardShape.Ceiling, StepKind.Formula, "核定金额", ["最高 200万元"], null, ["第二条"], [])],
            },
            static (ref verdict, application) =>
            {
                var award = Verdict<DecisionTrace>.Ceiling(0, Truth.Yes);
                verdict.AtMost(ref award, 0, 2_000_000m);
                verdict.Recognize(ref award, Num.Input(application.GetInput(Recognized) as decimal?, Recognized));
                verdict.Offer(award);
            }
        );

    private static SampleClause Training(PolicyInfo policy) => Fixed(policy, "training", "培训补贴", "trainees");

    private static SampleClause OtherEquipment(PolicyInfo policy) => Fixed(policy, "equipment", "另一设备补贴", "machines");

    private static SampleClause Fixed(PolicyInfo policy, string id, string title, string count) =>
        new(
            Clause(policy, id, title, [Samples.Input(count, "数量", InputKind.Integer, InputPlace.Clause) with { Low = 0 }]) with
            {
                Awards = [new("subsidy", title, "100元 * 数量", AwardShape.Exact, StepKind.Formula, "100元 * 数量", [], null, ["第三条"], [])],
            },
            static (ref verdict, application) =>
                verdict.Offer(verdict.Exact(0, Truth.Yes, Num.Input(application.GetInput(EnvelopeIndex.Next) as decimal?, EnvelopeIndex.Next) * 100m))
        );

    private static ClauseInfo Clause(PolicyInfo policy, string id, string title, IReadOnlyList<InputInfo> inputs) =>
        new()
        {
            Policy = policy,
            Id = id,
            Title = title,
            Source = ["第一条"],
            Inputs = [.. Samples.Envelope, .. inputs],
        };
}
