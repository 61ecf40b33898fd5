namespace PolicyDsl.Language.Tests.Syntax.Parts;

/// <summary>Somebody who edits a text: letter by letter, a piece, a line or a stretch at a time, mostly near where the last edit was.</summary>
internal sealed class Typing(string text, int seed)
{
    private readonly Random random = new(seed);
    private readonly string original = text;
    private int caret = text.Length / 2;
    private string rest = "";

    /// <summary>The text as it stands.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The text after one edit more.</summary>
    public string Next()
    {
        if (rest.Length > 0)
        {
            Replace(caret, 0, rest[..1]);
            rest = rest[1..];
            return Text;
        }
        if (random.Next(3) == 0)
            caret = random.Next(Text.Length + 1);
        caret = Math.Min(caret, Text.Length);
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                Replace(caret, 0, Piece());
                break;
            case 3 or 4:
                Replace(caret, random.Next(4), Piece());
                break;
            case 5 or 6:
                Replace(caret, 1 + random.Next(3), "");
                break;
            case 7:
                Replace(caret, random.Next(200), "");
                break;
            case 8:
                var (start, length) = Line();
                Replace(start, random.Next(2) == 0 ? length : 0, random.Next(2) == 0 ? "" : Text.Substring(start, length));
                break;
            case 9:
                rest = Piece();
                break;
            case 10:
                // Takes a stretch from elsewhere.
                var from = random.Next(Text.Length + 1);
                Replace(caret, 0, Text.Substring(from, Math.Min(random.Next(150), Text.Length - from)));
                break;
            default:
                // Takes everything back, so that it does not only become worse.
                Text = original;
                break;
        }
        return Text;
    }

    private string Piece() => HostileTextTests.Pieces[random.Next(HostileTextTests.Pieces.Length)];

    private (int Start, int Length) Line()
    {
        var start = caret == 0 ? 0 : Text.LastIndexOf('\n', caret - 1) + 1;
        var end = Text.IndexOf('\n', start);
        return (start, (end < 0 ? Text.Length : end + 1) - start);
    }

    private void Replace(int start, int length, string written)
    {
        length = Math.Min(length, Text.Length - start);
        Text = string.Concat(Text.AsSpan(0, start), written, Text.AsSpan(start + length));
        caret = start + written.Length;
    }
}
