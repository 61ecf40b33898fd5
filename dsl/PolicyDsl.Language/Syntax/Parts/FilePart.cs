using PolicyDsl.Syntax.Grammar;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Parts;

/// <summary>
/// A stretch of a file that was read for itself: the line 政策, a declaration of the policy's level, what is no declaration, or the end. Places in
/// it are those of the text in which it was read; <see cref="PlacedPart"/> says how far it has moved since.
/// </summary>
/// <param name="tokens">Its tokens, at least one.</param>
/// <param name="start">The place behind the token before it: comments before a token belong to its part.</param>
internal sealed class FilePart(IReadOnlyList<Token> tokens, int start)
{
    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public int Start { get; } = start;

    /// <summary>The place behind its last token.</summary>
    public int End => Tokens[Tokens.Count - 1].Span.End;

    /// <summary>How many tokens behind it reading it looked at.</summary>
    public int Ahead { get; init; }

    /// <summary>The line 政策; null for all other parts.</summary>
    public PolicyLine? Line { get; init; }

    /// <summary>The declaration; null for all other parts.</summary>
    public Declaration? Declaration { get; init; }

    public IReadOnlyList<SharePhrase> Shares { get; init; } = [];

    /// <summary>Titles in it that may fall apart (<see cref="CutTitles"/>): they change how the whole file is read.</summary>
    public IReadOnlyList<string> CutTitles { get; init; } = [];

    /// <summary>Whether the same tokens and those ahead, wherever they stand at the beginning of a line, are read the same: nothing was wrong, and nothing before mattered.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>A part of a file as it stands now.</summary>
/// <param name="Part">The part.</param>
/// <param name="Delta">How many code units it has moved since it was read.</param>
/// <param name="First">The index of its first token in the file.</param>
internal readonly record struct PlacedPart(FilePart Part, int Delta, int First)
{
    public int Start => Part.Start + Delta;

    public int End => Part.End + Delta;

    /// <summary>The index of the token behind it.</summary>
    public int Behind => First + Part.Tokens.Count;
}
