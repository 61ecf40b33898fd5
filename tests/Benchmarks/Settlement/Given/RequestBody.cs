using System.Text;
using System.Text.Json;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>A population as the JSON of a settlement request.</summary>
internal static class RequestBody
{
    public static byte[] Of(int count)
    {
        using var body = new MemoryStream();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteNumber("year", Population.Year);
        writer.WriteStartArray("applications");
        foreach (var one in new Population(count).Applications())
            Write(writer, one);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return body.ToArray();
    }

    /// <summary>The body of one application, as it is submitted.</summary>
    public static string Of(RoundApplication one)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
            WriteBody(writer, one);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, RoundApplication one)
    {
        writer.WriteStartObject();
        writer.WriteString("id", one.Id);
        writer.WriteString("clause", one.Clause);
        writer.WritePropertyName("application");
        WriteBody(writer, one);
        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, RoundApplication one)
    {
        var clause = ChengduAi2024Policy.Clauses.First(clause => clause.Id == one.Clause);
        writer.WriteStartObject();
        Write(writer, clause, one.Application, InputPlace.Envelope);
        Write(writer, clause, one.Application, InputPlace.Clause);
        writer.WriteStartObject("applicant");
        Write(writer, clause, one.Application, InputPlace.Applicant);
        writer.WriteEndObject();
        writer.WriteStartObject("review");
        Write(writer, clause, one.Application, InputPlace.Review);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ClauseInfo clause, IApplication application, InputPlace place)
    {
        for (var i = 0; i < clause.Inputs.Count; i++)
        {
            if (clause.Inputs[i].Place != place || application.GetInput(i) is not { } value)
                continue;
            writer.WritePropertyName(clause.Inputs[i].Name);
            if (clause.Inputs[i].Kind == InputKind.List)
                JsonSerializer.Serialize(writer, application.OtherFunding!.Select(Funding));
            else
                JsonSerializer.Serialize(writer, value, value.GetType());
        }
    }

    private static object Funding(OtherFunding funding) =>
        new
        {
            program = funding.Program,
            level = JsonNamingPolicy.CamelCase.ConvertName($"{funding.Level}"),
            amount = funding.Amount,
            status = JsonNamingPolicy.CamelCase.ConvertName($"{funding.Status}"),
        };
}
