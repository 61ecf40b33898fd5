using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Parts;

/// <summary>Puts a file together.</summary>
internal static class FileOfParts
{
    public static ParseResult Make(SourceText text, IReadOnlyList<PlacedPart> parts, IReadOnlyList<Token> tokens, IReadOnlyList<TextSpan> cutShort, DiagnosticBag diagnostics)
    {
        var line = parts[0].Part.Line;
        var file = new PolicyFile(line?.Id, line?.Header, new PartDeclarations(parts), new TextSpan(0, text.Content.Length)) { CutShort = cutShort };
        return new ParseResult(file, tokens, diagnostics.ToSortedList())
        {
            Shares = [.. parts.SelectMany(Shares)],
            Read = new ReadParts(text.Content, parts),
        };
    }

    private static IEnumerable<SharePhrase> Shares(PlacedPart placed) =>
        placed.Delta == 0 ? placed.Part.Shares : placed.Part.Shares.Select(new NodeMover(placed.Delta).Move);
}
