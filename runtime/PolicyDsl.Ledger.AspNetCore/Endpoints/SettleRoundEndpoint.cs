using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>POST /policies/{policy}/rounds/{year}/settle.</summary>
internal static class SettleRoundEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.SettleRound, HandleAsync).WithRequestTimeout(LedgerMapping.MostTimeOfRound).Describe(LedgerOperations.SettleRound);

    private static async Task HandleAsync(LedgerCall call)
    {
        var problem = RoundPath.Read(call, out var path) ?? await ReadBodyAsync(call);
        var today = call.Clock.Today();
        if (problem is null && path!.Year > today.Year)
            problem = LedgerProblems.FutureYear;
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        var revision = path!.Settling(today);
        using var watch = PolicyTelemetry.Settle(revision.Info, isStored: true);
        var answer = await call.Ledger.SettleAsync(revision, path.Year, call.Caller.Actor, call.Cancellation);
        if (answer.Value is { } draft)
        {
            watch.Complete(draft.Count);
            await SendAsync(call, path, draft);
        }
        else
            await call.RefuseAsync(Refusals.Of(answer.Refusal, answer.Ids, answer.Count, LedgerProblems.NoDraft));
    }

    // There is nothing to say but that it be done.
    private static async Task<Problem?> ReadBodyAsync(LedgerCall call)
    {
        var (problem, body) = await BodyReader.ReadAsync(call.Http, mayBeEmpty: true);
        if (problem is not null || body.Length == 0)
            return problem;
        var errors = TextMembersReader.Read(body, [], out _);
        return errors.Count == 0 ? null : Problems.InvalidInput(errors);
    }

    private static async Task SendAsync(LedgerCall call, RoundPath path, StoredRound draft)
    {
        var (confirmed, _) = await path.FindAsync(call);
        var differences = confirmed is null ? null : await DifferenceList.ReadAsync(call.Ledger, confirmed, draft, call.Cancellation);
        var settleAgain = await call.Ledger.YearsToSettleAgainAsync(draft, call.Cancellation);
        var response = call.Http.Response;
        LedgerResponse.Begin(response, MediaTypes.Json, RoundResponse.TagOf(draft));
        response.StatusCode = StatusCodes.Status201Created;
        response.Headers.Location = RoundResponse.PathOf(path, draft);
        await JsonResponse.WriteAsync(
            call.Http,
            (draft, differences, settleAgain),
            static (json, state) =>
            {
                json.WriteStartObject();
                RoundWriter.WriteHead(json, state.draft);
                RoundWriter.WriteTotals(json, state.draft);
                if (state.differences is { } list)
                    list.Write(json);
                else
                    json.WriteNull("differences"u8);
                RoundWriter.WriteSettleAgain(json, state.settleAgain);
                json.WriteEndObject();
            }
        );
    }
}
