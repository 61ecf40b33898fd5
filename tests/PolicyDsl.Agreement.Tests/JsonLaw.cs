using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>Whether the JSON of generated types is what the service reads and answers.</summary>
internal static class JsonLaw
{
    // Options are dear to make.
    private static readonly ConditionalWeakTable<PolicyJson, JsonSerializerOptions> Hosts = [];
    private static readonly ConditionalWeakTable<PolicyJson, JsonSerializerOptions> EnglishHosts = [];

    // As a host may have set its own up.
    private static JsonSerializerOptions Other(PolicyJson json) => new(JsonSerializerDefaults.Web) { TypeInfoResolver = json, Encoder = JavaScriptEncoder.Default };

    /// <summary>Asserts it of an application and its decision.</summary>
    /// <returns>Whether the application was read again; false: its values are refused, each as the service refuses it.</returns>
    public static bool Check(PolicyDefinition policy, ClauseDefinition clause, GivenApplication values, string origin)
    {
        var application = values.ApplyTo(clause);
        var type = application.GetType();
        var written = JsonSerializer.SerializeToUtf8Bytes(application, type, policy.Json.Options);
        Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(application, type, Hosts.GetValue(policy.Json, Other)));
        if (HasOwnJson(type))
            Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(application, type));
        CheckAnswers(policy.Json, clause, application);

        var errors = ApplicationReader.Read(clause.Info, written, clause.NewApplication());
        if (errors.Count > 0)
        {
            var refused = Assert.Throws<InvalidApplicationException>(() => JsonSerializer.Deserialize(written, type, policy.Json.Options));
            Assert.Equal(errors, refused.Errors);
            if (HasOwnJson(type))
                Assert.Equal(errors, Assert.Throws<InvalidApplicationException>(() => JsonSerializer.Deserialize(written, type, JsonSerializerOptions.Web)).Errors);
            return false;
        }
        var read = (IApplication)JsonSerializer.Deserialize(written, type, policy.Json.Options)!;
        if (Facts(clause.Info, application) != Facts(clause.Info, read))
            Assert.Fail($"{origin}\n{Encoding.UTF8.GetString(written)}\n{Facts(clause.Info, application)}\n{Facts(clause.Info, read)}");
        Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(read, type, policy.Json.Options));
        if (HasOwnJson(type))
            Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(written, type, JsonSerializerOptions.Web), type));
        return true;
    }

    // What was generated has it whatever the options know; what is interpreted is no type of its own.
    private static bool HasOwnJson(Type type) => type.IsDefined(typeof(System.Text.Json.Serialization.JsonConverterAttribute), inherit: false);

    private static void CheckAnswers(PolicyJson json, ClauseDefinition clause, IApplication application)
    {
        var (decision, explanation) = (clause.Evaluate(application), clause.Explain(application) with { Advice = null });
        var alone = JsonSerializer.SerializeToElement(decision, json.Of<Decision>());
        using var brief = JsonDocument.Parse(Written(writer => ExplanationWriter.WriteShort(writer, explanation)));
        var isWhole = decision.Outcome is Outcome.Eligible or Outcome.Delegated;
        Assert.Equal(
            brief.RootElement.EnumerateObject().Where(member => isWhole || member.Name is not ("reason" or "missing")).Select(static member => member.ToString()),
            alone.EnumerateObject().Select(static member => member.ToString())
        );
        if (explanation.InputErrors.Count > 0)
        {
            Assert.Equal(explanation.InputErrors, Assert.Throws<InvalidApplicationException>(() => JsonSerializer.Serialize(explanation, json.Of<Explanation>())).Errors);
            return;
        }
        var inChinese = Written(writer => ExplanationWriter.Write(writer, explanation, Language.Zh));
        Assert.Equal(inChinese, JsonSerializer.SerializeToUtf8Bytes(explanation, json.Of<Explanation>()));
        Assert.Equal(inChinese, JsonSerializer.SerializeToUtf8Bytes(explanation));
        Assert.Equal(
            Written(writer => ExplanationWriter.Write(writer, explanation, Language.En)),
            JsonSerializer.SerializeToUtf8Bytes(explanation, typeof(Explanation), EnglishHosts.GetValue(json, static json => Other(json.In(Language.En))))
        );
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ExplanationWriter.Options))
            write(writer);
        return stream.ToArray();
    }

    // All that a rule can see of an application. Numbers are equal by value: 1.0 is written 1.
    private static string Facts(ClauseInfo clause, IApplication application)
    {
        var facts = new StringBuilder();
        for (var index = 0; index < clause.Inputs.Count; index++)
        {
            var value = application.GetInput(index);
            facts.Append(index).Append(": ").Append(Text(value)).Append('\n');
            for (var row = 0; value is int rows && row < rows; row++)
            {
                for (var field = 0; field < clause.Inputs[index].Fields.Count; field++)
                    facts.Append("  ").Append(Text(application.GetField(index, row, field))).Append('\n');
            }
        }
        foreach (var row in application.Ledger ?? [])
            facts.Append(row with { Keys = new Dictionary<string, string>() }).AppendJoin(", ", row.Keys.OrderBy(static key => key.Key, StringComparer.Ordinal)).Append('\n');
        foreach (var decision in application.Decisions?.OrderBy(static d => d.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, ReviewDecision>>())
            facts.Append(decision).Append('\n');
        return facts.Append(application.Ledger is null).Append(application.Decisions is null).ToString();
    }

    private static string? Text(object? value) => value is decimal number ? CanonicalText.Of(number) : value?.ToString();
}
