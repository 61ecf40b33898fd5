namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>Tests that load the machine or kill processes run one after the other, when the others of this project are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultTests
{
    public const string Name = "Load and faults";
}
