using System.Diagnostics;
using System.Text;

namespace PolicyDsl.Cli.Tests;

/// <summary>The tool as a process: encoding, pipes and exit codes as a shell sees them.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Reads_a_pipe_and_writes_Chinese_as_UTF8()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        var (code, output) = await Run(line.Folder, """{"submittedOn":"2025-03-01","revenue":20000000,"aiRevenue":15000000}""", "eval", "prize", "--input", "-", "--lang", "zh");

        Assert.Equal(0, code);
        Assert.StartsWith("获奖奖励  [一] — 示例政策\n\n结果: 符合 1,000,000.00 元\n", output);
    }

    [Fact]
    public async Task Tells_the_shell_that_something_was_found()
    {
        using var line = new CommandLine().With("a.policy", Samples.Failing);

        Assert.Equal(1, (await Run(line.Folder, "", "test")).Code);
    }

    private static async Task<(int Code, string Output)> Run(string folder, string input, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(Tool).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
