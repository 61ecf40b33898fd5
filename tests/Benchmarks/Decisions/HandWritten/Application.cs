namespace PolicyDsl.Benchmarks.HandWritten;

/// <summary>What a developer would write by hand for one clause: every value given, no explanation, no missing inputs.</summary>
public readonly record struct Applicant(bool IsEnterprise, bool Sme, bool AiBusiness, bool Registered, bool GoodCredit, bool MajorAccident, bool SeriousViolation);

/// <summary>An application of 六（二）.</summary>
public readonly record struct Financing(
    Applicant Applicant,
    DateOnly SubmittedOn,
    bool TopUp,
    decimal MainRevenue,
    decimal AiRevenue,
    decimal AngelInvestment,
    decimal VentureInvestment,
    decimal PrivateEquityInvestment
);

/// <summary>An application of 五（一）.</summary>
public readonly record struct ScaleUp(
    Applicant Applicant,
    DateOnly SubmittedOn,
    bool TopUp,
    decimal MainRevenue,
    decimal PriorPeakRevenue,
    decimal AiRevenue
);
