using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Tells the checks of a receipt or a log, one a line, and what follows from them.</summary>
internal sealed class CheckOutput(Surroundings surroundings, Language language, bool isJson)
{
    private readonly Ink ink = new(surroundings.IsTerminal);

    /// <summary>Writes them.</summary>
    /// <param name="about">What is checked; null: nothing more than the checks say.</param>
    /// <param name="checks">The checks.</param>
    /// <returns>The exit code: findings, unless all is well.</returns>
    public int Write(Message? about, IReadOnlyList<RecordCheck> checks)
    {
        if (isJson)
            WriteJson(about, checks);
        else
            WriteText(about, checks);
        return checks.All(static check => check.IsFine) ? ExitCode.Fine : ExitCode.Findings;
    }

    private void WriteText(Message? about, IReadOnlyList<RecordCheck> checks)
    {
        var output = surroundings.Out;
        if (about is not null)
            output.WriteLine(about.In(language));
        foreach (var check in checks)
            output.WriteLine($"{Word(check.State)}  {check.Message.In(language)}");
        var failed = checks.Count(static check => check.State == CheckState.Failed);
        var open = checks.Count(static check => check.State == CheckState.Unchecked);
        var end = ToolMessages.Verified(failed, open).In(language);
        output.WriteLine(failed + open == 0 ? ink.Green(end) : ink.Red(end));
    }

    private string Word(CheckState state)
    {
        var word = ToolMessages.CheckWord(state).In(language);
        return state switch
        {
            CheckState.Passed => ink.Green(word),
            CheckState.Failed => ink.Red(word),
            CheckState.Unchecked => ink.Yellow(word),
            _ => word,
        };
    }

    private void WriteJson(Message? about, IReadOnlyList<RecordCheck> checks) =>
        JsonOutput.Write(
            surroundings.Out,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("fine", checks.All(static check => check.IsFine));
                if (about is not null)
                    writer.WriteString(about.Code, about.In(language));
                writer.WriteStartArray("checks");
                foreach (var check in checks)
                {
                    writer.WriteStartObject();
                    writer.WriteString("check", check.Message.Code);
                    writer.WriteString("state", ToolMessages.CheckWord(check.State).Code);
                    writer.WriteString("message", check.Message.In(language));
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
        );
}
