using System.IO.Pipelines;
using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>All that a service has stored, as it tells it itself.</summary>
internal sealed record Holdings(IReadOnlyList<JsonNode> Applications, IReadOnlyList<AuditEntry> Log)
{
    /// <summary>The ids of all applications.</summary>
    public IEnumerable<string> Ids => Applications.Select(static application => (string)application["id"]!);

    /// <summary>Reads it, and checks what holds at any time: every application once, each with its entry in the log, and the chain of the log unbroken.</summary>
    public static async Task<Holdings> ReadAsync(RunningService service)
    {
        var holdings = new Holdings(await PagesAsync(service), await LogAsync(service));
        var submitted = holdings.Log.Where(static entry => entry.Action == "submit").Select(static entry => entry.Target).ToList();
        Assert.Equal(holdings.Ids.Order(StringComparer.Ordinal), submitted.Order(StringComparer.Ordinal));
        Assert.Distinct(submitted);
        Assert.Distinct(holdings.Applications.Select(static application => $"{application["year"]} {application["creditCode"]} {application["project"]}"));
        return holdings;
    }

    /// <summary>How often something was done.</summary>
    public int Count(string action) => Log.Count(entry => entry.Action == action);

    private static async Task<IReadOnlyList<JsonNode>> PagesAsync(RunningService service)
    {
        var all = new List<JsonNode>();
        for (string? cursor = ""; cursor is not null; )
        {
            var page = await service.GetAsync("/applications?limit=200" + (cursor == "" ? "" : $"&cursor={cursor}"));
            Assert.True(page.Status == HttpStatusCode.OK, page.Text);
            all.AddRange(page.Json["items"]!.AsArray()!);
            cursor = (string?)page.Json["next"];
        }
        return all;
    }

    private static async Task<IReadOnlyList<AuditEntry>> LogAsync(RunningService service)
    {
        var entries = new List<AuditEntry>();
        await using var log = await service.Client.GetStreamAsync("/audit");
        var verdict = await AuditChain.VerifyAsync(PipeReader.Create(log), entries.Add, TestContext.Current.CancellationToken);
        Assert.Null(verdict.Break);
        return entries;
    }
}
