using System.IO.Pipelines;
using System.Text;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Settlement;

/// <summary>A round from the request's bytes to the answer's.</summary>
internal static class Rounds
{
    /// <summary>The day of applications that name none.</summary>
    public static readonly DateOnly Today = new(2025, 6, 1);

    /// <summary>Settles a request that has to be sound.</summary>
    public static async Task<string> SettleAsync(PolicyDefinition policy, string request)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(request));
        var (result, errors) = await SettlementRequest.ReadAsync(policy, PipeReader.Create(body), Today, TestContext.Current.CancellationToken);
        Assert.Empty(errors?.Select(static e => $"{e.Pointer}: {e.Message.En}") ?? []);
        return await WriteAsync(result!);
    }

    /// <summary>The answer.</summary>
    public static async Task<string> WriteAsync(SettlementResult result)
    {
        using var answer = new MemoryStream();
        await SettlementWriter.WriteAsync(answer, result, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
