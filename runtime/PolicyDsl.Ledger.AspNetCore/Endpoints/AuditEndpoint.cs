using System.Text;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /audit.</summary>
internal static class AuditEndpoint
{
    private const string From = "from";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Audit, HandleAsync).DisableRequestTimeout().Describe(LedgerOperations.Audit);

    private static async Task HandleAsync(LedgerCall call)
    {
        var query = new QueryReader(call.Http.Request, From);
        var from = query.Integer(From, 1, long.MaxValue) ?? 1;
        var problem = query.Problem ?? (Negotiation.Accepts(call.Http.Request, MediaTypes.JsonLines) ? null : Problems.NotAcceptable(MediaTypes.JsonLines));
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        LedgerResponse.Begin(call.Http.Response, MediaTypes.JsonLines);
        await using var pieces = new PieceWriter(call.Http.Response);
        await foreach (var entry in call.Ledger.AuditAsync(from, call.Cancellation))
        {
            // As it was hashed, byte for byte.
            var line = AuditChain.Line(entry) + "\n";
            pieces.Bytes.Advance(Encoding.UTF8.GetBytes(line, pieces.Bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(line.Length))));
            await pieces.MoveAsync(call.Cancellation);
        }
        await pieces.SendAsync(call.Cancellation);
    }
}
