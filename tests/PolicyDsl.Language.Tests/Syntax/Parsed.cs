using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Syntax;

/// <summary>Small texts for the tests of syntax, parsed.</summary>
internal static class Parsed
{
    /// <summary>A whole file.</summary>
    public static ParseResult File(string text) => PolicyParser.Parse(new SourceText("test.policy", text), TestContext.Current.CancellationToken);

    /// <summary>Declarations of a policy, which must be without errors.</summary>
    public static IReadOnlyList<Declaration> Declarations(string text) => Clean(File("政策 test\n" + text)).File.Declarations;

    /// <summary>One declaration of a policy, which must be without errors.</summary>
    public static T Declaration<T>(string text)
        where T : Declaration => Assert.IsType<T>(Assert.Single(Declarations(text)));

    /// <summary>One member of a clause, which must be without errors.</summary>
    public static T Member<T>(string text)
        where T : Declaration => Assert.IsType<T>(Assert.Single(Declaration<ClauseNode>($"条款 clause \"条款\" {{\n{text}\n}}").Members));

    /// <summary>An expression, which must be without errors.</summary>
    public static ExpressionNode Expression(string text) => Declaration<TermNode>($"术语 tested \"被测\" = {text}").Value;

    /// <summary>An expression with every operation in brackets.</summary>
    public static string Shape(string text) => Shapes.Of(Expression(text));

    /// <summary>The tokens of a text that has no mistakes, without the end.</summary>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Lexer.Read(new SourceText("test.policy", text), diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics.ToSortedList().Select(static d => d.ToString()));
        return [.. tokens.Take(tokens.Count - 1)];
    }

    /// <summary>What a text is cut into.</summary>
    public static string Cut(string text) => string.Join(" ", Tokens(text).Select(static t => t.Text));

    private static ParseResult Clean(ParseResult result)
    {
        Assert.Empty(result.Diagnostics.Select(static d => d.ToString()));
        return result;
    }
}
