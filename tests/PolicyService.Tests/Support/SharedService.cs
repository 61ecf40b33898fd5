using PolicyDsl.PolicyService.Tests;

// One service for all tests that do not need one of their own.
[assembly: AssemblyFixture(typeof(RunningService))]
