using PolicyDsl.Tests;

namespace PolicyDsl.PolicyService.Tests.Reference;

/// <summary>The OpenAPI documents that lie in the repository, for those who generate clients from them, are the ones that the service serves.</summary>
public sealed class CommittedDocumentTests(RunningService service)
{
    private const string Folder = "policies/PolicyService/openapi";

    private const string Remedy =
        "is not what the service serves. Write both documents anew, look over what changed, and commit it:\n"
        + "  POLICYDSL_UPDATE_GOLDEN=1 dotnet run --project tests/PolicyService.Tests -- --filter-class '*CommittedDocumentTests'";

    [Theory]
    [InlineData("v1")]
    [InlineData("zh")]
    public async Task It_is_what_the_service_serves(string name)
    {
        var path = $"{Folder}/{name}.json";
        var served = await service.Client.GetStringAsync($"/openapi/{name}.json") + "\n";
        if (Golden.IsUpdating)
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, path), served);

        var committed = Repository.Read(path);
        if (committed == served)
            return;
        var line = committed.Split('\n').Zip(served.Split('\n')).TakeWhile(static pair => pair.First == pair.Second).Count();
        Assert.Fail($"{path}, line {line + 1}, {Remedy}\n  committed: {LineOf(committed, line)}\n  served:    {LineOf(served, line)}");
    }

    private static string LineOf(string text, int line) => text.Split('\n').ElementAtOrDefault(line)?.Trim() ?? "(end)";
}
