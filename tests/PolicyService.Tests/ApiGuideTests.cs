using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The integrator's guide: each command is run as it stands on the page, and each answer compared with what the page shows.</summary>
public sealed partial class ApiGuideTests
{
    private const string Page = "docs/api.md";
    private const string Omitted = "…";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_command_is_answered_as_the_page_shows()
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl"), "bash and curl are needed");
        await using var own = await RunningService.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" }, "--urls", "http://127.0.0.1:0");
        var page = Repository.Read(Page);
        var setUp = "";
        var shown = new StringBuilder();
        var end = 0;
        foreach (var block in Block().Matches(page).Cast<Match>())
        {
            var command = block.Groups["command"].Value;
            if (!block.Groups["answer"].Success)
            {
                setUp += command.Replace("http://localhost:5080", own.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal);
                continue;
            }
            var answer = Laid(await RunAsync(setUp + command));
            var expected = block.Groups["answer"];
            var isWhole = expected.Value.Length == 0 || !Shows(expected.Value, answer);
            shown.Append(page, end, expected.Index - end).Append(isWhole ? answer : expected.Value);
            end = expected.Index + expected.Length;
        }
        var walked = shown.Append(page, end, page.Length - end).ToString();
        if (Golden.IsUpdating)
            File.WriteAllText(Path.Combine(Repository.Root, Page), walked);
        else
            Assert.Equal(page, walked);
    }

    private static string Laid(string json) => JsonSerializer.Serialize(JsonNode.Parse(json), Layout) + "\n";

    // A line of three dots stands for any number of lines.
    private static bool Shows(string expected, string answer)
    {
        var pattern = string.Concat(expected.TrimEnd('\n').Split('\n').Select(static line => line == Omitted ? @"(?:[^\n]*\n)*?" : Regex.Escape(line) + "\n"));
        return Regex.IsMatch(answer, @"\A" + pattern + @"\z", RegexOptions.NonBacktracking);
    }

    private static async Task<string> RunAsync(string command)
    {
        using var bash = Process.Start(
            new ProcessStartInfo("/bin/bash", ["-c", "set -euo pipefail\n" + command]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = bash.StandardOutput.ReadToEndAsync();
        var errors = bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, command + await errors);
        return await output;
    }

    [GeneratedRegex(@"^```sh\n(?<command>.*?)^```$(?:\n\n```json\n(?<answer>.*?)^```$)?", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
