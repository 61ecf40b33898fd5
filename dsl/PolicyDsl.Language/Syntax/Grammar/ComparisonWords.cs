using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>A comparison that was found.</summary>
/// <param name="Operator">As the word or symbol says, before any (含).</param>
/// <param name="Span">Where it stands; empty where the word is missing.</param>
/// <param name="Behind">The place behind it.</param>
/// <param name="IsBoundItself">The word is missing and 以上 or 以下 behind the bound stands for it.</param>
internal sealed record FoundComparison(BinaryOperator Operator, TextSpan Span, TokenInput Behind, bool IsBoundItself);

/// <summary>The words and symbols that compare, and those that people write instead.</summary>
internal static class ComparisonWords
{
    private static readonly Dictionary<string, Keyword> Mistaken = new(StringComparer.Ordinal)
    {
        ["不少于"] = Keyword.NotLess,
        ["至少"] = Keyword.NotLess,
        ["大于等于"] = Keyword.NotLess,
        ["大于或等于"] = Keyword.NotLess,
        ["at least"] = Keyword.NotLess,
        ["不多于"] = Keyword.NotExceeding,
        ["至多"] = Keyword.NotExceeding,
        ["小于等于"] = Keyword.NotExceeding,
        ["小于或等于"] = Keyword.NotExceeding,
        ["at most"] = Keyword.NotExceeding,
        ["少于"] = Keyword.IsBelow,
        ["不足"] = Keyword.IsBelow,
        ["小于"] = Keyword.IsBelow,
        ["多于"] = Keyword.Exceeds,
        ["大于"] = Keyword.Exceeds,
        ["等于"] = Keyword.Is,
        ["是"] = Keyword.Is,
        ["equals"] = Keyword.Is,
        ["不等于"] = Keyword.IsNot,
        ["不是"] = Keyword.IsNot,
    };

    /// <summary>The comparison at a place, a mistaken one included (it is reported); else null.</summary>
    public static FoundComparison? At(TokenInput at)
    {
        if (OperatorOf(at.Token) is { } right)
            return new FoundComparison(right, at.Token.Span, at.Next, false);
        if (at.Token.Kind is TokenKind.Name or TokenKind.Word && Mistaken.TryGetValue(at.Token.Text, out var meant) && Lookahead.BeginsValue(at.Next))
        {
            at.Context.Report(SyntaxErrors.WrongComparison(at.Context.Text, at.Token.Span, at.Token.Text, Keywords.Argument(meant)));
            return new FoundComparison(OperatorOf(meant)!.Value, at.Token.Span, at.Next, false);
        }
        return at.Token.Kind == TokenKind.Number && !at.Token.StartsLine ? BareBound(at) : null;
    }

    /// <summary>What a word or symbol compares; null for another.</summary>
    public static BinaryOperator? OperatorOf(Token token) =>
        token.Kind switch
        {
            TokenKind.Word => OperatorOf(token.Word!.Value),
            TokenKind.Symbol => token.Text[0] switch
            {
                '=' => BinaryOperator.Equal,
                '≠' => BinaryOperator.NotEqual,
                '<' => BinaryOperator.Less,
                '≤' => BinaryOperator.LessOrEqual,
                '>' => BinaryOperator.Greater,
                '≥' => BinaryOperator.GreaterOrEqual,
                _ => null,
            },
            _ => null,
        };

    private static BinaryOperator? OperatorOf(Keyword word) =>
        word switch
        {
            Keyword.Is => BinaryOperator.Equal,
            Keyword.IsNot => BinaryOperator.NotEqual,
            Keyword.IsBelow or Keyword.ShortOf or Keyword.Before => BinaryOperator.Less,
            Keyword.NotExceeding or Keyword.NotAbove or Keyword.NotAfter => BinaryOperator.LessOrEqual,
            Keyword.Exceeds or Keyword.IsAbove or Keyword.After => BinaryOperator.Greater,
            Keyword.NotLess or Keyword.Reaches or Keyword.NotBefore => BinaryOperator.GreaterOrEqual,
            _ => null,
        };

    /// <summary><c>占比 60% 以上</c>: the comparing word is missing.</summary>
    private static FoundComparison? BareBound(TokenInput at)
    {
        var behind = Lookahead.InclusiveMark(at.Next) is null ? at.Next : at.Skip(4);
        var meant = behind.Token.Word switch
        {
            Keyword.AndAbove => Keyword.Reaches,
            Keyword.AndBelow => Keyword.NotExceeding,
            _ => (Keyword?)null,
        };
        if (meant is not { } word)
            return null;
        var span = new TextSpan(at.Token.Span.Start, 0);
        at.Context.Report(SyntaxErrors.MissingComparison(at.Context.Text, at.Token.Span.Union(behind.Token.Span), Keywords.Argument(word)));
        return new FoundComparison(OperatorOf(word)!.Value, span, at, true);
    }
}
