using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>DELETE /applications/{id}.</summary>
internal static class WithdrawEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Withdraw, HandleAsync).WithRequestTimeout(LedgerMapping.MostTime).Describe(LedgerOperations.Withdraw);

    private static async Task HandleAsync(LedgerCall call)
    {
        var (problem, _) = await BodyReader.ReadAsync(call.Http, mayBeEmpty: true);
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        if (await call.FindApplicationAsync() is not { } application)
        {
            await call.RefuseAsync(LedgerProblems.UnknownApplication);
            return;
        }
        if (Refuse(call, application) is { } refusal)
        {
            await ApplicationResponse.RefuseAsync(call.Http, refusal, application);
            return;
        }
        var answer = await call.Ledger.WithdrawAsync(application.Id, application.Version, call.Caller.Actor, call.Cancellation);
        if (answer.Value is { } withdrawn)
            await ApplicationResponse.SendAsync(call.Http, withdrawn);
        else
            await call.RefuseAsync(Refusals.Of(answer.Refusal, answer.Ids, answer.Count, LedgerProblems.UnknownApplication));
    }

    private static Problem? Refuse(LedgerCall call, StoredApplication application) =>
        call.Caller.MayActFor(application.CreditCode)
            ? Precondition.Check(call.Http.Request, ApplicationResponse.TagOf(application))
            : LedgerProblems.OtherApplicant;
}
