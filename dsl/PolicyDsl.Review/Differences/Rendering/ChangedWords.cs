using DiffPlex;
using DiffPlex.Chunkers;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>A piece of a text, and whether the other text lacks it.</summary>
internal sealed record TextPart(string Text, bool IsChanged);

/// <summary>Marks which words of two texts differ.</summary>
internal static class ChangedWords
{
    private static readonly DelimiterChunker Words = new([' ', '\n', ',', '，', '、', ';', '(', ')', '[', ']', '{', '}']);

    /// <summary>The pieces of both. A text without partner is changed as a whole.</summary>
    public static (IReadOnlyList<TextPart> Old, IReadOnlyList<TextPart> New) Of(string? old, string? @new)
    {
        if (old is null || @new is null)
            return (Whole(old), Whole(@new));
        var difference = Differ.Instance.CreateDiffs(old, @new, ignoreWhiteSpace: false, ignoreCase: false, Words);
        return (
            Parts(difference.PiecesOld, difference.DiffBlocks.Select(static block => (block.DeleteStartA, block.DeleteCountA))),
            Parts(difference.PiecesNew, difference.DiffBlocks.Select(static block => (block.InsertStartB, block.InsertCountB)))
        );
    }

    private static List<TextPart> Whole(string? text) => text is null ? [] : [new TextPart(text, true)];

    private static List<TextPart> Parts(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> changed)
    {
        var parts = new List<TextPart>();
        var place = 0;
        foreach (var (start, count) in changed)
        {
            parts.Add(new TextPart(string.Concat(pieces.Skip(place).Take(start - place)), false));
            parts.Add(new TextPart(string.Concat(pieces.Skip(start).Take(count)), true));
            place = start + count;
        }
        parts.Add(new TextPart(string.Concat(pieces.Skip(place)), false));
        return [.. parts.Where(static part => part.Text.Length > 0)];
    }
}
