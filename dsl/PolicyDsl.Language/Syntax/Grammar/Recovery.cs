using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>Where reading goes on behind a mistake.</summary>
internal static class Recovery
{
    /// <summary>
    /// Behind a broken declaration: the next declaring word of its level or of the policy's that begins a line, or the brace that closes its
    /// level. Indentation counts for more than braces, since one of them may be what is missing.
    /// </summary>
    /// <param name="level">The level of the broken one.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="failed">Where it broke; not before <paramref name="start"/>.</param>
    /// <param name="outerColumn">Where the declaration begins that holds the level; −1 for the policy's.</param>
    public static TokenInput SkipDeclaration(Level level, TokenInput start, TokenInput failed, int outerColumn)
    {
        var column = start.Token.StartsLine ? start.Token.Column : int.MaxValue;
        var depth = 0;
        for (var at = start; ; at = at.Next)
        {
            var token = at.Token;
            if (at.AtEnd)
                return at;
            var isBehind = at.Position >= failed.Position;
            if (isBehind && token.StartsLine && Begins(level, at) && (depth <= 0 || token.Column <= column))
                return at;
            if (token.IsSymbol('{'))
                depth++;
            if (!token.IsSymbol('}'))
                continue;
            if (isBehind && ClosesOuter(token, depth, column, outerColumn))
                return at;
            depth--;
        }
    }

    /// <summary>Behind a modifier that is not understood: the next comma before a modifier, or what ends the declaration.</summary>
    public static TokenInput SkipModifier(TokenInput at)
    {
        var depth = 0;
        for (; !at.AtEnd; at = at.Next)
        {
            var token = at.Token;
            if (depth == 0 && token.IsSymbol(',') && Lookahead.IsModifier(at.Next))
                return at;
            if (Lookahead.BeginsDeclaration(at) || (depth == 0 && token.SymbolOrNone is '}' or '{' or ';'))
                return at;
            depth += token.SymbolOrNone switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => depth > 0 ? -1 : 0,
                _ => 0,
            };
        }
        return at;
    }

    /// <summary>The column at which the declaration begins whose brace stands here.</summary>
    public static int ColumnOfDeclaration(TokenInput brace)
    {
        var at = brace;
        while (!Lookahead.BeginsDeclaration(at) && at.Previous is not null)
            at = at.Back;
        return at.Token.Column;
    }

    /// <summary>Whether a closing brace is the level's: by its place in the line, or, where lines do not tell, by counting.</summary>
    private static bool ClosesOuter(Token brace, int depth, int column, int outerColumn)
    {
        if (!brace.StartsLine || column <= outerColumn)
            return depth <= 0;
        return brace.Column <= outerColumn || (depth <= 0 && brace.Column < column);
    }

    private static bool Begins(Level level, TokenInput at) =>
        at.Token.Word is { } word
        && (level.Rules.ContainsKey(word) || Levels.Policy.Rules.ContainsKey(word) || word == Keyword.Policy)
        && Lookahead.BeginsDeclaration(at);
}
