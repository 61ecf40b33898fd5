using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Parts;

/// <summary>The tokens of a file that were read again, up to a part from which on everything reads as before.</summary>
/// <param name="Tokens">As the lexer gave them; titles that fall apart are not mended.</param>
/// <param name="Known">The index of that part among those before; how many there are where it was read to the end.</param>
/// <param name="Found">The titles among them that may fall apart.</param>
internal sealed record LexedWindow(IReadOnlyList<Token> Tokens, int Known, IReadOnlyList<Token> Found)
{
    private IReadOnlyList<PlacedPart> Before { get; init; } = [];

    /// <summary>Reads again.</summary>
    /// <param name="parts">The parts before.</param>
    /// <param name="first">The first to be read again; settled, where it is not the first of the file.</param>
    /// <param name="untouched">The first of those that are settled and lie behind the edit.</param>
    /// <param name="edit">Where the texts differ.</param>
    /// <param name="text">The file now.</param>
    /// <param name="diagnostics">Takes what the lexer finds.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LexedWindow Read(
        IReadOnlyList<PlacedPart> parts,
        int first,
        int untouched,
        TextEdit edit,
        SourceText text,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var scanner = first == 0 ? new Scanner(text, diagnostics, 64) : Scanner.Behind(parts[first].Start, text, diagnostics);
        var meeting = new Meeting(parts, first, untouched, edit.Delta, scanner.Tokens);
        var tokens = Lexer.ReadJoined(scanner, meeting.IsPast, cancellation);
        if (meeting.At < parts.Count)
            tokens = [.. tokens.TakeWhile(t => t.Span.Start < meeting.StartOf(meeting.At))];
        return new LexedWindow(tokens, meeting.At, CutTitles.Find(tokens)) { Before = parts };
    }

    /// <summary>The titles of the whole file that may fall apart; null where they are others than before, so that everything may read otherwise.</summary>
    public IReadOnlyCollection<string>? Titles(IEnumerable<PlacedPart> kept, IEnumerable<PlacedPart> moved)
    {
        var before = new HashSet<string>(Before.SelectMany(static p => p.Part.CutTitles), StringComparer.Ordinal);
        var now = kept.Concat(moved).SelectMany(static p => p.Part.CutTitles).Concat(Found.Select(static t => t.Text));
        return before.SetEquals(now) ? before : null;
    }

    /// <summary>
    /// Where the lexer comes to the first token of a part as it came to it before: at the beginning of a line, with the end of the same token behind it. It
    /// reads on through that part, since a word of several parts depends on what follows.
    /// </summary>
    private sealed class Meeting(IReadOnlyList<PlacedPart> parts, int first, int untouched, int delta, List<Token> tokens)
    {
        private int next = untouched;

        public int At { get; private set; } = parts.Count;

        public int StartOf(int index) => parts[index].Part.Tokens[0].Span.Start + parts[index].Delta + delta;

        public bool IsPast()
        {
            var token = tokens[tokens.Count - 1];
            if (At < parts.Count)
                return At + 1 < parts.Count - 1 && token.Span.Start >= StartOf(At + 1);
            while (next < parts.Count - 1 && StartOf(next) < token.Span.Start)
                next++;
            if (next < parts.Count - 1 && token.StartsLine && token.Span.Start == StartOf(next) && EndBefore() == parts[next].Start + delta)
                At = next;
            return false;
        }

        // At the very beginning of a file a line begins, too: that is another state.
        private int EndBefore() =>
            tokens.Count > 1 ? tokens[tokens.Count - 2].Span.End
            : first > 0 ? parts[first].Start
            : -1;
    }
}
