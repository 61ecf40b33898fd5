using System.Reflection;
using PolicyDsl.Language.Tests.Binding;
using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Layout;

public sealed class CanonicalModelTests
{
    [Theory]
    [InlineData("条件 ok \"可\" = 收入 不低于 100.00元", "条件 ok \"可\" = 收入 不低于 100元")]
    [InlineData("条件 ok \"可\" = 收入 不低于 1元\n算例 \"例\" { 收入 = 2元, 结果 符合 }", "条件 ok \"可\" = 收入 不低于 1元")]
    [InlineData("条件 ok \"可\" = 收入 不低于 1元 // 注", "条件 ok \"可\" = 收入 不低于 1元")]
    public void What_decides_the_same_is_the_same_text(string one, string other) => Assert.Equal(Text(one), Text(other));

    [Theory]
    [InlineData("条件 ok \"可\" = 收入 不低于 2元")]
    [InlineData("条件 ok \"能\" = 收入 不低于 1元")]
    [InlineData("条件 ok \"可\" = 收入 不低于 1元, 出处 \"第一条\"")]
    public void What_decides_or_says_something_else_is_another_text(string other) => Assert.NotEqual(Text("条件 ok \"可\" = 收入 不低于 1元"), Text(other));

    [Fact]
    public void What_a_record_inherits_is_in_it_in_the_order_of_names_without_defaults()
    {
        var model = TestPolicy.Model(TestPolicy.WithClause("") + "\n统筹 { 不纳入 floor \"起付\" 低于(不含) 1万元 }");

        Assert.EndsWith(
            "Rules=[Floor{Annotations=Annotations{};Below=NumberLiteral{Type=ValueType{Kind=Money;};Value=10000;};"
                + "Clauses=ClauseSelection{};Name=\"floor\";Title=\"起付\";};];};Title=\"试验政策\";}",
            CanonicalModel.Of(model),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_that_a_model_stores_can_be_written_and_has_the_name_of_its_property()
    {
        var records = typeof(PolicyModel).Assembly.GetTypes().Where(static t => t.Namespace == typeof(PolicyModel).Namespace && t.GetMethod("<Clone>$") is not null).ToList();

        Assert.Contains(typeof(PolicyModel), records);
        foreach (var record in records)
        {
            var stored = record.GetFields(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(static f => f.Name);
            var written = record
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(static p => p.CanWrite)
                .Select(static p => $"<{p.Name}>k__BackingField");
            Assert.Equal(written.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        }
    }

    private static string Text(string members) => CanonicalModel.Of(TestPolicy.Model(TestPolicy.WithClause(members)));
}
