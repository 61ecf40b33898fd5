using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Words of the syntax in messages.</summary>
internal static class KeywordLabels
{
    /// <summary>The word as each language spells it.</summary>
    public static DiagnosticArgument Label(this Keyword word) => new(Keywords.Zh(word), Keywords.En(word));
}
