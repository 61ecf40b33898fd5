using System.Runtime.CompilerServices;
using PolicyDsl.Binding;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>A file as it stands in the editor or on the disk, read and parsed.</summary>
internal sealed class ParsedFile
{
    // Only the file that is being edited has a new text; the others are parsed once.
    private static readonly ConditionalWeakTable<SourceText, ParsedFile> Known = [];

    private ParsedFile(SourceText text, ParseResult result)
    {
        Text = text;
        Result = result;
        Source = PolicySource.Of(text, result);
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>What was parsed.</summary>
    public ParseResult Result { get; }

    /// <summary>The same for the binder.</summary>
    public PolicySource Source { get; }

    /// <summary>Its tokens, the last of which is the end.</summary>
    public IReadOnlyList<Token> Tokens => Result.Tokens;

    /// <summary>A text, parsed now or before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="earlier">The same file at an earlier moment, if there was one: then only what differs is parsed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ParsedFile Of(SourceText text, ParsedFile? earlier, CancellationToken cancellation)
    {
        if (Known.TryGetValue(text, out var known))
            return known;
        var parsed = new ParsedFile(text, PolicyParser.Parse(text, earlier?.Result, cancellation));
        Known.AddOrUpdate(text, parsed);
        return parsed;
    }

    /// <summary>The index of the first token that ends at or behind a place, which is at most that of the end.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
