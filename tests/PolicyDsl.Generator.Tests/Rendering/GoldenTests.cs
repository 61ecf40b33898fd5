using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Rendering;

/// <summary>Generated code, to be read in a review.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Financing() => Check("financing", Goldens.Financing);

    [Fact]
    public void A_bit_of_everything() => Check("everything", Goldens.Everything);

    private static void Check(string name, PolicyText policy)
    {
        var run = GeneratorRun.Of(policy);
        run.Load();
        Goldens.Check(name, run.Sources);
    }
}
