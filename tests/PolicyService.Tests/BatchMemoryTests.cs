using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>A hundred thousand lines, whatever the client does with the answers: what the process holds does not grow with them.</summary>
public sealed class BatchMemoryTests : IAsyncLifetime
{
    private const int Lines = 100_000;
    private const long MostResident = 150L * 1024 * 1024;

    private static readonly byte[] Line = Encoding.UTF8.GetBytes(RunningService.Example.ReplaceLineEndings(" ") + "\n");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private RunningService? service;

    private RunningService Service => service!;

    public async ValueTask InitializeAsync() => service = await RunningService.StartAsync(new Dictionary<string, string>(), "--urls", "http://127.0.0.1:0");

    public async ValueTask DisposeAsync() => await Service.DisposeAsync();

    [Fact]
    public async Task A_client_that_reads_while_it_sends()
    {
        using var content = Content();
        using var response = await SendAsync(content);

        Assert.Equal(Lines, await CountAsync(response));
        AssertSmall();
    }

    [Fact]
    public async Task A_client_that_sends_everything_before_it_reads()
    {
        using var content = Content();
        using var response = await SendAsync(content);
        await content.Sent.WaitAsync(Patience);

        Assert.Equal(Lines, await CountAsync(response));
        AssertSmall();
    }

    [Fact]
    public async Task A_client_that_sends_next_to_nothing_a_line_and_is_told_all_that_is_missing()
    {
        const int Short = 20_000;
        using var content = Content("{}\n"u8.ToArray(), Short);
        using var response = await SendAsync(content, "?explain=true");

        Assert.Equal(Short, await CountAsync(response, "\"outcome\":\"incomplete\""));
        AssertSmall();
    }

    [Fact]
    public async Task A_client_that_never_reads_and_then_leaves()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which files a process holds is asked of /proc.");
        using var content = Content();
        using (await SendAsync(content))
        {
            await content.Sent.WaitAsync(Patience);
            Assert.True(HoldsAnswers());
        }

        for (var watch = Stopwatch.StartNew(); HoldsAnswers(); await Task.Delay(20))
            Assert.True(watch.Elapsed < Patience, "The answers that nobody wants are kept.");
        AssertSmall();
        Assert.Equal(1_000_000m, (decimal?)(await Service.DecideAsync(RunningService.Financing, RunningService.Example))["amount"]);
    }

    private static RepeatedContent Content() => Content(Line, Lines);

    private static RepeatedContent Content(byte[] line, int count) => new(line, count) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };

    private async Task<HttpResponseMessage> SendAsync(RepeatedContent content, string query = "?explain=false")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, RunningService.Financing + "-batch" + query) { Content = content };
        return await Service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<int> CountAsync(HttpResponseMessage response, string expected = "\"amount\":1000000")
    {
        using var answers = new StreamReader(await response.Content.ReadAsStreamAsync());
        var count = 0;
        while (await answers.ReadLineAsync() is { } answer)
        {
            Assert.Contains(expected, answer, StringComparison.Ordinal);
            count++;
        }
        return count;
    }

    // The file that answers wait in has no name any more, but is open.
    private bool HoldsAnswers() =>
        Directory
            .EnumerateFiles($"/proc/{Service.Process.Id}/fd")
            .Any(static file => new FileInfo(file).LinkTarget is { } target && target.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) && target.EndsWith("(deleted)", StringComparison.Ordinal));

    private void AssertSmall()
    {
        Service.Process.Refresh();
        Assert.InRange(Service.Process.PeakWorkingSet64, 1, MostResident);
    }
}
