using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>What the registration of a project's policies reads.</summary>
internal static class RegistrationView
{
    /// <summary>The view.</summary>
    /// <param name="names">The policies' names in C#: <c>ChengduAi2024</c>.</param>
    /// <param name="rootNamespace">The project's namespace.</param>
    public static ScriptObject Of(IEnumerable<string> names, string rootNamespace) =>
        View.Of(
            ("namespace", rootNamespace),
            ("policies", View.List(names.Select(name => $"global::{rootNamespace}.{name}.{name}Policy")))
        );
}
