using System.Runtime.CompilerServices;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>GET /policies/{policy}/clauses/{clause}.</summary>
internal static class ClauseEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        var pages = new ConditionalWeakTable<ClauseDefinition, StaticJson>();
        endpoints
            .Map(
                Routes.Clause,
                Routes.Clause.Pattern,
                context => HandleAsync(
                    context,
                    registry,
                    clock,
                    clause => pages.GetValue(clause, static clause => StaticJson.Of(clause.Info, ClausePage.Write)).SendAsync(context)
                )
            )
            .Describe(Operations.Clause);
    }

    /// <summary>Answers for the clause that a path names, as of today; or says that there is none.</summary>
    public static Task HandleAsync(HttpContext context, PolicyRegistry registry, TimeProvider clock, Func<ClauseDefinition, Task> answer)
    {
        if (PathIds.Policy(context, registry) is not { } policy)
            return ProblemWriter.WriteAsync(context, Problems.UnknownPolicy(registry));
        var revision = policy.InForceOn(clock.Today());
        if (PathIds.Clause(context, policy)?.InForceOn(clock.Today()) is not { } clause)
            return ProblemWriter.WriteAsync(context, Problems.UnknownClause(revision.Clauses.Select(static clause => clause.Info.Id)));
        return answer(clause);
    }
}
