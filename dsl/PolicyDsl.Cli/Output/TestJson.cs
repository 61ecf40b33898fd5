using System.Text.Json;
using PolicyDsl.Binding;
using PolicyDsl.Cli.Verbs;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Interpreter.Wording;
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
        WriteCounts(writer, tests.Sum(static t => t.Passed), tests.Sum(static t => t.Failed));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyTests test, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", test.Policy.Id);
        writer.WriteNumber("revision", test.Policy.Revision);
        WriteCounts(writer, test.Passed, test.Failed);
        writer.WriteStartArray("failures");
        foreach (var (result, place) in test.Results.Where(static r => !r.Result.Passed))
            Write(writer, test.Policy, result, place, language);
        foreach (var (result, place) in test.Rounds.Where(static r => !r.Result.Passed))
            Write(writer, test.Policy, result, place, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, int passed, int failed)
    {
        writer.WriteNumber("passed", passed);
        writer.WriteNumber("failed", failed);
    }

    private static void Write(Utf8JsonWriter writer, PolicyModel policy, ExampleResult result, SourceLocation? place, Language language)
    {
        writer.WriteStartObject();
        WriteHead(writer, result.Example.Title, place);
        writer.WriteString("clause", result.Example.Clause);
        WriteTexts(writer, "given", ExampleWords.Given(policy, result.Example));
        writer.WriteString("expected", ExampleWords.Expected(result.Example.Expected, language));
        writer.WritePropertyName("got");
        ExplanationWriter.Write(writer, result.Explanation, language);
        WriteErrors(writer, result.InputErrors, language);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyModel policy, RoundExampleResult result, SourceLocation? place, Language language)
    {
        writer.WriteStartObject();
        WriteHead(writer, result.Example.Title, place);
        writer.WriteNumber("year", result.Example.Year);
        WriteTexts(writer, "given", ExampleWords.Given(policy, result.Example));
        WriteTexts(writer, "expected", result.Example.Expected.Select(e => ExampleWords.Expected(e, language)));
        writer.WriteStartArray("got");
        foreach (var end in result.Ends)
            SettlementWriter.Write(writer, end.Actual);
        writer.WriteEndArray();
        WriteErrors(writer, result.InputErrors, language);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, string title, SourceLocation? place)
    {
        writer.WriteString("title", title);
        if (place is null)
            return;
        writer.WriteString("path", place.Path);
        writer.WriteNumber("line", place.Start.Line + 1);
        writer.WriteNumber("column", place.Start.Character + 1);
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<FieldMessage> errors, Language language)
    {
        writer.WriteStartArray("inputErrors");
        foreach (var error in errors)
            ExplanationWriter.Write(writer, error, language);
        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
