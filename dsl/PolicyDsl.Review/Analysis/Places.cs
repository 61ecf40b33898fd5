using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Analysis;

/// <summary>Makes findings where the parts of a model were written.</summary>
/// <param name="map">Where they were written.</param>
/// <param name="texts">The files, by path.</param>
internal sealed class Places(SourceMap map, IReadOnlyDictionary<string, SourceText> texts)
{
    /// <summary>All keys of the map.</summary>
    public IReadOnlyCollection<string> Keys => map.Keys;

    /// <summary>A finding at an expression; where binding made it of others, at the declaration that holds it.</summary>
    public Diagnostic At(Expression expression, string key, DiagnosticKind kind, params DiagnosticArgument[] arguments) =>
        Make(map.Find(expression) ?? Declaration(key), kind, arguments);

    /// <summary>A finding at a declaration.</summary>
    public Diagnostic At(string key, DiagnosticKind kind, params DiagnosticArgument[] arguments) => Make(Declaration(key), kind, arguments);

    // What stands in no place of its own (a clause's condition that a 名额 brings) is found at what holds it, in the end at the policy's title.
    private SourceLocation Declaration(string key)
    {
        for (var rest = key; rest.Length > 0; rest = rest.Contains('/', StringComparison.Ordinal) ? rest[..rest.LastIndexOf('/')] : "")
        {
            if (map.Find(rest) is { } location)
                return location;
        }
        return map.Find("policy")!;
    }

    private Diagnostic Make(SourceLocation location, DiagnosticKind kind, DiagnosticArgument[] arguments) =>
        new(kind, texts[location.Path], location.Span, arguments);
}
