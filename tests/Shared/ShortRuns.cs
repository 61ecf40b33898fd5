using System.Runtime.CompilerServices;

namespace PolicyDsl.Tests;

/// <summary>
/// Programs that tests start run for seconds: measuring how their code is used, so as to compile it better later, is a quarter of the processor time of a
/// start and never pays. Compiled into each test project; for the tests themselves the project's settings say the same.
/// </summary>
internal static class ShortRuns
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
}
