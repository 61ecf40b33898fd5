using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>六（二） as somebody would write it for a lambda.</summary>
public sealed record FinancingBody(
    ApplicantBody Applicant,
    DateOnly? SubmittedOn,
    string? Project,
    decimal? MainRevenue,
    decimal? AiRevenue,
    decimal? AngelInvestment,
    decimal? VentureInvestment,
    decimal? PrivateEquityInvestment
)
{
    internal FinancingApplication ToApplication() =>
        new()
        {
            Applicant = Applicant.ToApplicant(),
            SubmittedOn = SubmittedOn,
            Project = Project,
            MainRevenue = MainRevenue,
            AiRevenue = AiRevenue,
            AngelInvestment = AngelInvestment,
            VentureInvestment = VentureInvestment,
            PrivateEquityInvestment = PrivateEquityInvestment,
        };
}

/// <summary>The applicant of it.</summary>
public sealed record ApplicantBody(string Kind, bool? Sme, bool? AiBusiness, bool? Registered, bool? GoodCredit, bool? MajorAccident, bool? SeriousViolation)
{
    internal Applicant ToApplicant() =>
        new()
        {
            Kind = Enum.Parse<ApplicantKind>(Kind, ignoreCase: true),
            Sme = Sme,
            AiBusiness = AiBusiness,
            Registered = Registered,
            GoodCredit = GoodCredit,
            MajorAccident = MajorAccident,
            SeriousViolation = SeriousViolation,
        };
}

/// <summary>What the service answers in short, member by member.</summary>
public sealed record DecisionBody(
    string Policy,
    string Clause,
    string Outcome,
    decimal? Amount,
    decimal? Ceiling,
    string? Reason,
    IReadOnlyList<string> Unmet,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Missing
)
{
    internal static DecisionBody Of(Decision decision) =>
        new("chengdu-ai-2024", "financing", "eligible", decision.Amount, decision.Ceiling, null, [.. decision.Unmet], [], []);
}
