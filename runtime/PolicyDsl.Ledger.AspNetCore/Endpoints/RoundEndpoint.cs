using Microsoft.Net.Http.Headers;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /policies/{policy}/rounds/{year}.</summary>
internal static class RoundEndpoint
{
    private const string Draft = "draft";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Round, HandleAsync).DisableRequestTimeout().Describe(LedgerOperations.Round);

    private static async Task HandleAsync(LedgerCall call)
    {
        var request = call.Http.Request;
        var query = new QueryReader(request, Draft);
        var wantsDraft = query.Flag(Draft);
        var problem = RoundPath.Read(call, out var path) ?? query.Problem;
        var mediaType = Negotiation.Choose(request, MediaTypes.Json, MediaTypes.Csv);
        if (problem is null && mediaType is null)
            problem = Problems.NotAcceptable($"{MediaTypes.Json}, {MediaTypes.Csv}");
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        var (confirmed, draft) = await path!.FindAsync(call);
        if ((wantsDraft ? draft : confirmed) is not { } round)
        {
            await call.RefuseAsync(wantsDraft ? LedgerProblems.NoDraft : LedgerProblems.NotConfirmed);
            return;
        }
        var isUpToDate = await call.Ledger.IsUpToDateAsync(round, call.Cancellation);
        var headers = call.Http.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        headers[LedgerHeaders.RoundUpToDate] = isUpToDate ? "true" : "false";
        if (mediaType == MediaTypes.Csv)
            await SendTableAsync(call, path, round, isUpToDate);
        else
            await SendAsync(call, round, isUpToDate);
    }

    private static async Task SendAsync(LedgerCall call, StoredRound round, bool isUpToDate)
    {
        var tag = RoundResponse.TagOf(round, isUpToDate);
        if (LedgerResponse.IsKnown(call.Http, tag))
            return;
        LedgerResponse.Begin(call.Http.Response, MediaTypes.Json, tag);
        await using var pieces = new PieceWriter(call.Http.Response);
        var json = pieces.Json;
        json.WriteStartObject();
        RoundWriter.WriteHead(json, round);
        RoundWriter.WriteStanding(json, isUpToDate);
        json.WriteStartArray("results"u8);
        await foreach (var result in call.Ledger.ResultsAsync(round.Id, call.Cancellation))
        {
            ResultWriter.Write(json, result);
            await pieces.MoveAsync(call.Cancellation);
        }
        json.WriteEndArray();
        RoundWriter.WriteTotals(json, round);
        json.WriteEndObject();
        await pieces.SendAsync(call.Cancellation);
    }

    private static async Task SendTableAsync(LedgerCall call, RoundPath path, StoredRound round, bool isUpToDate)
    {
        var response = call.Http.Response;
        var language = Negotiation.Language(call.Http.Request);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        var tag = RoundResponse.TableTagOf(round, isUpToDate, language);
        if (LedgerResponse.IsKnown(call.Http, tag))
            return;
        LedgerResponse.Begin(response, MediaTypes.Csv, tag);
        response.Headers.ContentLanguage = ResponseLanguage.Tag(language);
        response.Headers.ContentDisposition = $"attachment; filename=\"{RoundResponse.FileOf(path, round, isUpToDate)}\"";
        var titles = path.Policy.Clauses.ToDictionary(static clause => clause.Id, static clause => clause.Newest.Info.Title, StringComparer.Ordinal);
        await using var pieces = new PieceWriter(response);
        using var table = new ResultTable(titles, language);
        await foreach (var result in call.Ledger.ResultsAsync(round.Id, call.Cancellation))
        {
            table.Add(result);
            table.MoveTo(pieces.Bytes);
            await pieces.MoveAsync(call.Cancellation);
        }
        table.MoveTo(pieces.Bytes);
        await pieces.SendAsync(call.Cancellation);
    }
}
