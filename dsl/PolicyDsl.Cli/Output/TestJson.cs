using System.Text.Json;
using PolicyDsl.Binding;
using PolicyDsl.Cli.Verbs;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes the results of examples for machines.</summary>
internal static class TestJson
{
    /// <summary>Writes them.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<PolicyTests> tests, Language language)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("policies");
        foreach (var test in tests)
            Write(writer, test, language);
        writer.WriteEndArray();
        WriteCounts(writer, tests.Sum(static t => t.Passed), tests.Sum(static t => t.Failures.Count()), tests.Sum(static t => t.Skipped));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyTests test, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", test.Policy.Id);
        writer.WriteNumber("revision", test.Policy.Revision);
        WriteCounts(writer, test.Passed, test.Failures.Count(), test.Skipped);
        writer.WriteStartArray("failures");
        foreach (var (result, place) in test.Failures)
            Write(writer, test.Policy, result, place, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, int passed, int failed, int skipped)
    {
        writer.WriteNumber("passed", passed);
        writer.WriteNumber("failed", failed);
        writer.WriteNumber("skipped", skipped);
    }

    private static void Write(Utf8JsonWriter writer, PolicyModel policy, ExampleResult result, SourceLocation? place, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("title", result.Example.Title);
        writer.WriteString("clause", result.Example.Clause);
        if (place is not null)
        {
            writer.WriteString("path", place.Path);
            writer.WriteNumber("line", place.Start.Line + 1);
            writer.WriteNumber("column", place.Start.Character + 1);
        }
        WriteTexts(writer, "given", ExampleText.Given(policy, result.Example));
        writer.WriteString("expected", ExampleText.Expected(result.Example.Expected, language));
        writer.WritePropertyName("got");
        ExplanationWriter.Write(writer, result.Explanation, language);
        writer.WriteStartArray("inputErrors");
        foreach (var error in result.InputErrors)
            ExplanationWriter.Write(writer, error, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
