using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using PolicyDsl.LanguageServer;

namespace PolicyDsl.Benchmarks.Editor;

/// <summary>An editor in the same process: what it writes goes through the whole server and back, byte by byte.</summary>
public sealed class EditorConnection : IAsyncDisposable
{
    private readonly Pipe toServer = new();
    private readonly Pipe fromServer = new();
    private readonly Task server;
    private readonly Stream input;
    private readonly Stream output;

    /// <summary>Starts the server and initializes it.</summary>
    public EditorConnection()
    {
        server = LanguageServerHost.Run(toServer.Reader.AsStream(), fromServer.Writer.AsStream(), Runtime.Language.Zh);
        input = fromServer.Reader.AsStream();
        output = toServer.Writer.AsStream();
    }

    /// <summary>Says hello.</summary>
    public async Task Initialize()
    {
        await Send(new { jsonrpc = "2.0", id = 1, method = "initialize", @params = new { locale = "zh-cn", capabilities = new { } } });
        await Read("\"id\":1");
    }

    /// <summary>Opens a text and waits for what is found in it.</summary>
    public async Task<int> Open(string uri, string text)
    {
        await Send(new { jsonrpc = "2.0", method = "textDocument/didOpen", @params = new { textDocument = new { uri, languageId = "policy", version = 0, text } } });
        return await Findings(0);
    }

    /// <summary>Writes a text in the place of some characters of a line and waits for what is found then.</summary>
    public async Task<int> Type(string uri, int version, int line, int character, string text, int replaced = 1)
    {
        var range = new { start = new { line, character }, end = new { line, character = character + replaced } };
        await Send(
            new
            {
                jsonrpc = "2.0",
                method = "textDocument/didChange",
                @params = new { textDocument = new { uri, version }, contentChanges = new[] { new { range, text } } },
            }
        );
        return await Findings(version);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await toServer.Writer.CompleteAsync();
        await server;
    }

    private async Task<int> Findings(int version)
    {
        using var message = JsonDocument.Parse(await Read(string.Create(CultureInfo.InvariantCulture, $"\"version\":{version},")));
        return message.RootElement.GetProperty("params").GetProperty("diagnostics").GetArrayLength();
    }

    private async Task Send(object message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        await output.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await output.WriteAsync(body);
        await output.FlushAsync();
    }

    // The next message that holds a text.
    private async Task<string> Read(string wanted)
    {
        while (true)
        {
            var header = new StringBuilder();
            var one = new byte[1];
            while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                await input.ReadExactlyAsync(one);
                header.Append((char)one[0]);
            }
            var length = header.ToString().Split("\r\n").First(static l => l.StartsWith("Content-Length: ", StringComparison.Ordinal))["Content-Length: ".Length..];
            var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
            await input.ReadExactlyAsync(body);
            var message = Encoding.UTF8.GetString(body);
            if (message.Contains(wanted, StringComparison.Ordinal))
                return message;
        }
    }
}
