using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What an evaluation is asked for beside its body.</summary>
internal static class EvaluateRequest
{
    private const string Explain = "explain";

    /// <summary>Reads headers and query.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The media type of the answer, which the client has to take.</param>
    /// <param name="content">The media type that the body has to be.</param>
    /// <param name="explain">Whether steps and texts are wanted.</param>
    /// <returns>Why it is refused; null: it is fine.</returns>
    public static Problem? Read(HttpRequest request, string answer, string content, out bool explain)
    {
        explain = true;
        if (!Negotiation.Accepts(request, answer))
            return Problems.NotAcceptable(answer);
        return ReadQuery(request, ref explain) ?? RequestContent.Refuse(request, content);
    }

    // explain=true, the default, or explain=false; nothing else, and nothing twice.
    private static Problem? ReadQuery(HttpRequest request, ref bool explain)
    {
        switch (request.QueryString.Value)
        {
            case null or "":
                return null;
            // As it is nearly always written; the rest is worth a parser.
            case "?explain=false":
                explain = false;
                return null;
            case "?explain=true":
                return null;
        }
        var errors = new List<FieldMessage>();
        foreach (var (name, values) in request.Query)
        {
            if (name != Explain)
                errors.Add(new FieldMessage(name, QueryErrors.Unknown(Explain)));
            else if (values is ["true" or "false"])
                explain = values[0] == "true";
            else
                errors.Add(new FieldMessage(name, QueryErrors.NotBool));
        }
        return errors.Count == 0 ? null : Problems.InvalidQuery(errors);
    }
}
