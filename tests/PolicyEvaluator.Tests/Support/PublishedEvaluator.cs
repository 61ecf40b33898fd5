using System.Diagnostics;
using System.Reflection;
using PolicyDsl.PolicyEvaluator.Tests;
using PolicyDsl.PolicyService.Tests;

[assembly: AssemblyFixture(typeof(PublishedEvaluator))]

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>
/// The evaluator, published once for all tests as machine code, and running beside the service; both with the same policies. It has a developer's endpoints
/// besides, which are no part of the product: to publish it once more without them would take as long again.
/// </summary>
public sealed class PublishedEvaluator : IAsyncLifetime
{
    private const string Project = "policies/PolicyEvaluator";

    private const string Own = "tests/PolicyEvaluator.Tests/Own/Own";

    // What the SDK says where it finds no linker to call.
    private const string NoLinker = "Platform linker";

    private readonly string folder = Directory.CreateTempSubdirectory("policydsl-evaluator-").FullName;
    private readonly string ownFolder = Directory.CreateTempSubdirectory("policydsl-own-").FullName;
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
        Directory.Delete(ownFolder, recursive: true);
    }

    // What it stands on was built before this project was, in the same configuration.
    private async Task PublishAsync()
    {
        var configuration = typeof(PublishedEvaluator).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, Project), "--configuration", configuration, "--output", folder,
            $"-p:CustomBeforeDirectoryBuildProps={Path.Combine(Repository.Root, Own + ".props")}",
            $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(Repository.Root, Own + ".targets")}",
            $"-p:OwnProgram={WriteProgram()}",
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

    // The evaluator's program, to which a developer has added endpoints.
    private string WriteProgram()
    {
        var program = "using PolicyDsl.Tests.Own;\n" + Repository.Read(Project + "/Program.cs");
        foreach (var (line, own) in new[] { ("builder.Services.AddPolicies();\n", "builder.Services.AddOwn();\n"), ("app.MapPolicies();\n", "app.MapOwn();\n") })
        {
            var parts = program.Split(line);
            if (parts.Length != 2)
                throw new InvalidOperationException($"{Project}/Program.cs does not have {line.Trim()} once.");
            program = parts[0] + line + own + parts[1];
        }
        var path = Path.Combine(ownFolder, "Program.cs");
        File.WriteAllText(path, program);
        return path;
    }
}
