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

/// <summary>The host's own JSON. The framework's generator writes metadata of the policies' types into it as well, of which none may be used.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Inquiry))]
[JsonSerializable(typeof(Reply))]
internal sealed partial class OwnContext : JsonSerializerContext;
