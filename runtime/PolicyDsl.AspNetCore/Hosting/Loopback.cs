using System.Net;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// Whether a request comes from a program on the same machine, and for itself. Not so when it was passed on by a proxy, which stands on the machine for
/// somebody who does not; nor when a page of some other site made a browser on the machine send it.
/// </summary>
internal static class Loopback
{
    // The last two are what the forwarded headers middleware leaves behind, when it has taken the address of the connection for another.
    private static readonly string[] PassedOn = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP", "X-Original-For", "X-Original-Host"];

    /// <summary>Whether it does.</summary>
    public static bool Is(HttpContext context)
    {
        var headers = context.Request.Headers;
        return IsLocal(context)
            && !Array.Exists(PassedOn, headers.ContainsKey)
            && IsLocalName(context.Request.Host.Host)
            && (!headers.ContainsKey(HeaderNames.Origin) || (Uri.TryCreate(headers.Origin, UriKind.Absolute, out var origin) && IsLocalName(origin.Host)));
    }

    // The socket knows best: middleware may set the addresses of the connection by what a header says.
    private static bool IsLocal(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
            return IsLocal((socket.RemoteEndPoint as IPEndPoint)?.Address) && IsLocal((socket.LocalEndPoint as IPEndPoint)?.Address);
        return IsLocal(context.Connection.RemoteIpAddress) && IsLocal(context.Connection.LocalIpAddress);
    }

    private static bool IsLocal(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // A name that somebody else's name server leads here is no name of this machine.
    private static bool IsLocalName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || IsLocal(IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : null);
}
