using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>For what the form of an application is asked for: <c>for=evaluate</c>, the default, or <c>for=submit</c>.</summary>
internal static class FormRequest
{
    /// <summary>The parameter.</summary>
    public const string For = "for";

    /// <summary>To be evaluated.</summary>
    public const string Evaluate = "evaluate";

    /// <summary>To be stored.</summary>
    public const string Submit = "submit";

    /// <summary>Reads the query.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isSubmission">Whether the application is to be stored.</param>
    /// <returns>Why it is refused; null: it is fine.</returns>
    public static Problem? Read(HttpRequest request, out bool isSubmission)
    {
        isSubmission = false;
        var errors = new List<FieldMessage>();
        foreach (var (name, values) in request.Query)
        {
            if (name != For)
                errors.Add(new FieldMessage(name, QueryErrors.Unknown(For)));
            else if (values is [Evaluate or Submit])
                isSubmission = values[0] == Submit;
            else
                errors.Add(new FieldMessage(name, QueryErrors.NotKnown([Evaluate, Submit])));
        }
        return errors.Count == 0 ? null : Problems.InvalidQuery(errors);
    }
}
