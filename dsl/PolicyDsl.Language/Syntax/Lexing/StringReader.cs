using System.Globalization;
using System.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Reads <c>"…"</c>, <c>“…”</c>, <c>「…」</c> with escapes, on one line, and <c>"""…"""</c> as it stands, on several.</summary>
internal static class StringReader
{
    private const string Triple = "\"\"\"";

    public static bool Opens(char folded) => folded is '"' or '“' or '”' or '「' or '\'' or '‘';

    public static void Read(Scanner scanner)
    {
        var start = scanner.Position;
        if (string.CompareOrdinal(scanner.Content, start, Triple, 0, 3) == 0)
        {
            ReadRaw(scanner, start);
            return;
        }
        var open = scanner.At(start);
        if (open is '\'' or '‘')
        {
            ReadSingleQuoted(scanner, start, open);
            return;
        }
        var end = FindClose(scanner, start + 1, open);
        var closed = end < scanner.Content.Length && !Characters.IsLineEnd(scanner.Content[end]);
        if (!closed)
        {
            while (end > start + 1 && Characters.IsBlank(scanner.At(end - 1)))
                end--;
            scanner.Report(SyntaxErrors.UnterminatedString(scanner.Text, TextSpan.FromBounds(start, end), Closing(open)));
        }
        var value = Unescape(scanner, start + 1, end);
        scanner.Emit(TokenKind.String, value, start, closed ? end + 1 : end);
    }

    /// <summary>Chinese input methods mix up “ and ”, so either closes what either opened.</summary>
    private static bool Closes(char open, char c) =>
        open switch
        {
            '“' or '”' => c is '”' or '“',
            '「' => c is '」' or '｣',
            '‘' => c is '’' or '‘',
            '\'' => c is '\'' or '＇',
            _ => c is '"' or '＂',
        };

    private static char Closing(char open) =>
        open switch
        {
            '“' or '”' => '”',
            '「' => '」',
            _ => '"',
        };

    private static int FindClose(Scanner scanner, int from, char open)
    {
        var content = scanner.Content;
        var at = from;
        while (at < content.Length && !Characters.IsLineEnd(content[at]) && !Closes(open, content[at]))
            at += content[at] == '\\' && at + 1 < content.Length && !Characters.IsLineEnd(content[at + 1]) ? 2 : 1;
        return at;
    }

    private static void ReadSingleQuoted(Scanner scanner, int start, char open)
    {
        var end = FindClose(scanner, start + 1, open);
        if (end >= scanner.Content.Length || Characters.IsLineEnd(scanner.Content[end]))
        {
            SymbolReader.Read(scanner);
            return;
        }
        var value = scanner.Content.Substring(start + 1, end - start - 1);
        scanner.Report(SyntaxErrors.SingleQuotes(scanner.Text, TextSpan.FromBounds(start, end + 1), value));
        scanner.Emit(TokenKind.String, value, start, end + 1);
    }

    private static void ReadRaw(Scanner scanner, int start)
    {
        var content = scanner.Content;
        var close = content.IndexOf(Triple, start + 3, StringComparison.Ordinal);
        if (close < 0)
        {
            scanner.Report(SyntaxErrors.UnterminatedRawString(scanner.Text, new TextSpan(start, 3)));
            close = content.Length;
        }
        ReportHalves(scanner, start + 3, close);
        // The same file with other ends of lines must mean the same.
        var value = content.Substring(start + 3, close - start - 3).Replace("\r\n", "\n").Replace('\r', '\n');
        var end = Math.Min(content.Length, close + 3);
        scanner.Emit(TokenKind.String, value, start, end);
        for (var i = end - 1; i > start; i--)
        {
            if (!Characters.IsLineEnd(content[i]))
                continue;
            scanner.ContinueLine(i + 1);
            return;
        }
    }

    private static string Unescape(Scanner scanner, int start, int end)
    {
        ReportHalves(scanner, start, end);
        var content = scanner.Content;
        if (content.IndexOf('\\', start, end - start) < 0)
            return content.Substring(start, end - start);
        var value = new StringBuilder();
        var at = start;
        while (at < end)
        {
            if (content[at] != '\\')
            {
                value.Append(content[at++]);
                continue;
            }
            at += AppendEscape(scanner, value, at, end);
        }
        return value.ToString();
    }

    /// <summary>Appends what an escape stands for; gives its length.</summary>
    private static int AppendEscape(Scanner scanner, StringBuilder value, int at, int end)
    {
        var content = scanner.Content;
        var c = at + 1 < end ? content[at + 1] : '\0';
        switch (c)
        {
            case '"' or '\\':
                value.Append(c);
                return 2;
            case 'n':
                value.Append('\n');
                return 2;
            case 't':
                value.Append('\t');
                return 2;
            case 'u' when at + 2 < end && content[at + 2] == '{':
                var close = content.IndexOf('}', at + 3, end - at - 3);
                if (close < 0 || !TryReadCodePoint(content.Substring(at + 3, close - at - 3), out var character))
                    break;
                value.Append(character);
                return close + 1 - at;
        }
        var length = Math.Min(2, end - at);
        if (length == 2 && char.IsHighSurrogate(c) && at + 2 < end)
            length = 3;
        scanner.Report(SyntaxErrors.UnknownEscape(scanner.Text, new TextSpan(at, length)));
        value.Append(content, at, length);
        return length;
    }

    private static bool TryReadCodePoint(string digits, out string character)
    {
        character = "";
        if (
            digits.Length is 0 or > 6
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            || value > 0x10FFFF
            || value is >= 0xD800 and <= 0xDFFF
        )
            return false;
        character = char.ConvertFromUtf32(value);
        return true;
    }

    private static void ReportHalves(Scanner scanner, int start, int end)
    {
        var content = scanner.Content;
        for (var i = start; i < end; i++)
        {
            if (!char.IsSurrogate(content[i]))
                continue;
            if (i + 1 < end && char.IsSurrogatePair(content[i], content[i + 1]))
                i++;
            else
                scanner.Report(SyntaxErrors.BrokenCharacter(scanner.Text, new TextSpan(i, 1), Characters.CodePoint(content, i)));
        }
    }
}
