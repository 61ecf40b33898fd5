using System.Text;

namespace PolicyDsl.Cli.Tests;

/// <summary>A folder of its own in which the tool is run; it goes away with the test.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policy-");

    public string Folder => folder.FullName;

    public string Input { get; init; } = "";

    public string? Lang { get; init; } = "zh_CN.UTF-8";

    public bool IsTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public string? SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH");

    public DateTimeOffset Now { get; init; } = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a file.</summary>
    public CommandLine With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    public CommandLine With(string path, byte[] content)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    /// <summary>Runs the tool.</summary>
    public (int Code, string Out, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Tool.Run(
            args,
            new Surroundings
            {
                Out = output,
                Error = error,
                OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
                Folder = folder.FullName,
                IsTerminal = IsTerminal,
                Lang = Lang,
                SearchPath = SearchPath,
                IsErrorTerminal = IsErrorTerminal,
                Now = () => Now,
            }
        );
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
