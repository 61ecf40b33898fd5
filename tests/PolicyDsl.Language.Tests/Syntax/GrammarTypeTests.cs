using System.Runtime.CompilerServices;
using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax;

public sealed class GrammarTypeTests
{
    public static TheoryData<string> Types =>
        [.. typeof(PolicyParser).Assembly.GetTypes().Where(static t => t.Namespace?.StartsWith("PolicyDsl.Syntax", StringComparison.Ordinal) == true && !t.ContainsGenericParameters).Select(static t => t.FullName!)];

    /// <summary>The rules refer to each other across classes: whichever is touched first, all must come to be, and none may be null.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_initialises_with_all_its_rules(string name)
    {
        var type = typeof(PolicyParser).Assembly.GetType(name)!;
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);

        var fields = type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly);
        Assert.All(fields.Where(static f => f.IsInitOnly && !f.Name.StartsWith('<')), field => Assert.NotNull(field.GetValue(null)));
    }
}
