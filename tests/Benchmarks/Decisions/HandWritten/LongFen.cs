namespace PolicyDsl.Benchmarks.HandWritten;

/// <summary>The fastest that anyone would write: all amounts as whole fen in a long. Returns fen, 0 for a refusal.</summary>
public static class LongFen
{
    /// <summary>An application of 六（二） in fen.</summary>
    public readonly record struct Financing(
        Applicant Applicant,
        int SubmittedOn,
        bool TopUp,
        long MainRevenue,
        long AiRevenue,
        long AngelInvestment,
        long VentureInvestment,
        long PrivateEquityInvestment
    );

    private const int Effective = 20240711;

    /// <summary>六（二）.</summary>
    public static long Evaluate(in Financing a)
    {
        var applicant = a.Applicant;
        if (
            a.SubmittedOn < Effective
            || !applicant.IsEnterprise
            || !applicant.AiBusiness
            || !applicant.Registered
            || !applicant.GoodCredit
            || applicant.MajorAccident
            || applicant.SeriousViolation
            || a.MainRevenue <= 0
            || 5 * a.AiRevenue < 3 * a.MainRevenue
        )
            return 0;
        var amount = Math.Min((a.AngelInvestment + a.VentureInvestment + a.PrivateEquityInvestment + 5) / 10, 100_000_000);
        return amount < 10_000_000 && !applicant.Sme && !a.TopUp ? 0 : amount;
    }
}
