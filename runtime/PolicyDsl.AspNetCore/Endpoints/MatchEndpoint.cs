using System.Buffers;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>POST /policies/{policy}/match.</summary>
internal static class MatchEndpoint
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>Maps it: for each policy on its own path, so that the OpenAPI document has its inputs, and for what else may stand in its place.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        Limit(endpoints.Map(Routes.Match, Routes.Match.Pattern, context => HandleAsync(context, PathIds.Policy(context, registry), registry, clock)));
        foreach (var policy in registry.Policies)
        {
            // Routing takes letters of either case for the same; ids do not.
            var endpoint = endpoints.Map(
                Routes.Match,
                Routes.Match.For(policy.Reference),
                context => HandleAsync(context, registry.Find(context.Request.Path.Value!.TrimEnd('/').Split('/')[^2]), registry, clock)
            );
            Limit(endpoint);
            endpoint.Describe(to => MatchSchemas.Describe(to, registry, policy));
        }
    }

    private static void Limit(IEndpointConventionBuilder endpoint) =>
        endpoint.WithMetadata(new BodyLimit(RequestBody.MostWaste)).WithRequestTimeout(MostTime).LimitBy(LimitNames.Evaluations);

    private static async Task HandleAsync(HttpContext context, PolicyRevisions? policy, PolicyRegistry registry, TimeProvider clock)
    {
        var problem = policy is null ? Problems.UnknownPolicy(registry)
            : !Negotiation.Accepts(context.Request, MediaTypes.Json) ? Problems.NotAcceptable(MediaTypes.Json)
            : RequestContent.Refuse(context.Request, MediaTypes.Json);
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            await ProblemWriter.WriteAsync(context, Problems.TooLarge);
            return;
        }
        KnownApplicant known;
        IReadOnlyList<FieldMessage> errors;
        try
        {
            known = Read(policy!, body.IsSingleSegment ? body.FirstSpan : body.ToArray(), clock.Today(), out errors);
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.End);
        }
        if (errors.Count > 0)
            await ProblemWriter.WriteAsync(context, Problems.InvalidInput(errors));
        else
            await SendAsync(context, PolicyMatch.Of(known));
    }

    private static KnownApplicant Read(PolicyRevisions policy, ReadOnlySpan<byte> body, DateOnly today, out IReadOnlyList<FieldMessage> errors) =>
        KnownApplicantReader.Read(policy.InForceOn(SubmissionDay.Find(body) ?? today), body, today, out errors);

    private static Task SendAsync(HttpContext context, MatchResult result)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        response.Headers.CacheControl = "no-store";
        var language = Negotiation.Language(context.Request);
        ResponseLanguage.Set(response, language);
        return JsonResponse.WriteAsync(context, (result, language), static (json, state) => MatchWriter.Write(json, state.result, state.language));
    }
}
