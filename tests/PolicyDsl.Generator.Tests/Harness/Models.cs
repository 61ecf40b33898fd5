using PolicyDsl.Model;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Generator.Tests.Harness;

/// <summary>Models made by hand.</summary>
internal static class Models
{
    public static Annotations Source(params string[] sources) => new(sources.ToEquatableArray(), default, default);

    public static InputField Input(InputScope scope, string name, string title, ValueType type, params string[] sources) =>
        new() { Scope = scope, Name = name, Title = title, Type = type, Annotations = Source(sources) };

    public static InputReference Read(InputField field) => new(field.Scope, field.Name, field.Type);

    public static NumberLiteral Yuan(decimal value) => new(value, ValueType.Money);

    public static Expression Plus(Expression left, Expression right) => new Arithmetic(ArithmeticOperator.Add, left, right, left.Type);

    public static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => items.ToEquatableArray();

    public static PolicyModel Financing()
    {
        var kindType = new EnumType("ApplicantKind", "主体类型", List(new EnumMember("enterprise", "企业"), new EnumMember("individual", "个人"), new EnumMember("team", "团队")), Annotations.None);
        var kind = Input(InputScope.Applicant, "kind", "主体类型", ValueType.Enum("ApplicantKind"));
        var sme = Input(InputScope.Applicant, "sme", "中小企业", ValueType.Bool);
        var main = Input(InputScope.Clause, "mainRevenue", "上一年度主营业务收入", ValueType.Money, "六（二）2（2）") with { ExcludingTax = true };
        var ai = Input(InputScope.Clause, "aiRevenue", "上一年度人工智能业务收入", ValueType.Money, "六（二）2（2）");
        var angel = Input(InputScope.Clause, "angelInvestment", "天使投资金额", ValueType.Money);
        var venture = Input(InputScope.Clause, "ventureInvestment", "风险投资金额", ValueType.Money);
        var actual = new Term("actualInvestment", "实际获得投资额", Plus(Read(angel), Read(venture)), Source("十（五）"));
        var actualRead = new TermReference("actualInvestment", ValueType.Money);
        var clause = new Clause
        {
            Name = "financing",
            Title = "企业融资",
            Annotations = Source("六（二）"),
            Inputs = List(main, ai, angel, venture),
            Terms = List(actual),
            Conditions = List(
                new Condition("applicantKind", "企业", new Comparison(ComparisonOperator.Equal, Read(kind), new EnumLiteral("enterprise", kind.Type)), false, Source("六（二）2（1）")),
                new Condition("aiShare", "占比达到60%以上", new RatioComparison(ComparisonOperator.GreaterOrEqual, Read(ai), Read(main), new NumberLiteral(0.6m, ValueType.Rate)), false, Source("六（二）2（2）")),
                new Condition("anyInvestment", "获得投资", new Comparison(ComparisonOperator.Greater, actualRead, Yuan(0m)), false, Source())
            ),
            Awards = List(
                new Award
                {
                    Name = "reward",
                    Title = "融资奖励",
                    Kind = AwardKind.Exact,
                    Word = "奖励",
                    Amount = new Arithmetic(ArithmeticOperator.Multiply, actualRead, new NumberLiteral(0.1m, ValueType.Rate), ValueType.Money),
                    Bounds = List(new AwardBound(BoundKind.AtMost, Yuan(1_000_000m))),
                    Annotations = Source("六（二）1"),
                }
            ),
        };
        var floor = new Floor(
            "minimum",
            "低于10万元不纳入",
            Yuan(100_000m),
            false,
            new Any(List<Expression>(Read(sme), new InputReference(InputScope.Envelope, "topUp", ValueType.Bool))),
            new ClauseSelection(default, default),
            Source("十（十）")
        );
        return new PolicyModel
        {
            Id = "chengdu-ai-2024",
            Title = "成都市人工智能政策",
            Effective = new CalendarDate(2024, 7, 11),
            Enums = List(kindType),
            Applicant = List(kind, sme),
            Clauses = List(clause),
            Settlement = new Settlement(List<SettlementRule>(floor), default, Annotations.None),
        };
    }
}
