using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PolicyDsl.AspNetCore;
using PolicyDsl.Policies;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Hosts.Tests.Guide;

/// <summary>What <c>docs/own-endpoints.md</c> shows, in a program.</summary>
internal static class GuideProgram
{
    public static WebApplication Build(string[] args)
    {
        var builder = PolicyHost.CreateBuilder(args);
        builder.Services.AddPolicies();
        builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, EnquiryJson.Default));

        var app = builder.Build();
        app.UsePolicyHost();
        app.MapPolicies();
        app.MapPost("/financing-check", (FinancingApplication application) => Financing.Explain(application));
        app.MapPost("/enquiries", (Enquiry enquiry) => new Reply(enquiry.Sender, Financing.Explain(enquiry.Application)));
        return app;
    }

    public static string Answer(string message, DateOnly today)
    {
        try
        {
            var application = JsonSerializer.Deserialize(message, ChengduAi2024Policy.Json.Of<FinancingApplication>())!;
            var explanation = Financing.Explain(application with { SubmittedOn = application.SubmittedOn ?? today });
            return JsonSerializer.Serialize(explanation, ChengduAi2024Policy.Json.Of<Explanation>());
        }
        catch (InvalidApplicationException invalid)
        {
            return string.Join('\n', invalid.Errors.Select(static error => $"{error.Pointer}: {error.Message.In(Language.En)}"));
        }
    }
}

public sealed record Enquiry(string Sender, FinancingApplication Application);

public sealed record Reply(string Sender, Explanation Explanation);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Enquiry))]
[JsonSerializable(typeof(Reply))]
internal sealed partial class EnquiryJson : JsonSerializerContext;
