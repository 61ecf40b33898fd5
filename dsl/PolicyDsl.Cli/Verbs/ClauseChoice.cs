using PolicyDsl.Cli.Output;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary>Finds the clause that is meant: of a policy's revisions in the one in force on the day of application.</summary>
internal static class ClauseChoice
{
    /// <summary>The clause.</summary>
    /// <param name="policies">The policies, by id and revision.</param>
    /// <param name="clauseId">The clause's apiName.</param>
    /// <param name="body">The application, for its day.</param>
    /// <param name="today">The day where it gives none.</param>
    public static ClauseDefinition Choose(IReadOnlyList<InterpretedPolicy> policies, string clauseId, byte[] body, DateOnly today)
    {
        var revisions = policies.Where(p => p.Clause(clauseId) is not null).ToList();
        if (revisions.Count == 0)
        {
            var known = policies.SelectMany(static p => p.Clauses).Select(static c => c.Info.Id).Distinct(StringComparer.Ordinal);
            throw new UsageException(ToolMessages.UnknownClause(clauseId, known));
        }
        var ids = revisions.Select(static p => p.Info.Id).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 1)
            throw new UsageException(ToolMessages.SeveralPolicies(clauseId, ids));
        var day = revisions.Count > 1 ? DayOf(revisions[0].Clause(clauseId)!, body) ?? today : today;
        return PolicyChoice.RevisionInForce(revisions, day).Clause(clauseId)!;
    }

    // Every revision reads the day alike; what else is wrong with the body, the chosen one says.
    private static DateOnly? DayOf(ClauseDefinition clause, byte[] body)
    {
        var sink = clause.NewApplication();
        _ = ApplicationReader.Read(clause.Info, body, sink);
        return sink.Complete().SubmittedOn;
    }
}
