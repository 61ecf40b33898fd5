using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>A few connections that are kept open, with a request under way on each. It allocates nothing, so that what is counted is the server's.</summary>
internal sealed class Connections : IDisposable
{
    private const string LastChunk = "\r\n0\r\n\r\n";

    private readonly Socket[] sockets;
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly byte[] request;
    private readonly int answerBytes;

    /// <summary>Opens them, and learns how long an answer is.</summary>
    public Connections(Uri address, string path, string mediaType, byte[] body, int count)
    {
        sockets = new Socket[count];
        var head = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {mediaType}\r\nContent-Length: {body.Length}\r\n\r\n";
        request = [.. Encoding.ASCII.GetBytes(head), .. body];
        for (var i = 0; i < count; i++)
        {
            sockets[i] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            sockets[i].Connect(IPAddress.Loopback, address.Port);
        }
        answerBytes = Learn(sockets[0]);
    }

    /// <summary>The answer's body, as it came the first time.</summary>
    public string Body { get; private set; } = "";

    /// <summary>How long the answer's head is.</summary>
    public int HeadBytes { get; private set; }

    /// <summary>Sends so many requests, and takes their answers.</summary>
    public int Send(int times)
    {
        var bytes = 0;
        for (var sent = 0; sent < times; sent += sockets.Length)
        {
            foreach (var socket in sockets)
                socket.Send(request);
            foreach (var socket in sockets)
                bytes += Take(socket);
        }
        return bytes;
    }

    public void Dispose()
    {
        foreach (var socket in sockets)
            socket.Dispose();
    }

    private int Take(Socket socket)
    {
        var taken = 0;
        while (taken < answerBytes)
        {
            var count = socket.Receive(buffer);
            if (count == 0)
                throw new InvalidOperationException("The connection was closed.");
            taken += count;
        }
        return taken;
    }

    private int Learn(Socket socket)
    {
        socket.Send(request);
        var text = new StringBuilder();
        while (true)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, socket.Receive(buffer)));
            var answer = text.ToString();
            var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            if (end < 4)
                continue;
            if (!answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                throw new InvalidOperationException(answer);
            var isWhole = answer.Split("Content-Length: ") is [_, var rest]
                ? answer.Length == end + int.Parse(rest.Split("\r\n")[0], CultureInfo.InvariantCulture)
                : answer.EndsWith(LastChunk, StringComparison.Ordinal);
            if (!isWhole)
                continue;
            Body = answer[end..];
            HeadBytes = end;
            return answer.Length;
        }
    }
}
