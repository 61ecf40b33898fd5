using System.Globalization;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /.well-known/policy-keys.</summary>
internal static class PolicyKeysEndpoint
{
    private static readonly string Kept = FormattableString.Invariant($"public, max-age={ReceiptKeys.KeptFor.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)}");

    /// <summary>Maps it. It is open: the keys are public.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.Map(LedgerRoutes.PolicyKeys, LedgerRoutes.PolicyKeys.Pattern, HandleAsync).Describe(ReceiptOperations.PolicyKeys);

    private static Task HandleAsync(HttpContext context)
    {
        if (!Negotiation.Accepts(context.Request, MediaTypes.Json))
            return ProblemWriter.WriteAsync(context, Problems.NotAcceptable(MediaTypes.Json));
        var keys = context.RequestServices.GetRequiredService<ReceiptKeys>().Public();
        context.Response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        context.Response.Headers.CacheControl = Kept;
        return JsonResponse.WriteAsync(context, keys, static (json, set) => set.Write(json));
    }
}
