using System.Net;
using System.Net.Sockets;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>A way to a server that can be cut: what goes over it ends at once, and nobody gets through until it is mended.</summary>
internal sealed class CutConnection(EndPoint server) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<Socket> open = [];
    private readonly List<Task> flows = [];
    private Socket? listener;

    /// <summary>The port of this machine that it begins at.</summary>
    public int Port { get; private set; }

    /// <summary>Lets everybody through, by the same port as before.</summary>
    public void Mend()
    {
        listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, Port));
        listener.Listen();
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        flows.Add(AcceptAsync(listener));
    }

    /// <summary>Cuts it.</summary>
    public void Cut()
    {
        listener?.Dispose();
        lock (gate)
        {
            open.ForEach(static socket => socket.Dispose());
            open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        await Task.WhenAll(flows);
    }

    private async Task AcceptAsync(Socket at)
    {
        try
        {
            while (true)
                _ = ServeAsync(await at.AcceptAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var upstream = new Socket(server.AddressFamily, SocketType.Stream, server is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
        lock (gate)
            open.AddRange([client, upstream]);
        try
        {
            await upstream.ConnectAsync(server);
            await Task.WhenAny(CopyAsync(client, upstream), CopyAsync(upstream, client));
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The server is not there, or it was cut meanwhile.
        }
        client.Dispose();
        upstream.Dispose();
        lock (gate)
        {
            open.Remove(client);
            open.Remove(upstream);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                for (var sent = 0; sent < read; )
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // One of the two is gone.
        }
    }
}
