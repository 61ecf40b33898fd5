using PolicyDsl.Review.Tracing.Reading;

namespace PolicyDsl.Review.Tracing.Numbering;

/// <summary>A numbered item of a document, or what stands before the first one.</summary>
/// <param name="path">三（二）2（3）; empty for what stands before the first item.</param>
/// <param name="parent">The item that it stands in.</param>
/// <param name="line">The line of its number, from 1.</param>
internal sealed class DocumentItem(string path, DocumentItem? parent, int line)
{
    /// <summary>Its path, as 出处 writes it; empty for what stands before the first item.</summary>
    public string Path { get; } = path;

    /// <summary>The item that it stands in.</summary>
    public DocumentItem? Parent { get; } = parent;

    /// <summary>The line of its number, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The items in it, in order.</summary>
    public List<DocumentItem> Children { get; } = [];

    /// <summary>Its own text, without its number and without the items in it: stretches that no line end cuts.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Whether it says something by itself: no items stand in it, or its own text ends like a sentence.</summary>
    public bool StatesARule => Path.Length > 0 && (Children.Count == 0 || Passages.Exists(static p => p.EndsLikeASentence)) && Passages.Count > 0;

    /// <summary>It and all items in it, in order.</summary>
    public IEnumerable<DocumentItem> SelfAndDescendants() => Children.SelectMany(static child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>The items that it stands in, from the inside out.</summary>
    public IEnumerable<DocumentItem> Ancestors()
    {
        for (var item = Parent; item is not null; item = item.Parent)
            yield return item;
    }
}

/// <summary>A stretch of text, which may run over several lines.</summary>
internal sealed class Passage
{
    // Nobody wraps a sentence over more lines; joining any number of them would take ever longer.
    private const int MostLines = 64;

    private readonly List<(int Start, SourceLine Line, int Column, FoldedText Folded)> pieces = [];

    /// <summary>The text in one width, lines joined.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it ends with a mark that ends a sentence, or half of one.</summary>
    public bool EndsLikeASentence => Text.TrimEnd().EndsWith('。') || Text.TrimEnd().EndsWith(';');

    /// <summary>Whether another line may be joined.</summary>
    public bool IsOpen => pieces.Count < MostLines && !EndsLikeASentence;

    /// <summary>Adds a line, or what is left of it behind its number.</summary>
    /// <param name="line">The line.</param>
    /// <param name="folded">The line, folded.</param>
    /// <param name="from">How many folded characters are left out.</param>
    public void Add(SourceLine line, FoldedText folded, int from)
    {
        pieces.Add((Text.Length, line, from, folded));
        Text += folded.Text[from..];
    }

    /// <summary>Where a character stands.</summary>
    /// <param name="index">In <see cref="Text"/>.</param>
    public (int Line, int Column) PlaceOf(int index)
    {
        var piece = pieces[PieceOf(index)];
        return (piece.Line.Number, piece.Folded.OriginOf(Math.Min(index - piece.Start + piece.Column, piece.Folded.Text.Length)) + 1);
    }

    /// <summary>The characters as written, of the first line where they run over several.</summary>
    public string Written(int start, int length)
    {
        var piece = pieces[PieceOf(start)];
        var from = start - piece.Start + piece.Column;
        var to = Math.Min(from + length, piece.Folded.Text.Length);
        return piece.Line.Text[piece.Folded.OriginOf(from)..piece.Folded.OriginOf(to)];
    }

    private int PieceOf(int index)
    {
        var found = pieces.FindLastIndex(piece => piece.Start <= index);
        return Math.Max(found, 0);
    }
}
