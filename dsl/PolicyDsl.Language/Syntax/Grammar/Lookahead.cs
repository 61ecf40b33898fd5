using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>What the next tokens say about what begins here.</summary>
internal static class Lookahead
{
    /// <summary>Behind commas and semicolons.</summary>
    public static TokenInput SkipSeparators(TokenInput at)
    {
        while (at.Token.IsSymbol(',') || at.Token.IsSymbol(';'))
            at = at.Next;
        return at;
    }

    /// <summary>Whether a modifier word stands there.</summary>
    public static bool IsModifier(TokenInput at) => at.Token.Word is { } word && word.Has(KeywordRole.Modifier) && !at.Next.Token.IsSymbol('=');

    /// <summary>Whether a name in a list stands there: not a modifier, and not the left side of a fact.</summary>
    public static bool IsListedName(TokenInput at) => at.Token.CanBeName && !IsModifier(at) && !IsFact(at) && !BeginsDeclaration(at);

    /// <summary>name =.</summary>
    public static bool IsFact(TokenInput at) => at.Token.CanBeName && at.Next.Token.IsSymbol('=');

    /// <summary>Whether a string stands there.</summary>
    public static bool IsText(TokenInput at) => at.Token.Kind == TokenKind.String;

    /// <summary>Whether a name and a title stand there.</summary>
    public static bool IsNameWithTitle(TokenInput at) => at.Token.CanBeName && at.Next.Token.Kind == TokenKind.String;

    /// <summary>
    /// Whether a declaring word begins a line here and goes on as a declaration does: any word may also be a name, at the beginning of a row.
    /// </summary>
    public static bool BeginsDeclaration(TokenInput at)
    {
        if (!at.Token.StartsLine || at.Token.Word is not { } word || !(word.Has(KeywordRole.Declaration | KeywordRole.Settlement) || word == Keyword.Policy))
            return false;
        var next = at.Next.Token;
        return next.Kind switch
        {
            TokenKind.Name or TokenKind.String or TokenKind.Number or TokenKind.PolicyId => true,
            TokenKind.Word => !next.Word!.Value.Has(KeywordRole.Expression | KeywordRole.Comparison),
            TokenKind.Symbol => next.Text[0] == '{' || (next.StartsLine && word.Has(KeywordRole.Settlement)),
            _ => false,
        };
    }

    /// <summary>Whether a value can begin here, on the same line.</summary>
    public static bool BeginsValue(TokenInput at) => !at.Token.StartsLine && BeginsValueAnywhere(at);

    /// <summary>Whether a value can begin here, on whatever line.</summary>
    public static bool BeginsValueAnywhere(TokenInput at) =>
        at.Token.Kind switch
        {
            TokenKind.Name or TokenKind.Number or TokenKind.Date or TokenKind.String => true,
            TokenKind.Symbol => at.Token.Text[0] is '(' or '-',
            TokenKind.Word => !IsModifier(at) && !Joins(at.Token.Word!.Value) && !BeginsDeclaration(at),
            _ => false,
        };

    /// <summary><c>(含)</c> or <c>(不含)</c>: what it says, else null.</summary>
    public static bool? InclusiveMark(TokenInput at)
    {
        if (!at.Token.IsSymbol('(') || !at.Skip(2).Token.IsSymbol(')'))
            return null;
        return at.Next.Token.Word switch
        {
            Keyword.Inclusive => true,
            Keyword.ExclusiveBound => false,
            _ => null,
        };
    }

    /// <summary>A word that joins values, so that none begins with it.</summary>
    public static bool Joins(Keyword word) =>
        word
            is Keyword.And
                or Keyword.Or
                or Keyword.Then
                or Keyword.Else
                or Keyword.In
                or Keyword.Of
                or Keyword.NewlyAbove
                or Keyword.AndAbove
                or Keyword.AndBelow
        || word.Has(KeywordRole.Comparison);
}
