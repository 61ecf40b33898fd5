using System.Text;
using PolicyDsl.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.Out.NewLine = "\n";
var surroundings = new Surroundings
{
    Out = Console.Out,
    Error = Console.Error,
    OpenInput = Console.OpenStandardInput,
    OpenOutput = static () =>
    {
        Console.SetOut(TextWriter.Null);
        return Console.OpenStandardOutput();
    },
    Folder = Environment.CurrentDirectory,
    IsTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null,
    IsErrorTerminal = !Console.IsErrorRedirected,
    SearchPath = Environment.GetEnvironmentVariable("PATH"),
    Lang = Environment.GetEnvironmentVariable("LANG"),
    Now = static () => DateTimeOffset.UtcNow,
};
return Tool.Run(args, surroundings);
