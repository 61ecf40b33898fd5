using System.Net.Sockets;
using System.Text;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>A connection that says just what it is told to, for what a well-mannered client would not do.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client;

    private RawConnection(TcpClient client) => this.client = client;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        return new RawConnection(client);
    }

    public async Task SendAsync(string text) => await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads until all of these texts have come, or for a minute at most.</summary>
    public async Task<string> ReadUntilAsync(params string[] texts)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var read = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (!texts.All(text => read.ToString().Contains(text, StringComparison.Ordinal)))
        {
            var count = await client.GetStream().ReadAsync(buffer, patience.Token);
            if (count == 0)
                break;
            read.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        return read.ToString();
    }

    public void Dispose() => client.Dispose();
}
