using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>
/// Makes tokens of a file (docs/language.md §2). Every text gives tokens: what cannot be read is reported and left out, or read as what was
/// meant.
/// </summary>
public static class Lexer
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with its characters, words and literals.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The tokens, the last of which is <see cref="TokenKind.End"/>.</returns>
    public static IReadOnlyList<Token> Read(SourceText text, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        var tokens = ReadJoined(new Scanner(text, diagnostics, text.Content.Length / 4), static () => false, cancellation);
        return CutTitles.Mend(tokens, CutTitles.Find(tokens).Select(static t => t.Text), text);
    }

    /// <summary>Reads on from where the scanner is, up to the end of the file or until it is enough; titles that fall apart are left so.</summary>
    /// <param name="scanner">Where to begin.</param>
    /// <param name="isEnough">Asked behind every token.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static IReadOnlyList<Token> ReadJoined(Scanner scanner, Func<bool> isEnough, CancellationToken cancellation)
    {
        while (true)
        {
            TriviaReader.Skip(scanner);
            if (scanner.AtEnd)
                break;
            if ((scanner.Tokens.Count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            ReadToken(scanner);
            if (isEnough())
                return WordJoiner.Join(scanner.Tokens);
        }
        scanner.Emit(TokenKind.End, "", scanner.Content.Length, scanner.Content.Length);
        return WordJoiner.Join(scanner.Tokens);
    }

    private static void ReadToken(Scanner scanner)
    {
        var at = scanner.Position;
        var c = scanner.At(at);
        if (scanner.Tokens is [{ Word: Keyword.Policy }] && !scanner.AtLineStart && PolicyIdReader.TryRead(scanner))
            return;
        if (Characters.IsDigit(c))
            NumberReader.Read(scanner);
        else if (Characters.RunCharacterLength(scanner.Content, at) > 0)
            RunReader.Read(scanner);
        else if (StringReader.Opens(c))
            StringReader.Read(scanner);
        else
            SymbolReader.Read(scanner);
    }
}
