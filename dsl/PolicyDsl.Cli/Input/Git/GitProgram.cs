using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PolicyDsl.Cli.Output;

namespace PolicyDsl.Cli.Input.Git;

/// <summary>Runs git, to read and nothing else: bounded in time and output, without a prompt, a pager or a lock.</summary>
internal sealed class GitProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly string program;
    private readonly string folder;

    private GitProgram(string program, string folder) => (this.program, this.folder) = (program, folder);

    /// <summary>Finds git in the folders of the search path. The current folder is none of them: what lies beside a policy is not run.</summary>
    public static GitProgram Find(Surroundings surroundings)
    {
        var names = OperatingSystem.IsWindows() ? new[] { "git.exe" } : ["git"];
        var found = (surroundings.SearchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .SelectMany(place => names.Select(name => Path.Combine(place, name)))
            .FirstOrDefault(File.Exists);
        return new GitProgram(found ?? throw new UsageException(GitMessages.Missing), surroundings.Folder);
    }

    /// <summary>Runs it.</summary>
    /// <param name="most">The most bytes that it may write.</param>
    /// <param name="input">What is piped in.</param>
    /// <param name="args">The arguments, as they are: no shell sees them.</param>
    /// <returns>What it wrote; null: it failed.</returns>
    public byte[]? Run(int most, string input, params IEnumerable<string> args)
    {
        using var process = Start(args);
        // Waits for what it reads from a process that may never end; that one is ended then, which ends the reading.
        using var clock = new Timer(_ => End(process), null, Longest, Timeout.InfiniteTimeSpan);
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var writing = Task.Run(() => Write(process, input));
        var output = Read(process, most);
        process.WaitForExit();
        writing.Wait();
        return process.ExitCode == 0 ? output : null;
    }

    private Process Start(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.ArgumentList.Add("--no-pager");
        start.ArgumentList.Add("--no-replace-objects");
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            return Process.Start(start) ?? throw new UsageException(GitMessages.Missing);
        }
        catch (Win32Exception)
        {
            throw new UsageException(GitMessages.Missing);
        }
    }

    private static void Write(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading all of it: its exit code says why.
        }
    }

    private static byte[] Read(Process process, int most)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        var stream = process.StandardOutput.BaseStream;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length <= most)
                continue;
            End(process);
            throw new UsageException(GitMessages.TooMuch(most));
        }
        return content.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
