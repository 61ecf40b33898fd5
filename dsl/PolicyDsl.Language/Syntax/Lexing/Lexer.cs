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
        var scanner = new Scanner(text, diagnostics);
        while (true)
        {
            TriviaReader.Skip(scanner);
            if (scanner.AtEnd)
                break;
            if ((scanner.Tokens.Count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            ReadToken(scanner);
        }
        scanner.Emit(TokenKind.End, "", scanner.Content.Length, scanner.Content.Length);
        return CutTitles.Mend(WordJoiner.Join(scanner.Tokens), text);
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
