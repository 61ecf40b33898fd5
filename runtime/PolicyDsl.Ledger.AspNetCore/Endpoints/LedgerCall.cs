using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>A request about what is stored, from somebody who may make it.</summary>
/// <param name="Http">The request.</param>
/// <param name="Ledger">What is stored.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Registry">The policies.</param>
/// <param name="Clock">The time.</param>
internal sealed record LedgerCall(HttpContext Http, ILedger Ledger, Caller Caller, PolicyRegistry Registry, TimeProvider Clock)
{
    /// <summary>Ends when the client has gone, or its time is up.</summary>
    public CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>A request that has been let in.</summary>
    public static LedgerCall Of(HttpContext http)
    {
        var services = http.RequestServices;
        return new(
            http,
            services.GetRequiredService<ILedger>(),
            services.GetRequiredService<ICallers>().Of(http),
            services.GetRequiredService<PolicyRegistry>(),
            services.GetRequiredService<TimeProvider>()
        );
    }

    /// <summary>Answers with a problem.</summary>
    public Task RefuseAsync(Problem problem) => ProblemWriter.WriteAsync(Http, problem);

    /// <summary>The application that the path names; null: there is none, or the caller may not know of it.</summary>
    public async Task<StoredApplication?> FindApplicationAsync()
    {
        var id = Http.Request.RouteValues["id"] as string ?? "";
        if (!StoredId.IsValid(id) || await Ledger.FindAsync(id, Cancellation) is not { } application)
            return null;
        return Caller.MaySee(application) ? application : null;
    }
}
