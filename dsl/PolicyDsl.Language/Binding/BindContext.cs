using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Binding;

/// <summary>What all parts of binding one policy share.</summary>
internal sealed class BindContext(CancellationToken cancellationToken)
{
    /// <summary>What was found.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Where things stand.</summary>
    public SourceMap SourceMap { get; } = new();

    /// <summary>Names that nobody declared.</summary>
    public UnknownNames Unknown { get; } = new();

    /// <summary>Asked between declarations.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Reports a finding.</summary>
    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
