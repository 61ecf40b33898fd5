using Xunit.v3;

namespace PolicyDsl.Tests;

/// <summary>
/// Marks what holds a hazard of <c>docs/hazards.md</c>, so that the list can be asked of the tests: <c>--filter-trait hazard=H01</c>. Compiled into each test
/// project.
/// </summary>
/// <param name="ids">Their ids: H and two digits.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class HazardAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [.. ids.Select(static id => new KeyValuePair<string, string>("hazard", id))];
}
