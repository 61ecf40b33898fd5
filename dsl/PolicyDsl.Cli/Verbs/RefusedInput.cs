using PolicyDsl.Cli.Output;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary>What is wrong with a body, as the answer of a verb that reads one.</summary>
internal static class RefusedInput
{
    /// <summary>Writes the errors.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(Surroundings surroundings, IReadOnlyList<FieldMessage> errors, Language language, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(
                surroundings.Out,
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteStartArray("errors");
                    foreach (var error in errors)
                        ExplanationWriter.Write(writer, error, language);
                    writer.WriteEndArray();
                    writer.WriteEndObject();
                }
            );
            return ExitCode.Findings;
        }
        foreach (var error in errors)
            surroundings.Out.WriteLine(error.Pointer.Length == 0 ? error.Message.In(language) : $"{error.Pointer}: {error.Message.In(language)}");
        return ExitCode.Findings;
    }
}
