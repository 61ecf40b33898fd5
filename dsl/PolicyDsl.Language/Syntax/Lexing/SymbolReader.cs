using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Reads punctuation marks, and reports characters that have no meaning outside strings.</summary>
internal static class SymbolReader
{
    private const string Single = ",:;(){}[]=+-*/.|<>≥≤≠";

    public static void Read(Scanner scanner)
    {
        var at = scanner.Position;
        var c = scanner.At(at);
        if (ReadPair(scanner, c, scanner.At(at + 1)))
            return;
        if (Single.IndexOf(c) >= 0)
            scanner.EmitSymbol(c, at, at + 1);
        else if (c is '%' or '‰' or '‱')
            Leave(scanner, SyntaxErrors.StrayPercent(scanner.Text, new TextSpan(at, 1)), 1);
        else
            ReadForeign(scanner, c);
    }

    private static bool ReadPair(Scanner scanner, char first, char second)
    {
        var at = scanner.Position;
        switch (first, second)
        {
            case ('>', '='):
                scanner.EmitSymbol('≥', at, at + 2);
                return true;
            case ('<', '='):
                scanner.EmitSymbol('≤', at, at + 2);
                return true;
            case ('!', '='):
                scanner.EmitSymbol('≠', at, at + 2);
                return true;
            case ('=', '='):
                Instead(scanner, 2, '=', "=");
                return true;
            case ('<', '>'):
                Instead(scanner, 2, '≠', "!=");
                return true;
            case ('=', '<'):
                Instead(scanner, 2, '≤', "<=");
                return true;
            case ('=', '>'):
                Instead(scanner, 2, '≥', ">=");
                return true;
            case ('&', '&'):
                Instead(scanner, 2, Keyword.And);
                return true;
            default:
                return false;
        }
    }

    private static void ReadForeign(Scanner scanner, char c)
    {
        switch (c)
        {
            case '!':
                Instead(scanner, 1, Keyword.Not);
                return;
            case '&':
                Instead(scanner, 1, Keyword.And);
                return;
            case '～' or '~' or '〜':
                Instead(scanner, 1, Keyword.To);
                return;
            case '—' or '–' or '―' or '‐' or '‑':
                ReadDash(scanner);
                return;
            case '½' or '¼' or '¾':
                ReadFraction(scanner, c);
                return;
            default:
                ReadUnknown(scanner, c);
                return;
        }
    }

    /// <summary>A dash stands for a minus, or, doubled, for a range.</summary>
    private static void ReadDash(Scanner scanner)
    {
        var at = scanner.Position;
        var length = scanner.At(at + 1) == scanner.At(at) ? 2 : 1;
        var span = new TextSpan(at, length);
        var advice = new DiagnosticArgument("减号请写 -，范围请写「到」。", "Write `-` for a minus, `to` for a range.");
        scanner.Report(SyntaxErrors.ForeignCharacter(scanner.Text, span, Characters.CodePoint(scanner.Content, at), advice).WithFix(span, length == 1 ? "-" : " 到 "));
        if (length == 1)
            scanner.EmitSymbol('-', at, at + 1);
        else
            scanner.Emit(new Token(TokenKind.Word, Keywords.Zh(Keyword.To), span) { Word = Keyword.To });
    }

    private static void ReadFraction(Scanner scanner, char c)
    {
        var span = new TextSpan(scanner.Position, 1);
        var part = c == '½' ? "5" : c == '¼' ? "25" : "75";
        scanner.Report(SyntaxErrors.ForeignDigit(scanner.Text, span, Characters.CodePoint(scanner.Content, span.Start), "0." + part));
        NumberReader.ReadUnit(scanner, span.Start, span.End, "0", part);
    }

    private static void ReadUnknown(Scanner scanner, char c)
    {
        var at = scanner.Position;
        var content = scanner.Content;
        var codePoint = Characters.CodePoint(content, at);
        if (char.IsSurrogate(content[at]) && !(at + 1 < content.Length && char.IsSurrogatePair(content[at], content[at + 1])))
        {
            Leave(scanner, SyntaxErrors.BrokenCharacter(scanner.Text, new TextSpan(at, 1), codePoint), 1);
            return;
        }
        var size = char.IsSurrogate(content[at]) ? 2 : 1;
        var length = size;
        while (at + length + size <= content.Length && string.CompareOrdinal(content, at, content, at + length, size) == 0)
            length += size;
        var span = new TextSpan(at, length);
        if (ForeignCharacters.NumberMeant(c) is { } number)
        {
            scanner.Report(SyntaxErrors.ForeignDigit(scanner.Text, new TextSpan(at, 1), codePoint, number));
            NumberReader.ReadUnit(scanner, at, at + 1, number, "");
            return;
        }
        var (advice, replacement) = ForeignCharacters.Advice(c);
        var found = SyntaxErrors.ForeignCharacter(scanner.Text, span, codePoint, advice);
        Leave(scanner, replacement is null ? found : found.WithFix(span, replacement), length);
    }

    private static void Instead(Scanner scanner, int length, char symbol, string right)
    {
        var span = new TextSpan(scanner.Position, length);
        scanner.Report(SyntaxErrors.ForeignOperator(scanner.Text, span, right, right));
        scanner.EmitSymbol(symbol, span.Start, span.End);
    }

    private static void Instead(Scanner scanner, int length, Keyword word)
    {
        var span = new TextSpan(scanner.Position, length);
        var right = Keywords.Argument(word);
        scanner.Report(SyntaxErrors.ForeignOperator(scanner.Text, span, right, $" {Keywords.Zh(word)} "));
        scanner.Emit(new Token(TokenKind.Word, Keywords.Zh(word), span) { Word = word });
    }

    private static void Leave(Scanner scanner, Diagnostic found, int length)
    {
        scanner.Report(found);
        scanner.Position += length;
    }
}
