using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>POST /policies/{policy}/clauses/{clause}/applications.</summary>
internal static class SubmitEndpoint
{
    /// <summary>Maps it, for each clause.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry) =>
        ClauseRoutes.Map(
            endpoints,
            LedgerRoutes.Submit,
            registry,
            static (context, clause) => HandleAsync(LedgerCall.Of(context), clause),
            static endpoint =>
                endpoint.WithMetadata(new BodyLimit(RequestBody.MostWaste)).WithRequestTimeout(LedgerMapping.MostTime).Guard(LedgerRoutes.Submit),
            LedgerOperations.Submit,
            withPinned: false
        );

    private static async Task HandleAsync(LedgerCall call, ClauseRevisions clause)
    {
        if (clause.Policy.IsPinned)
        {
            await call.RefuseAsync(LedgerProblems.NoSuchPolicy(call.Registry));
            return;
        }
        if (IdempotencyKey.Read(call.Http.Request, out var key) is { } refusal)
        {
            await call.RefuseAsync(refusal);
            return;
        }
        var (problem, body) = await BodyReader.ReadAsync(call.Http);
        var intake = new ApplicationIntake(clause, call.Clock, call.Caller, call.Ledger);
        var (submission, mistake) = problem is null ? await intake.TakeAsync(body, key, call.Cancellation) : (null, problem);
        if (submission is null)
        {
            if (await intake.FindSubmittedAsync(key, call.Cancellation) is { } before)
                await SendAsync(call, before);
            else
                await call.RefuseAsync(mistake!);
            return;
        }
        var answer = await call.Ledger.SubmitAsync(submission, call.Cancellation);
        if (answer.Value is { } submitted)
            await SendAsync(call, submitted);
        else
            await call.RefuseAsync(await ProblemOfAsync(call, answer));
    }

    private static Task SendAsync(LedgerCall call, Submitted submitted)
    {
        var response = call.Http.Response;
        response.Headers.Location = LedgerRoutes.Application.Pattern.Replace("{id}", submitted.Application.Id, StringComparison.Ordinal);
        if (submitted.IsRepeated)
            response.Headers[LedgerHeaders.IdempotencyReplayed] = "true";
        return ApplicationResponse.SendAsync(call.Http, submitted.Application, StatusCodes.Status201Created);
    }

    // The application that stands in the way is named to those who may know of it.
    private static async Task<Problem> ProblemOfAsync(LedgerCall call, LedgerAnswer<Submitted> answer)
    {
        var isSeen =
            answer.Ids.Count > 0 && await call.Ledger.FindAsync(answer.Ids[0], call.Cancellation) is { } first && call.Caller.MaySee(first);
        return Refusals.Of(answer.Refusal, isSeen ? answer.Ids : [], answer.Count, LedgerProblems.UnknownApplication);
    }
}
