using PolicyDsl.Binding.Names;
using PolicyDsl.Binding.Repeated;
using PolicyDsl.Binding.Uses;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Binding;

/// <summary>What all parts of binding one policy share.</summary>
internal sealed class BindContext(IReadOnlyList<PolicySource> sources, CancellationToken cancellationToken)
{
    /// <summary>What the parser could not read.</summary>
    public BrokenText Broken { get; } = new(sources);

    /// <summary>What was found.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Where things stand.</summary>
    public SourceMap SourceMap { get; } = new();

    /// <summary>Which name was read as what.</summary>
    public UseRecorder Uses { get; } = new();

    /// <summary>Names that nobody declared.</summary>
    public UnknownNames Unknown { get; } = new();

    /// <summary>Which clauses depend on themselves and the policy's own declarations alone.</summary>
    public ClauseWatch Clauses { get; } = new();

    /// <summary>How much was found so far.</summary>
    public int Findings => Diagnostics.Count + Unknown.Count;

    /// <summary>Asked between declarations.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Reports a finding, unless it may follow from a mistake that the parser reported.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (!Broken.IsCutShort(diagnostic.Path, diagnostic.Span))
            Diagnostics.Add(diagnostic);
    }
}
