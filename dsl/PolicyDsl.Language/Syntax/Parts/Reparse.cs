using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Grammar;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Parts;

/// <summary>What is kept of a parsed file, so that nearly the same file is parsed in less time.</summary>
/// <param name="Content">Its characters.</param>
/// <param name="Parts">Its parts, the last of which is the end.</param>
internal sealed record ReadParts(string Content, IReadOnlyList<PlacedPart> Parts);

/// <summary>
/// Parses a file of which nearly the same was parsed before: only the part that was changed and the one before it, and what was not settled. All
/// other parts are taken over, moved. The result is the same as from nothing; where that is not certain there is none.
/// </summary>
internal sealed class Reparse
{
    private readonly ParseResult before;
    private readonly IReadOnlyList<PlacedPart> known;
    private readonly SourceText text;
    private readonly TextEdit edit;
    private readonly DiagnosticBag diagnostics = new();

    private Reparse(ParseResult before, ReadParts read, SourceText text)
    {
        this.before = before;
        known = read.Parts;
        this.text = text;
        edit = TextEdit.Between(read.Content, text.Content);
    }

    /// <summary>The file, parsed; null where it has to be parsed from nothing.</summary>
    public static ParseResult? Of(ParseResult before, SourceText text, CancellationToken cancellation) =>
        before.Read is { } read ? new Reparse(before, read, text).Parse(cancellation) : null;

    private ParseResult? Parse(CancellationToken cancellation)
    {
        var touched = FirstTouched();
        var first = Math.Max(0, touched - 1);
        var window = LexedWindow.Read(known, first, LastTouched() + 1, edit, text, diagnostics, cancellation);
        var lexical = diagnostics.ToSortedList();
        var (kept, start) = (known.Take(first).ToList(), known[first].First);
        if (window.Titles(kept, known.Skip(window.Known)) is not { } titles)
            return null;
        var tokens = CutTitles.Mend(window.Tokens, titles, text);
        var moved = Moved(known.Skip(window.Known), start + tokens.Count);
        var working = Working(kept, tokens, start, moved);
        if (Limits.Check(text, tokens) is not null || (!Limits.EndWith(tokens) && Limits.Check(text, working) is not null) || !kept.TrueForAll(p => SeesTheSame(p, start, working)))
            return null;
        // The part before the edit was only read by the lexer again, to see that nothing reaches into it.
        if (first < touched && SeesTheSame(known[first], start, working))
        {
            kept.Add(known[first]);
            start = known[first].Behind;
        }
        var context = new GrammarContext(text, working, diagnostics, cancellation);
        var reader = new PartReader(context, lexical, window.Found);
        var firsts = new HashSet<int>(moved.Select(static p => p.First));
        var behind = reader.Read(start, firsts.Contains);
        List<PlacedPart> parts = [.. kept, .. reader.Parts, .. moved.Where(p => p.First >= behind)];
        return FileOfParts.Make(text, parts, new PartTokens(parts), context.CutShort, diagnostics);
    }

    private int FirstTouched()
    {
        var index = 0;
        while (index < known.Count - 1 && known[index].Part.IsSettled && known[index].End < edit.Start)
            index++;
        return index;
    }

    private int LastTouched()
    {
        var index = known.Count - 1;
        while (index > 0 && known[index].Part.IsSettled && known[index].Start > edit.End)
            index--;
        return index;
    }

    private List<PlacedPart> Moved(IEnumerable<PlacedPart> parts, int position)
    {
        var moved = new List<PlacedPart>();
        foreach (var placed in parts)
        {
            moved.Add(new PlacedPart(placed.Part, placed.Delta + edit.Delta, position));
            position += placed.Part.Tokens.Count;
        }
        return moved;
    }

    private static PartTokens Working(List<PlacedPart> kept, IReadOnlyList<Token> tokens, int start, List<PlacedPart> moved)
    {
        List<PlacedPart> all = [.. kept];
        if (tokens.Count > 0)
            all.Add(new PlacedPart(new FilePart(tokens, 0), 0, start));
        var fresh = all.Count;
        all.AddRange(moved);
        return new PartTokens(all, fresh);
    }

    /// <summary>Whether a part, from a place on, has the same tokens and looks ahead at the same as before.</summary>
    private bool SeesTheSame(PlacedPart placed, int from, PartTokens now)
    {
        for (var i = from; i < placed.Behind + placed.Part.Ahead; i++)
        {
            if (i >= now.Count || !before.Tokens[i].IsSameAs(now[i]))
                return false;
        }
        return true;
    }
}
