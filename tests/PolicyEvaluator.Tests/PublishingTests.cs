using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>What is measured is measured alone.</summary>
[CollectionDefinition(nameof(PublishingTests), DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>The program: published without a word, small, quick to start.</summary>
[Collection(nameof(PublishingTests))]
public sealed class PublishingTests(PublishedEvaluator published, ITestOutputHelper output)
{
    private const int Starts = 5;

    [Fact]
    public void It_publishes_with_no_warning()
    {
        Assert.SkipWhen(published.Missing is not null, published.Missing ?? "");

        Assert.Contains("Generating native code", published.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", published.Log, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["PolicyEvaluator", "appsettings.json"], Directory.EnumerateFiles(Path.GetDirectoryName(published.Program)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task From_the_start_to_the_first_answer()
    {
        Assert.SkipWhen(published.Missing is not null, published.Missing ?? "");
        using var client = new HttpClient();
        for (var i = 0; i < Starts; i++)
        {
            var address = $"http://127.0.0.1:{PolicyService.Tests.RunningService.FreePort()}";
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(published.Program, ["--urls", address]) { RedirectStandardOutput = true })!;
            try
            {
                Assert.Equal(HttpStatusCode.OK, await FirstAsync(client, address + "/policies"));
                watch.Stop();
                process.Refresh();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds} ms, {process.WorkingSet64 / 1024 / 1024} MiB"));
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
    }

    private static async Task<HttpStatusCode> FirstAsync(HttpClient client, string address)
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(1))
        {
            try
            {
                using var response = await client.GetAsync(address);
                return response.StatusCode;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromSeconds(30))
            {
                // Not there yet.
            }
        }
    }
}
