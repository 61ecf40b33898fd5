using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>PUT /applications/{id}/review.</summary>
internal static class ReviewEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry) =>
        endpoints
            .MapStored(LedgerRoutes.Review, HandleAsync)
            .WithRequestTimeout(LedgerMapping.MostTime)
            .Describe(to => LedgerOperations.Review(to, registry));

    private static async Task HandleAsync(LedgerCall call)
    {
        var (problem, body) = await BodyReader.ReadAsync(call.Http);
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
        if (Precondition.Check(call.Http.Request, ApplicationResponse.TagOf(application)) is { } refusal)
        {
            await ApplicationResponse.RefuseAsync(call.Http, refusal, application);
            return;
        }
        var (review, mistake) = new ReviewIntake(call.Registry, call.Caller).Take(application, body);
        if (review is null)
        {
            await call.RefuseAsync(mistake!);
            return;
        }
        var answer = await call.Ledger.ReviewAsync(review, call.Cancellation);
        if (answer.Value is { } reviewed)
            await ApplicationResponse.SendAsync(call.Http, reviewed);
        else
            await call.RefuseAsync(Refusals.Of(answer.Refusal, answer.Ids, answer.Count, LedgerProblems.UnknownApplication));
    }
}
