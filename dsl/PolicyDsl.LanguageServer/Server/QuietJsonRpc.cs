using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>A connection that tells the other side that something failed, but neither the text of an exception nor where it came from.</summary>
internal sealed class QuietJsonRpc(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception) =>
        exception is LocalRpcException known
            ? new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)known.ErrorCode, Message = known.Message }
            : new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InternalError, Message = "The request failed." };
}
