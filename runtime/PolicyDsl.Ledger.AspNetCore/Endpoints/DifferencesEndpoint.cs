using System.Text.Json;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /policies/{policy}/rounds/{year}/differences.</summary>
internal static class DifferencesEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Differences, HandleAsync).DisableRequestTimeout().Describe(LedgerOperations.Differences);

    private static async Task HandleAsync(LedgerCall call)
    {
        var problem = RoundPath.Read(call, out var path) ?? new QueryReader(call.Http.Request).Problem;
        if (problem is null && !Negotiation.Accepts(call.Http.Request, MediaTypes.Json))
            problem = Problems.NotAcceptable(MediaTypes.Json);
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        var (confirmed, draft) = await path!.FindAsync(call);
        if (confirmed is null || draft is null)
        {
            await call.RefuseAsync(draft is null ? LedgerProblems.NoDraft : LedgerProblems.NotConfirmed);
            return;
        }
        await SendAsync(call, confirmed, draft);
    }

    private static async Task SendAsync(LedgerCall call, StoredRound confirmed, StoredRound draft)
    {
        LedgerResponse.Begin(call.Http.Response, MediaTypes.Json);
        await using var pieces = new PieceWriter(call.Http.Response);
        var json = pieces.Json;
        json.WriteStartObject();
        WriteSide(json, "confirmed", confirmed);
        WriteSide(json, "draft", draft);
        JsonValues.WriteNumber(json, "change", draft.Amount - confirmed.Amount);
        json.WriteStartArray("differences"u8);
        await foreach (var difference in call.Ledger.DifferencesAsync(draft.Id, call.Cancellation))
        {
            ResultWriter.Write(json, difference);
            await pieces.MoveAsync(call.Cancellation);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await pieces.SendAsync(call.Cancellation);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, StoredRound round)
    {
        json.WritePropertyName(name);
        RoundWriter.Write(json, round);
    }
}
