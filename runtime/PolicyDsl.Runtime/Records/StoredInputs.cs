using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>Makes an application of what is stored of it.</summary>
public static class StoredInputs
{
    /// <summary>Reads body and review.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="body">The body, as JSON.</param>
    /// <param name="review">The authority's inputs and decisions, as JSON; null: none.</param>
    /// <returns>The application, and what is wrong with it; nothing where it was stored by this clause.</returns>
    public static (IApplication Application, IReadOnlyList<FieldMessage> Errors) Read(ClauseDefinition clause, string body, string? review)
    {
        var sink = clause.NewApplication();
        var errors = ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(body), sink);
        if (review is not null)
            errors = [.. errors, .. ApplicationReader.ReadReview(clause.Info, Encoding.UTF8.GetBytes(review), sink, "/review")];
        return (sink.Complete(), errors);
    }

    /// <summary>Reads body and review as the revision that settles does: what only another revision knows is passed over.</summary>
    /// <param name="clause">The clause of the revision that settles.</param>
    /// <param name="body">The body, as JSON.</param>
    /// <param name="review">The authority's inputs and decisions, as JSON; null: none.</param>
    /// <returns>The application; null: it cannot be read, and a person decides.</returns>
    public static IApplication? ReadToSettle(ClauseDefinition clause, string body, string? review)
    {
        var (application, errors) = Read(clause, body, review);
        return application.SubmittedOn is not null && errors.All(static error => error.Message.Code == FieldErrors.UnknownMemberCode) ? application : null;
    }
}
