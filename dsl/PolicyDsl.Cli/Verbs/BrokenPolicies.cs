using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary>Policies with errors mean nothing: what would run them says so.</summary>
internal static class BrokenPolicies
{
    /// <summary>Writes the errors, and that they come first.</summary>
    public static void Report(Surroundings surroundings, LoadedPolicies policies, Language language)
    {
        var text = new DiagnosticText(surroundings.Error, policies.Texts, new Ink(false), language);
        foreach (var diagnostic in policies.Diagnostics.Where(static d => d.Kind.Severity == Severity.Error))
            text.Write(diagnostic);
        surroundings.Error.WriteLine(ToolMessages.FixFirst.In(language));
    }
}
