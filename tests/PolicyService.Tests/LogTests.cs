using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>What is logged is for whoever runs the service, and tells nothing of who uses it.</summary>
public sealed class LogTests
{
    private const string Company = "91510100MA62K0000Y";
    private const string Name = "青羊不存在的公司";
    private const string Project = "P-confidential-7";
    private const string Key = "idempotency-0a1b2c3d4e5f";

    private static readonly string Body = $$"""
        { "applicant": { "creditCode": "{{Company}}", "name": "{{Name}}", "kind": "enterprise", "sme": true, "aiBusiness": true, "registered": true,
                         "goodCredit": true, "majorAccident": false, "seriousViolation": false },
          "project": "{{Project}}", "otherFunding": [], "submittedOn": "2025-03-01",
          "mainRevenue": 100000000, "aiRevenue": 70000000, "angelInvestment": 12000000, "ventureInvestment": 0, "privateEquityInvestment": 0 }
        """;

    [Theory]
    [InlineData("Information")]
    [InlineData("Debug")]
    public async Task Neither_tokens_nor_keys_nor_names_nor_credit_codes_are_logged(string level)
    {
        var folder = Directory.CreateTempSubdirectory("policydsl-log-").FullName;
        try
        {
            var token = UserJwts.TokenOf("subject-7f3a", ["applicant", "officer", "reviewer", "auditor"]);
            await using (var service = await RunningService.StartAsync(Settings(folder, level), "--urls", "http://127.0.0.1:0"))
            {
                service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                var submitted = await SubmitAsync(service);
                await SubmitAsync(service);
                var id = (string)JsonNode.Parse(await submitted.Content.ReadAsStringAsync())!["id"]!;
                using var refused = await service.Client.PutAsync($"/applications/{id}/review", RunningService.Json(Body));
                using var list = await service.Client.GetAsync($"/applications?creditCode={Company}");
                using var settled = await service.Client.PostAsync("/policies/chengdu-ai-2024/rounds/2025/settle", null);
                service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token + "x");
                using var stranger = await service.Client.GetAsync($"/applications/{id}");

                Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Created), (submitted.StatusCode, list.StatusCode, settled.StatusCode));
                Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
                Assert.True((int)refused.StatusCode is >= 400 and < 500);
                // Where the file is gone, the fault is logged with all that is known of it.
                Directory.Delete(folder, recursive: true);
                service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var fault = await SubmitAsync(service);

                var log = service.Output;
                Assert.Contains("Serving on", log, StringComparison.Ordinal);
                foreach (var secret in new[] { token, token.Split('.')[1], token.Split('.')[2], UserJwts.Key, Key, Company, Name, Uri.EscapeDataString(Name), Project, "subject-7f3a" })
                    Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
            }
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<HttpResponseMessage> SubmitAsync(RunningService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/policies/chengdu-ai-2024/clauses/financing/applications") { Content = RunningService.Json(Body) };
        request.Headers.Add("Idempotency-Key", Key);
        return await service.Client.SendAsync(request);
    }

    private static Dictionary<string, string> Settings(string folder, string level) =>
        new(UserJwts.Settings)
        {
            ["Ledger__Connection"] = $"Data Source={Path.Combine(folder, "ledger.db")}",
            ["Logging__LogLevel__Default"] = level,
            ["Logging__LogLevel__Microsoft"] = "Information",
            // It prints whatever comes in, headers left out, and is for those who look for a fault in HTTP itself.
            ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Warning",
        };
}
