namespace PolicyDsl.Runtime.Tests.Decisions;

/// <summary>Decides as generated code does: inputs 0 to 4 are the envelope's, 5 is the applicant's, 6 the authority's.</summary>
internal static class Judging
{
    public const int Applicants = 5;
    public const int Authoritys = 6;

    public static readonly Num MissingFromApplicant = Num.Missing(InputSet.Of(Applicants));
    public static readonly Num MissingFromAuthority = Num.Missing(InputSet.Of(Authoritys));
    public static readonly Truth UnknownToApplicant = Truth.Unknown(InputSet.Of(Applicants));

    public static readonly ClauseInfo Clause = new()
    {
        Policy = Samples.Policy with { Expires = new DateOnly(2027, 7, 11) },
        Id = "sample",
        Title = "条款",
        Source = ["一"],
        Inputs =
        [
            .. Samples.Envelope,
            Samples.Input("sme", "中小企业", InputKind.Bool, InputPlace.Applicant),
            Samples.Input(ClauseInfo.RecognizedAmount, "核定金额", InputKind.Money, InputPlace.Review),
        ],
        Conditions =
        [
            new("firm", "企业", "主体类型 为 企业", false, ["二"], [Applicants]),
            new("principle", "原则上两年", "期限 不超过 2年", true, ["三"], []),
        ],
        Awards = [Award("first", AwardShape.Exact), Award("second", AwardShape.Exact), Award("prize", AwardShape.Benefit)],
        Floor = new FloorInfo("minimum", "低于10万元不纳入", false, ["十"]),
    };

    public delegate Decision Judge(ref Verdict<DecisionTrace> verdict);

    /// <summary>The explanation of what a few calls come to.</summary>
    public static Explanation Explain(Judge judge, ClauseInfo? clause = null, IReadOnlyDictionary<string, ReviewDecision>? decisions = null)
    {
        var about = clause ?? Clause;
        var trace = new DecisionTrace(about);
        var verdict = new Verdict<DecisionTrace>(about, decisions, trace);
        verdict.InForce(new DateOnly(2025, 3, 1));
        for (var i = 0; i < about.Conditions.Count; i++)
            verdict.Require(i, Truth.Yes);
        var decision = judge(ref verdict);
        return Explainer.Explain(about, new RecordedApplication(about.Inputs), trace, decision);
    }

    /// <summary>Outcome, amount or ceiling, the rule that refuses, what is missing.</summary>
    public static string Decide(Judge judge, ClauseInfo? clause = null, IReadOnlyDictionary<string, ReviewDecision>? decisions = null)
    {
        var explanation = Explain(judge, clause, decisions);
        string?[] parts =
        [
            ExplanationWriter.NameOf(explanation.Outcome),
            (explanation.Amount ?? explanation.Ceiling) is { } money ? CanonicalText.Of(money) : null,
            explanation.Reason?.Rule,
            .. explanation.Missing,
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    /// <summary>An award of a known amount.</summary>
    public static Decision Pay(ref Verdict<DecisionTrace> verdict, Num amount)
    {
        verdict.Offer(verdict.Exact(0, Truth.Yes, amount));
        return verdict.Decide();
    }

    public static IReadOnlyDictionary<string, ReviewDecision> Decided(string rule, ReviewVerdict decision) =>
        new Dictionary<string, ReviewDecision> { [rule] = new(decision, "按会议纪要") };

    private static AwardInfo Award(string id, AwardShape shape) => new(id, id, "", shape, StepKind.Formula, "公式", ["上限"], null, ["四"], []);
}
