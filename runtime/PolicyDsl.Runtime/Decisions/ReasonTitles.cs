namespace PolicyDsl.Runtime;

/// <summary>Titles of what no declaration of a policy gives a title to. They stand beside the policy's own titles, and so in its language.</summary>
internal static class ReasonTitles
{
    public static string Period => RuleTitles.Period.Zh;

    public static string Missing => RuleTitles.Missing.Zh;

    public static string Delegated => RuleTitles.Delegated.Zh;

    public const string Evaluation = "单项评定";

    public static string Of(StepKind kind) =>
        kind switch
        {
            StepKind.Stack => "叠加合计",
            StepKind.Cap => "叠加后封顶",
            StepKind.TopUp => "扣除已获金额",
            _ => "取整",
        };
}
