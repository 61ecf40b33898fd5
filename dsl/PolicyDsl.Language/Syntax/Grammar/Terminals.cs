using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>The smallest rules: names, titles, texts, numbers, dates.</summary>
internal static class Terminals
{
    /// <summary>A name; where one must stand any word is one.</summary>
    public static readonly Parser<NameNode> Name = NameAs(Expected.Name);

    /// <summary>The apiName of a declaration.</summary>
    public static readonly Parser<NameNode> ApiName = ApiNameRule;

    /// <summary>A title.</summary>
    public static readonly Parser<StringNode> Title = StringAs(Expected.Title);

    /// <summary>A text.</summary>
    public static readonly Parser<StringNode> Text = StringAs(Expected.Text);

    /// <summary>One or more texts.</summary>
    public static readonly Parser<IReadOnlyList<StringNode>> Texts = Rule.Listed(Text, Lookahead.IsText);

    /// <summary>One or more names.</summary>
    public static readonly Parser<IReadOnlyList<NameNode>> Names = Rule.Listed(Name, Lookahead.IsListedName);

    /// <summary>A number with its unit.</summary>
    public static readonly Parser<NumberNode> Number = Rule.Token(static t => t.Kind == TokenKind.Number, Expected.Number)
        .Select(static t => new NumberNode(t.Number, t.Unit, t.Span));

    /// <summary>A year: a number without unit, for <c>2025年</c> is a duration.</summary>
    public static readonly Parser<NumberNode> Year = Rule.Token(static t => t.Kind == TokenKind.Number && t.Unit == LiteralUnit.None, Expected.Year)
        .Select(static t => new NumberNode(t.Number, t.Unit, t.Span));

    /// <summary>A date.</summary>
    public static readonly Parser<DateNode> Date = Rule.Token(static t => t.Kind == TokenKind.Date, Expected.Date)
        .Select(static t => new DateNode(t.Date.Year, t.Date.Month, t.Date.Day, t.Span));

    /// <summary>A text as a value.</summary>
    public static readonly Parser<ExpressionNode> TextValue = Text.Select(static s => new TextNode(s.Value, s.Span));

    /// <summary>A name, called otherwise where it is missing.</summary>
    public static Parser<NameNode> NameAs(string expectation) =>
        input => TokenInput.From(input) is var at && IsName(at) ? Read(at) : Rule.Fail<NameNode>(at, expectation);

    private static IResult<NameNode> Read(TokenInput at)
    {
        at.Token.IsName = true;
        return Rule.Succeed(new NameNode(at.Token.Text, at.Token.Span), at.Next);
    }

    /// <summary>Any word, but not one that begins the next declaration.</summary>
    private static bool IsName(TokenInput at) => at.Token.CanBeName && !Lookahead.BeginsDeclaration(at);

    private static Parser<StringNode> StringAs(string expectation) =>
        Rule.Token(static t => t.Kind == TokenKind.String, expectation).Select(static t => new StringNode(t.Text, t.Span));

    private static IResult<NameNode> ApiNameRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (!IsName(at))
            return Rule.Fail<NameNode>(input, Expected.ApiName);
        if (!IsApiName(at.Token.Text))
            at.Context.Report(SyntaxErrors.ApiName(at.Context.Text, at.Token.Span, at.Token.Text));
        return Read(at);
    }

    private static bool IsApiName(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!(text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (i > 0 && text[i] is >= '0' and <= '9')))
                return false;
        }
        return text.Length > 0;
    }
}
