using System.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>
/// Reads a run of letters and digits: one token, unless a word of the syntax stands at its head before a literal (<c>最高100万元</c>). English
/// words are never cut.
/// </summary>
internal static class RunReader
{
    public static void Read(Scanner scanner)
    {
        var start = scanner.Position;
        var end = FindEnd(scanner, start);
        var text = TextOf(scanner, start, end);
        if (text.Length != end - start || Keywords.Find(text).Count > 0)
        {
            scanner.EmitRun(text, start, end);
            return;
        }
        var literal = FractionText.FirstLiteral(text);
        if (literal == 0)
            NumberReader.ReadFraction(scanner);
        else if (literal > 0 && IsChineseWord(text.Substring(0, literal)))
            scanner.EmitRun(text.Substring(0, literal), start, start + literal);
        else if (!SplitBeforePercent(scanner, text, start, end))
            scanner.EmitRun(text, start, end);
    }

    /// <summary>Whether it is the Chinese spelling of a word. Units, spelled alike in both languages, are none: they belong to numbers.</summary>
    public static bool IsChineseWord(string text) =>
        text.Length > 0 && text[0] > '\u007F' && Keywords.Find(text) is [var word] && Keywords.Zh(word) != Keywords.En(word);

    /// <summary>The end of the run of letters and digits at a place; characters that show nothing between them belong to it.</summary>
    public static int FindEnd(Scanner scanner, int start)
    {
        var content = scanner.Content;
        var at = start;
        var end = start;
        while (at < content.Length)
        {
            var length = Characters.RunCharacterLength(content, at);
            if (length > 0)
            {
                at += length;
                end = at;
            }
            else if (Characters.IsInvisible(content[at]))
                at++;
            else
                break;
        }
        return end;
    }

    private static string TextOf(Scanner scanner, int start, int end)
    {
        var content = scanner.Content;
        var isPlain = true;
        for (var i = start; i < end && isPlain; i++)
            isPlain = content[i] is (< '\u0080' and >= ' ') or (>= '\u4E00' and <= '\u9FFF');
        if (isPlain)
            return content.Substring(start, end - start);
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (Characters.IsInvisible(content[i]))
                scanner.Report(SyntaxErrors.InvisibleCharacter(scanner.Text, new TextSpan(i, 1), Characters.CodePoint(content, i)));
            else
                text.Append(Characters.Fold(content[i]));
            if (Characters.IsForeignDigit(content[i]))
                NumberReader.ReportForeignDigit(scanner, i);
        }
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary><c>收入的10%</c>: only spaces are missing, and the rest reads as if they stood there.</summary>
    private static bool SplitBeforePercent(Scanner scanner, string text, int start, int end)
    {
        if (!Characters.IsDigit(text[text.Length - 1]))
            return false;
        var after = end;
        if (scanner.At(after) == '.')
        {
            after++;
            while (Characters.IsDigit(scanner.At(after)))
                after++;
        }
        if (scanner.At(after) is not ('%' or '‰' or '‱'))
            return false;
        var digits = text.Length;
        while (digits > 0 && Characters.IsDigit(text[digits - 1]))
            digits--;
        var word = digits;
        for (var i = 0; i < digits && word == digits; i++)
        {
            if (IsChineseWord(text.Substring(i, digits - i)))
                word = i;
        }
        var rate = scanner.Folded(start + digits, after + 1);
        var split = word == digits ? $"{text.Substring(0, digits)} {rate}" : $"{text.Substring(0, word)} {text.Substring(word, digits - word)} {rate}";
        scanner.Report(SyntaxErrors.PutASpace(scanner.Text, TextSpan.FromBounds(start, after + 1), split));
        if (word > 0)
            scanner.EmitRun(text.Substring(0, word), start, start + word);
        if (word < digits)
            scanner.EmitRun(text.Substring(word, digits - word), start + word, start + digits);
        return true;
    }
}
