using System.Diagnostics;
using System.Text;

namespace PolicyDsl.Cli.Tests.Guide;

/// <summary>Walks through a page: does what it says, and collects what the page should show.</summary>
internal sealed class GuideWalk(string lang) : IDisposable
{
    private readonly CommandLine line = new() { Lang = lang };
    private string said = "";
    private string? target;
    private bool appends;

    /// <summary>The page with everything in it that it shows of commands and files.</summary>
    public string Walk(string page)
    {
        var shown = new StringBuilder();
        var end = 0;
        foreach (var step in GuidePage.Steps(page))
        {
            var (from, length) = step.Place.GetOffsetAndLength(page.Length);
            if (Take(step) is { } text)
            {
                shown.Append(page, end, from - end).Append(text);
                end = from + length;
            }
        }
        return shown.Append(page, end, page.Length - end).ToString();
    }

    public void Dispose() => line.Dispose();

    /// <summary>Does a step.</summary>
    /// <returns>What its block should hold; null: it stays as it is.</returns>
    private string? Take(GuideStep step)
    {
        var words = step.Info.Split(' ', 2);
        switch (words[0])
        {
            case "edit":
                Edit(words[1]);
                return null;
            case "file" or "append":
                (target, appends) = (words[1], words[0] == "append");
                return null;
            case "sh":
                said = string.Concat(step.Body.TrimEnd('\n').Split('\n').Select(Run));
                return null;
            case "said":
                return said;
            case "policy" when step.Info.StartsWith("policy show ", StringComparison.Ordinal):
                return File.ReadAllText(Path.Combine(line.Folder, step.Info["policy show ".Length..]));
            default:
                Keep(step.Body);
                return null;
        }
    }

    private void Keep(string body)
    {
        if (target is null)
            return;
        var path = Path.Combine(line.Folder, target);
        if (appends)
            File.AppendAllText(path, "\n" + body);
        else
            File.WriteAllText(path, body);
        target = null;
    }

    private void Edit(string words)
    {
        var file = words.Split(": ", 2);
        var change = file[1].Split(" => ", 2);
        var path = Path.Combine(line.Folder, file[0]);
        var text = File.ReadAllText(path);
        Assert.True(text.Split(change[0]).Length == 2, $"`{change[0]}` does not stand in {file[0]} exactly once.");
        File.WriteAllText(path, text.Replace(change[0], change[1], StringComparison.Ordinal));
    }

    private string Run(string command)
    {
        var words = command.Split(' ');
        switch (words[0])
        {
            case "policy":
                var (code, output, error) = line.Run(words[1..]);
                Assert.True(code is 0 or 1, $"{command} ended with {code}: {error}");
                return output + error;
            case "git":
                return Git(words[1..]);
            case "dotnet":
                Assert.Equal("dotnet tool install --global PolicyDsl.Cli", command);
                return "";
            default:
                throw new InvalidOperationException($"A guide runs policy and git, not `{command}`.");
        }
    }

    private string Git(string[] words)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=drafter", "-c", "user.email=drafter@localhost", .. words])
        {
            WorkingDirectory = line.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
