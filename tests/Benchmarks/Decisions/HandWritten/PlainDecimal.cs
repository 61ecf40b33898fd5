namespace PolicyDsl.Benchmarks.HandWritten;

/// <summary>The yardstick: the two clauses as plain C# over decimal. Returns yuan, 0 for a refusal.</summary>
public static class PlainDecimal
{
    private static readonly DateOnly Effective = new(2024, 7, 11);

    /// <summary>六（二）: 10% of the three investments, at most 1,000,000.</summary>
    public static decimal Financing(in Financing a)
    {
        if (a.SubmittedOn < Effective || !MayApply(a.Applicant) || a.MainRevenue == 0 || a.AiRevenue / a.MainRevenue < 0.6m)
            return 0;
        var amount = Math.Min((a.AngelInvestment + a.VentureInvestment + a.PrivateEquityInvestment) * 0.1m, 1_000_000m);
        return Pay(Math.Round(amount, 2, MidpointRounding.AwayFromZero), a.Applicant, a.TopUp);
    }

    /// <summary>五（一）: the highest newly crossed of three thresholds.</summary>
    public static decimal ScaleUp(in ScaleUp a)
    {
        if (a.SubmittedOn < Effective || !MayApply(a.Applicant) || a.MainRevenue == 0 || a.AiRevenue / a.MainRevenue < 0.6m)
            return 0;
        var amount =
            a.MainRevenue >= 1_000_000_000m && a.PriorPeakRevenue < 1_000_000_000m ? 250_000m
            : a.MainRevenue >= 500_000_000m && a.PriorPeakRevenue < 500_000_000m ? 200_000m
            : a.MainRevenue >= 300_000_000m && a.PriorPeakRevenue < 300_000_000m ? 100_000m
            : 0m;
        return Pay(amount, a.Applicant, a.TopUp);
    }

    private static bool MayApply(in Applicant a) =>
        a.IsEnterprise && a.AiBusiness && a.Registered && a.GoodCredit && !a.MajorAccident && !a.SeriousViolation;

    private static decimal Pay(decimal amount, in Applicant applicant, bool topUp) =>
        amount < 100_000m && !(applicant.Sme && applicant.IsEnterprise) && !topUp ? 0m : amount;
}
