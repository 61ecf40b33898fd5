using PolicyDsl.Generator.Rendering;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests;

public sealed class FirstTests
{
    [Fact]
    public void Compiles()
    {
        var units = PolicyRenderer.Render(Models.Financing(), "Acme", default).ToList();
        foreach (var unit in units)
            File.WriteAllText("/tmp/gen/" + unit.HintName, unit.Text);
        Compiled.Load(Compiled.Compilation(units.Select(static u => u.Text)));
    }
}
