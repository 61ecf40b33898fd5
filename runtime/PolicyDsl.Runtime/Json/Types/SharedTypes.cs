namespace PolicyDsl.Runtime;

/// <summary>The types with a JSON of their own that every policy has.</summary>
internal static class SharedTypes
{
    /// <summary>The enums, by the names that they have in the bodies of the service.</summary>
    public static IReadOnlyList<PolicyType> Enums { get; } =
        [
            PolicyType.Enum<FundingLevel>("资金级次", new MemberInfo("municipal", "市级"), new MemberInfo("provincial", "省级"), new MemberInfo("central", "中央")),
            PolicyType.Enum<FundingStatus>("资金状态", new MemberInfo("received", "已获得"), new MemberInfo("pending", "正在申报")),
            PolicyType.Enum<ReviewVerdict>("决定", DecisionsReader.Verdicts),
            PolicyType.Enum<Outcome>(
                "结论",
                Member(Outcome.NotInForce, "未施行"),
                Member(Outcome.Ineligible, "不符合"),
                Member(Outcome.Incomplete, "待补"),
                Member(Outcome.Delegated, "另行规定"),
                Member(Outcome.Review, "待评审"),
                Member(Outcome.Eligible, "符合")
            ),
            PolicyType.Enum<RoundOutcome>(
                "统筹结果",
                Member(RoundOutcome.Granted, "获批"),
                Member(RoundOutcome.Pooled, "在库"),
                Member(RoundOutcome.Rejected, "落选"),
                Member(RoundOutcome.Review, "待评审")
            ),
        ];

    private static readonly IReadOnlyList<PolicyType> Rounds =
        [
            new RecordType<SettlementResult>(static _ => new SettlementResultConverter()),
            new RecordType<ApplicationResult>(static _ => new ApplicationResultConverter()),
            new ValueType<ApplicationResult>(new ApplicationResultConverter()),
            new RecordType<LedgerRow>(static _ => new LedgerRowConverter()),
            new RecordType<ReviewDecision>(static _ => new ReviewDecisionConverter()),
        ];

    /// <summary>All of them.</summary>
    /// <param name="language">Of the messages of explanations.</param>
    public static IEnumerable<PolicyType> Of(Func<Language> language) =>
        [
            new RecordType<Explanation>(_ => new ExplanationConverter(language)),
            new RecordType<Decision>(static _ => new DecisionConverter()),
            new ValueType<Decision>(new DecisionConverter()),
            .. Enums,
            .. Rounds,
        ];

    private static MemberInfo Member(Outcome outcome, string title) => new(ExplanationWriter.NameOf(outcome), title);

    private static MemberInfo Member(RoundOutcome outcome, string title) => new(SettlementWriter.NameOf(outcome), title);
}
