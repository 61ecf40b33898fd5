namespace PolicyDsl.Runtime;

/// <summary>Where the envelope's inputs stand among a clause's inputs.</summary>
public static class EnvelopeIndex
{
    /// <summary>申报日.</summary>
    public const int SubmittedOn = 0;

    /// <summary>项目.</summary>
    public const int Project = 1;

    /// <summary>其他资金.</summary>
    public const int OtherFunding = 2;

    /// <summary>多渠道筹资项目.</summary>
    public const int MultiChannel = 3;

    /// <summary>补差类项目.</summary>
    public const int TopUp = 4;

    /// <summary>The first input after the envelope's.</summary>
    public const int Next = 5;
}
