using BenchmarkDotNet.Running;
using PolicyDsl.Benchmarks.Http;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Benchmarks -- pairs
if (args is ["pairs"])
    await Pairs.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
