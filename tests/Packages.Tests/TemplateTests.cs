using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.Packages.Tests;

/// <summary>The first hour of a user who has nothing but the SDK and our packages.</summary>
public sealed class TemplateTests(Feed feed)
{
    private const string Evaluate = "/policies/equipment-2025/clauses/equipment/evaluate";
    private const string Application = """{ "applicant": { "kind": "enterprise" }, "submittedOn": "2025-03-01", "spend": 4000000 }""";

    [Fact]
    public async Task A_new_service_decides_and_follows_its_policy()
    {
        var folder = feed.NewFolder("plain");
        await DotNet.RunAsync(folder, "new", "policy-service", "--name", "Subsidies", "--output", ".");

        await using (var service = await ServedProject.StartAsync(folder, "Subsidies.Service"))
        {
            Assert.Equal(300_000m, (decimal?)(await service.PostAsync(Evaluate, Application))["amount"]);
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/openapi/zh.json")).StatusCode);
        }

        Edit(folder, "最高 30万元", "最高 50万元");

        await using (var service = await ServedProject.StartAsync(folder, "Subsidies.Service"))
            Assert.Equal(500_000m, (decimal?)(await service.PostAsync(Evaluate, Application))["amount"]);

        Edit(folder, "最高 50万元", "最高 50");

        var (code, output) = await DotNet.TryAsync(folder, "build", "--nologo");
        Assert.NotEqual(0, code);
        Assert.Contains("equipment-2025.policy(18,", output, StringComparison.Ordinal);
        Assert.Contains(": error POL", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_comes_with_it()
    {
        var folder = feed.NewFolder("tool");
        await DotNet.RunAsync(folder, "new", "policy-service", "--name", "Subsidies", "--output", ".");
        await DotNet.RunAsync(folder, "tool", "restore");

        await DotNet.RunAsync(folder, "policy", "check", "Subsidies.Policies");
        Assert.Contains("3 个通过", await DotNet.RunAsync(folder, "policy", "test", "Subsidies.Policies", "--lang", "zh"), StringComparison.Ordinal);
        var schema = JsonNode.Parse(await DotNet.RunAsync(folder, "policy", "schema", "Subsidies.Policies", "equipment"))!;
        Assert.Equal("设备投入", (string?)schema["properties"]!["spend"]!["title"]);
    }

    // The project is called as nothing in C# may be called.
    [Fact]
    public async Task With_a_ledger_it_stores_applications()
    {
        var folder = feed.NewFolder("ledger");
        await DotNet.RunAsync(folder, "new", "policy-service", "--name", "2025-my-subsidies", "--output", ".", "--ledger");

        await using var service = await ServedProject.StartAsync(folder, "2025-my-subsidies.Service");

        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/readyz")).StatusCode);
        using var submission = new HttpRequestMessage(HttpMethod.Post, "/policies/equipment-2025/clauses/equipment/applications")
        {
            Content = new StringContent(
                """{ "applicant": { "kind": "enterprise", "name": "甲", "creditCode": "91510100MA62K0000Y" }, "submittedOn": "2025-03-01", "project": "P-1", "otherFunding": [], "spend": 4000000 }""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        submission.Headers.Add("Idempotency-Key", "first");
        using var answer = await service.Client.SendAsync(submission);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    private static void Edit(string folder, string old, string replacement)
    {
        var path = Path.Combine(folder, "Subsidies.Policies", "equipment-2025", "equipment-2025.policy");
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
