using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A clause's 算例 in the OpenAPI documents: what is sent, and what is answered, which is decided as the document is written.</summary>
internal static class ClauseExample
{
    // Right in its form and check digit, and nobody's: its organisation code is made up.
    private const string NobodysCode = "91510100MA6A00001K";

    /// <summary>Puts it into an evaluation of the clause, if there is one.</summary>
    public static OperationBuilder ShowExample(this OperationBuilder to, ClauseDefinition clause)
    {
        if (clause.Info.Example is not { } example)
            return to;
        var body = Encoding.UTF8.GetBytes(example.Body);
        return to.Shows(example.Title, JsonNode.Parse(body)!, Decide(clause, body, to.Language));
    }

    /// <summary>Puts it into the storing of an application, with who applies and without what others enter, if there is one.</summary>
    public static OperationBuilder ShowSubmission(this OperationBuilder to, ClauseInfo clause)
    {
        if (clause.Example is not { } example)
            return to;
        var body = OfApplicant(example);
        var applicant = new JsonObject();
        foreach (var input in clause.Inputs.Where(static input => input is { Place: InputPlace.Applicant, Name: "creditCode" or "name" }))
            applicant[input.Name] = input.Kind == InputKind.CreditCode ? NobodysCode : to.In("示例申报单位", "An applicant");
        foreach (var (name, value) in body["applicant"] as JsonObject ?? [])
            applicant[name] = value?.DeepClone();
        body["applicant"] = applicant;
        body.TryAdd("project", to.In("示例项目", "A project"));
        body.TryAdd("otherFunding", new JsonArray());
        return to.Shows(example.Title, body);
    }

    /// <summary>Puts the first into a match of the policy: what several clauses ask at the top, what only its own asks under it.</summary>
    public static OperationBuilder ShowMatch(this OperationBuilder to, PolicyDefinition policy)
    {
        if (policy.Clauses.FirstOrDefault(static clause => clause.Info.Example is not null) is not { } clause)
            return to;
        var body = OfApplicant(clause.Info.Example!);
        var shared = SharedInputs.Of(policy).Inputs.Where(static input => input.Place == InputPlace.Clause).Select(static input => input.Name).ToHashSet(StringComparer.Ordinal);
        var own = new JsonObject();
        foreach (var input in clause.Info.Inputs.Where(input => input.Place == InputPlace.Clause && !shared.Contains(input.Name)))
        {
            if (body.Remove(input.Name, out var value))
                own[input.Name] = value;
        }
        if (own.Count > 0)
            body["clauses"] = new JsonObject { [clause.Info.Id] = own };
        var known = KnownApplicantReader.Read(policy, Encoding.UTF8.GetBytes(body.ToJsonString()), DateOnly.MinValue, out var errors);
        return errors.Count > 0 ? to : to.Shows(clause.Info.Example!.Title, body, Written(PolicyMatch.Of(known), (writer, match) => MatchWriter.Write(writer, match, to.Language)));
    }

    private static JsonObject OfApplicant(ExampleInfo example)
    {
        var body = JsonNode.Parse(example.Body)!.AsObject();
        body.Remove("review");
        body.Remove("ledger");
        return body;
    }

    private static JsonNode Decide(ClauseDefinition clause, byte[] body, Language language)
    {
        var sink = clause.NewApplication();
        ApplicationReader.Read(clause.Info, body, sink);
        return Written(clause.Explain(sink.Complete()), (writer, explanation) => ExplanationWriter.Write(writer, explanation, language));
    }

    private static JsonNode Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, ExplanationWriter.Options))
            write(writer, value);
        return JsonNode.Parse(bytes.ToArray())!;
    }
}
