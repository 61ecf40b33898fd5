using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Tests.Own;

/// <summary>What a developer writes beside the policies: endpoints over their types, and a type with them in it.</summary>
public static class OwnEndpoints
{
    /// <summary>The host's own JSON, set up after the policies as if they were not there.</summary>
    public static IServiceCollection AddOwn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        return services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OwnContext.Default));
    }

    /// <summary>Maps them under <c>/own</c>.</summary>
    public static void MapOwn(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/own");
        own.MapPost("/frameworkDevelopment", (FrameworkDevelopmentApplication application) => FrameworkDevelopment.Explain(application));
        own.MapPost("/frameworkApplication", (FrameworkApplicationApplication application) => FrameworkApplication.Explain(application));
        own.MapPost("/frameworkHardware", (FrameworkHardwareApplication application) => FrameworkHardware.Explain(application));
        own.MapPost("/coreAlgorithm", (CoreAlgorithmApplication application) => CoreAlgorithm.Explain(application));
        own.MapPost("/industryModel", (IndustryModelApplication application) => IndustryModel.Explain(application));
        own.MapPost("/benchmarkScenario", (BenchmarkScenarioApplication application) => BenchmarkScenario.Explain(application));
        own.MapPost("/algorithmPurchase", (AlgorithmPurchaseApplication application) => AlgorithmPurchase.Explain(application));
        own.MapPost("/nationalPlatform", (NationalPlatformApplication application) => NationalPlatform.Explain(application));
        own.MapPost("/algorithmPlatform", (AlgorithmPlatformApplication application) => AlgorithmPlatform.Explain(application));
        own.MapPost("/scaleUp", (ScaleUpApplication application) => ScaleUp.Explain(application));
        own.MapPost("/littleGiant", (LittleGiantApplication application) => LittleGiant.Explain(application));
        own.MapPost("/listing", (ListingApplication application) => Listing.Explain(application));
        own.MapPost("/financing", (FinancingApplication application) => Financing.Explain(application));
        own.MapPost("/industrialPark", (IndustrialParkApplication application) => IndustrialPark.Explain(application));
        own.MapPost("/dataset", (DatasetApplication application) => Dataset.Explain(application));
        own.MapPost("/talentAward", (TalentAwardApplication application) => TalentAward.Explain(application));
        own.MapPost("/standard", (StandardApplication application) => Standard.Explain(application));
        own.MapPost("/decision", (FinancingApplication application) => Financing.Evaluate(application));
        own.MapPost("/echo", (FinancingApplication application) => application);
        own.MapPost("/perhaps", (FinancingApplication? application) => application is null ? Results.NoContent() : Results.Ok(Financing.Explain(application)));
        own.MapPost("/several", (FinancingApplication[] applications) => applications.Select(static application => Financing.Explain(application)).ToList());
        own.MapPost("/reviewed", (CoreAlgorithmApplication[] applications) => applications.Select(static application => CoreAlgorithm.Explain(application)).ToArray());
        own.MapPost("/inquiry", (Inquiry inquiry) => Reply.To(inquiry));
        own.MapPost("/round", (OwnRound round) => round.Settle());
        own.MapPost("/round/{id}", (string id, OwnRound round) => round.ResultOf(id));
        own.MapPost("/ledger", (LedgerRow[] ledger) => ledger);
        own.MapPost("/opinion", (Opinion opinion) => opinion);
    }
}

/// <summary>A type of the host, with types of a policy in it.</summary>
public sealed record Inquiry(string Sender, ApplicantKind Kind, FinancingApplication Application);

/// <summary>Another.</summary>
public sealed record Reply(string Sender, ApplicantKind? Kind, Explanation Explanation, Decision Decision, Dictionary<string, Applicant> Applicants)
{
    internal static Reply To(Inquiry inquiry) =>
        new(
            inquiry.Sender,
            inquiry.Kind,
            Financing.Explain(inquiry.Application),
            Financing.Evaluate(inquiry.Application),
            new() { ["first"] = inquiry.Application.Applicant ?? new Applicant() }
        );
}

/// <summary>A round of the host's own, with the service's types in it.</summary>
public sealed record OwnRound(int Year, List<OwnEntry> Applications, IReadOnlyList<LedgerRow>? Ledger)
{
    internal SettlementResult Settle() =>
        ChengduAi2024Policy.Settle(Year, Applications.Select(static entry => new RoundApplication(entry.Id, "industryModel", entry.Application)), Ledger);

    internal OwnResult ResultOf(string id)
    {
        var end = Settle().Single(end => end.Id == id);
        return new OwnResult(end.Outcome, end, [end]);
    }
}

/// <summary>An application of it.</summary>
public sealed record OwnEntry(string Id, IndustryModelApplication Application);

/// <summary>How one ended.</summary>
public sealed record OwnResult(RoundOutcome Outcome, ApplicationResult End, IReadOnlyList<ApplicationResult> All);

/// <summary>What the authority thinks.</summary>
public sealed record Opinion(ReviewVerdict Verdict, Outcome? Outcome, Dictionary<string, ReviewDecision> Decisions);

/// <summary>The host's own JSON. The framework's generator writes metadata of the policies' types into it as well, of which none may be used.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Inquiry))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(OwnRound))]
[JsonSerializable(typeof(OwnResult))]
[JsonSerializable(typeof(Opinion))]
internal sealed partial class OwnContext : JsonSerializerContext;
