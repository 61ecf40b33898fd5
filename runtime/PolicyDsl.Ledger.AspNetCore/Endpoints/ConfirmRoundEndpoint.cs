using Microsoft.Net.Http.Headers;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>POST /policies/{policy}/rounds/{year}/confirm.</summary>
internal static class ConfirmRoundEndpoint
{
    private const string Draft = "draft";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.ConfirmRound, HandleAsync).WithRequestTimeout(LedgerMapping.MostTimeOfRound).Describe(LedgerOperations.ConfirmRound);

    private static async Task HandleAsync(LedgerCall call)
    {
        var problem = RoundPath.Read(call, out var path);
        var draft = "";
        if (problem is null)
            (problem, draft) = await ReadDraftAsync(call);
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        var answer = await ConfirmAsync(call, path!, draft);
        if (answer.Value is not { } round)
        {
            await call.RefuseAsync(Refusals.Of(answer.Refusal, answer.Ids, answer.Count, LedgerProblems.NoDraft));
            return;
        }
        var settleAgain = await call.Ledger.YearsToSettleAgainAsync(round, call.Cancellation);
        LedgerResponse.Begin(call.Http.Response, MediaTypes.Json, RoundResponse.TagOf(round));
        call.Http.Response.Headers.ContentLocation = RoundResponse.PathOf(path!, round);
        await JsonResponse.WriteAsync(call.Http, (round, settleAgain), RoundWriter.WriteConfirmed);
    }

    // By the revision that settled it, whatever is in force by now.
    private static async Task<LedgerAnswer<StoredRound>> ConfirmAsync(LedgerCall call, RoundPath path, string draft)
    {
        if (!StoredId.IsValid(draft))
            return LedgerRefusal.NotFound;
        var rounds = await call.Ledger.RoundsAsync(path.PolicyId, path.Year, call.Cancellation);
        if (rounds.LastOrDefault(round => round.Id == draft) is not { } meant)
            return LedgerRefusal.NotFound;
        var revisions = call.Registry.Find(path.PolicyId)!.Revisions;
        return revisions.FirstOrDefault(revision => revision.Info.Revision == meant.Revision) is { } settled
            ? await call.Ledger.ConfirmAsync(settled, path.Year, draft, call.Caller.Actor, call.Cancellation)
            : LedgerRefusal.BasisChanged;
    }

    private static async Task<(Problem? Problem, string Draft)> ReadDraftAsync(LedgerCall call)
    {
        var (problem, body) = await BodyReader.ReadAsync(call.Http, mayBeEmpty: true);
        if (problem is not null)
            return (problem, "");
        if (Precondition.ReadDraft(call.Http.Request, out var matched) is { } refusal)
            return (refusal, "");
        string? named = null;
        if (body.Length > 0)
        {
            var errors = TextMembersReader.Read(body, [Draft], out var texts);
            if (errors.Count > 0)
                return (Problems.InvalidInput(errors), "");
            named = texts.GetValueOrDefault(Draft);
        }
        if (matched is not null && named is not null && matched != named)
            return (LedgerProblems.InvalidHeader(HeaderNames.IfMatch, LedgerErrors.NotOneDraft), "");
        return (matched ?? named) is { } draft ? (null, draft) : (LedgerProblems.DraftRequired, "");
    }
}
