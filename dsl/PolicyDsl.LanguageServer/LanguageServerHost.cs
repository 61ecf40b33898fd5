using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyDsl.LanguageServer.Server;
using PolicyDsl.Runtime;
using StreamJsonRpc;

namespace PolicyDsl.LanguageServer;

/// <summary>Speaks the Language Server Protocol over two streams: <c>policy lsp</c>.</summary>
public static class LanguageServerHost
{
    /// <summary>Serves one editor until it says <c>exit</c> or hangs up.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What it reads. Nothing else may write there.</param>
    /// <param name="language">The language of messages where the editor names none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code: 0 where the editor said <c>shutdown</c> before, else 1.</returns>
    public static async Task<int> Run(Stream input, Stream output, Language language, CancellationToken cancellation = default)
    {
        var server = new PolicyLanguageServer(language);
        var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                NumberHandling = JsonNumberHandling.Strict,
            },
        };
        using var handler = new HeaderDelimitedMessageHandler(output, input, formatter);
        using var rpc = new QuietJsonRpc(handler);
        rpc.AddLocalRpcTarget(server);
        server.Connect(rpc);
        rpc.StartListening();
        using var stop = cancellation.Register(rpc.Dispose);
        await Task.WhenAny(server.Ended, rpc.Completion).ConfigureAwait(false);
        return server.Ended.IsCompleted ? await server.Ended.ConfigureAwait(false) : 1;
    }
}
