using PolicyDsl.Benchmarks.HandWritten;
using Generated = PolicyDsl.Policies.ChengduAi2024;

namespace PolicyDsl.Benchmarks.Decisions;

/// <summary>The same applications for every contestant: amounts that differ, so that no branch is learnt by heart.</summary>
internal static class Samples
{
    /// <summary>How many there are; a benchmark goes through all of them.</summary>
    public const int Count = 1024;

    private static readonly DateOnly day = new(2025, 3, 1);

    /// <summary>六（二） by hand.</summary>
    public static Financing Financing(int i) =>
        new(Applicant(i), day, false, 100_000_000m + i, 70_000_000m + (i * 3.01m), 4_000_000m + (i * 7_777.55m), 2_500_000.55m, 0m);

    /// <summary>六（二） by hand, in fen.</summary>
    public static LongFen.Financing InFen(Financing a) =>
        new(a.Applicant, 20250301, a.TopUp, Fen(a.MainRevenue), Fen(a.AiRevenue), Fen(a.AngelInvestment), Fen(a.VentureInvestment), Fen(a.PrivateEquityInvestment));

    /// <summary>六（二） for generated code.</summary>
    public static Generated.FinancingApplication Generate(Financing a) =>
        new()
        {
            Applicant = Generate(a.Applicant),
            SubmittedOn = a.SubmittedOn,
            TopUp = a.TopUp,
            MainRevenue = a.MainRevenue,
            AiRevenue = a.AiRevenue,
            AngelInvestment = a.AngelInvestment,
            VentureInvestment = a.VentureInvestment,
            PrivateEquityInvestment = a.PrivateEquityInvestment,
        };

    /// <summary>五（一） by hand.</summary>
    public static ScaleUp ScaleUp(int i) =>
        new(Applicant(i), day, false, 250_000_000m + (i * 1_000_000m), 200_000_000m + (i * 500_000m), 240_000_000m + (i * 900_000m));

    /// <summary>五（一） for generated code.</summary>
    public static Generated.ScaleUpApplication Generate(ScaleUp a) =>
        new()
        {
            Applicant = Generate(a.Applicant),
            SubmittedOn = a.SubmittedOn,
            TopUp = a.TopUp,
            MainRevenue = a.MainRevenue,
            PriorPeakRevenue = a.PriorPeakRevenue,
            AiRevenue = a.AiRevenue,
        };

    private static Applicant Applicant(int i) => new(true, i % 2 == 0, true, true, true, false, false);

    private static Generated.Applicant Generate(Applicant a) =>
        new()
        {
            Kind = a.IsEnterprise ? Generated.ApplicantKind.Enterprise : Generated.ApplicantKind.University,
            Sme = a.Sme,
            AiBusiness = a.AiBusiness,
            Registered = a.Registered,
            GoodCredit = a.GoodCredit,
            MajorAccident = a.MajorAccident,
            SeriousViolation = a.SeriousViolation,
        };

    private static long Fen(decimal yuan) => (long)(yuan * 100m);
}
