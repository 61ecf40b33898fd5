using System.Diagnostics;
using System.Reflection;
using PolicyDsl.PolicyEvaluator.Tests;
using PolicyDsl.PolicyService.Tests;

[assembly: AssemblyFixture(typeof(PublishedEvaluator))]

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>The evaluator, published once for all tests as machine code, and running beside the service; both with the same policies.</summary>
public sealed class PublishedEvaluator : IAsyncLifetime
{
    private const string Project = "policies/PolicyEvaluator";

    // What the SDK says where it finds no linker to call.
    private const string NoLinker = "Platform linker";

    private readonly string folder = Directory.CreateTempSubdirectory("policydsl-evaluator-").FullName;
    private RunningService? service;
    private RunningService? evaluator;

    /// <summary>Why there is none; null: it is there.</summary>
    public string? Missing { get; private set; }

    /// <summary>What publishing said.</summary>
    public string Log { get; private set; } = "";

    /// <summary>The program.</summary>
    public string Program => Path.Combine(folder, OperatingSystem.IsWindows() ? "PolicyEvaluator.exe" : "PolicyEvaluator");

    /// <summary>The service, compiled as it runs.</summary>
    internal RunningService Service => service!;

    /// <summary>The evaluator. A test that asks for it is skipped where there is none.</summary>
    internal RunningService Evaluator
    {
        get
        {
            Assert.SkipWhen(Missing is not null, Missing ?? "");
            return evaluator!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        await PublishAsync();
        if (Missing is not null)
            return;
        service = new RunningService();
        await service.InitializeAsync();
        evaluator = await RunningService.StartAsync(Program);
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
        if (evaluator is not null)
            await evaluator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // What it stands on was built before this project was, in the same configuration.
    private async Task PublishAsync()
    {
        var configuration = typeof(PublishedEvaluator).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, Project), "--configuration", configuration, "--output", folder,
            "--no-restore", "--nologo", "-p:BuildProjectReferences=false", "-p:NativeDebugSymbols=false", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" } })!;
        Log = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (Log.Contains(NoLinker, StringComparison.Ordinal))
            Missing = "Native AOT needs clang or gcc, and neither is on the PATH: https://aka.ms/nativeaot-prerequisites";
        else if (publish.ExitCode != 0)
            throw new InvalidOperationException($"{Project} does not publish:\n{Log}");
    }
}
