namespace PolicyDsl.Model;

/// <summary>The inputs built in to every application, their derived terms, and the names under which the language knows them.</summary>
public static class EnvelopeInputs
{
    /// <summary>申报日.</summary>
    public const string SubmittedOn = "submittedOn";

    /// <summary>项目; missing: a project of its own.</summary>
    public const string Project = "project";

    /// <summary>其他资金.</summary>
    public const string OtherFunding = "otherFunding";

    /// <summary>多渠道筹资项目.</summary>
    public const string MultiChannel = "multiChannel";

    /// <summary>补差类项目.</summary>
    public const string TopUp = "topUp";

    /// <summary>The 评审项 that 经评审 brings.</summary>
    public const string RecognizedAmount = "recognizedAmount";

    /// <summary>The enum of a fund's level.</summary>
    public static readonly EnumType FundingLevel = new(
        "FundingLevel",
        "资金级次",
        Members(("municipal", "市级"), ("provincial", "省级"), ("central", "中央")),
        Annotations.None
    );

    /// <summary>The enum of a fund's status.</summary>
    public static readonly EnumType FundingStatus = new(
        "FundingStatus",
        "资金状态",
        Members(("received", "已获得"), ("pending", "正在申报")),
        Annotations.None
    );

    /// <summary>All of them, in the order in which forms show them.</summary>
    public static readonly EquatableArray<InputField> All = new[]
    {
        Field(SubmittedOn, "申报日", ValueType.Date),
        Field(Project, "项目", ValueType.Text) with { Optional = true, Length = new LengthRange(1, 200) },
        Field(OtherFunding, "其他资金", ValueType.List) with
        {
            Optional = true,
            Fields = new[]
            {
                Row("program", "资金名称", ValueType.Text) with { Length = new LengthRange(1, 200) },
                Row("level", "资金级次", ValueType.Enum(FundingLevel.Name)),
                Row("amount", "金额", ValueType.Money),
                Row("status", "资金状态", ValueType.Enum(FundingStatus.Name)),
            }.ToEquatableArray(),
        },
        Field(MultiChannel, "多渠道筹资项目", ValueType.Bool) with { Optional = true, Default = new BoolLiteral(false) },
        Field(TopUp, "补差类项目", ValueType.Bool) with { Optional = true, Default = new BoolLiteral(false) },
    }.ToEquatableArray();

    /// <summary>已获市级专项资金, 已获省级资金, 已获中央资金: whether money of that level was received; pending does not count.</summary>
    public static readonly EquatableArray<Term> Derived = new[]
    {
        Received("municipalReceived", "已获市级专项资金", "municipal"),
        Received("provincialReceived", "已获省级资金", "provincial"),
        Received("centralReceived", "已获中央资金", "central"),
    }.ToEquatableArray();

    private static InputField Field(string name, string title, ValueType type) =>
        new() { Scope = InputScope.Envelope, Name = name, Title = title, Type = type };

    private static InputField Row(string name, string title, ValueType type) =>
        new() { Scope = InputScope.Row, Name = name, Title = title, Type = type };

    private static EquatableArray<EnumMember> Members(params (string Name, string Title)[] members) =>
        members.Select(static m => new EnumMember(m.Name, m.Title)).ToEquatableArray();

    private static Term Received(string name, string title, string level)
    {
        var levelType = ValueType.Enum(FundingLevel.Name);
        var statusType = ValueType.Enum(FundingStatus.Name);
        var received = new All(
            new Expression[]
            {
                new Comparison(ComparisonOperator.Equal, new RowReference("f", "level", levelType), new EnumLiteral(level, levelType)),
                new Comparison(ComparisonOperator.Equal, new RowReference("f", "status", statusType), new EnumLiteral("received", statusType)),
            }.ToEquatableArray()
        );
        var list = new InputReference(InputScope.Envelope, OtherFunding, ValueType.List);
        var count = new Aggregate(AggregateKind.Count, "f", list, received, ValueType.Integer);
        return new Term(
            name,
            title,
            new Comparison(ComparisonOperator.Greater, count, new NumberLiteral(0m, ValueType.Integer)),
            Annotations.None
        );
    }
}
