using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// The limits of size and depth, checked before the grammar runs: its rules call each other, and so does whatever walks the tree, so depth must
/// be bounded for any text.
/// </summary>
internal static class Limits
{
    /// <summary>Bytes of UTF-8 a file.</summary>
    public const int FileBytes = 1 << 20;

    /// <summary>Brackets, braces and 如果 within each other.</summary>
    public const int Nesting = 64;

    /// <summary>Operators in one formula: a chain of them is a tree as deep as it is long.</summary>
    public const int Operators = 256;

    /// <summary>The first place where the tokens go beyond a limit; null where they do not.</summary>
    public static Diagnostic? Check(SourceText text, IReadOnlyList<Token> tokens)
    {
        var outer = new Stack<Formula>();
        var formula = new Formula();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (EndsFormula(tokens, i))
                formula = new Formula(formula.OuterOperators, formula.OuterNested);
            switch (token.SymbolOrNone)
            {
                case '(' or '[' or '{':
                    outer.Push(formula);
                    formula = new Formula(formula.OuterOperators + formula.Operators, formula.OuterNested + formula.Nested);
                    break;
                case ')' or ']' or '}' when outer.Count > 0:
                    formula = outer.Pop();
                    break;
            }
            if (IsOperator(token))
                formula.Operators++;
            if (token.Word is Keyword.If or Keyword.Tiers or Keyword.Progressive)
                formula.Nested++;
            if (outer.Count + formula.OuterNested + formula.Nested > Nesting)
                return SyntaxErrors.NestingTooDeep(text, token.Span, Nesting);
            if (formula.OuterOperators + formula.Operators > Operators)
                return SyntaxErrors.FormulaTooLong(text, token.Span, Operators);
        }
        return null;
    }

    /// <summary>Whether what begins behind some tokens, on a new line, is counted from nothing again: each bracket is closed, and no formula goes on.</summary>
    public static bool EndWith(IReadOnlyList<Token> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.SymbolOrNone switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (depth < 0)
                return false;
        }
        return depth == 0 && (tokens.Count == 0 || !IsOperator(tokens[tokens.Count - 1]));
    }

    /// <summary>A comma, semicolon or colon ends a formula, and so does a line that begins with something that does not go on with it.</summary>
    private static bool EndsFormula(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.SymbolOrNone is ',' or ';' or ':')
            return true;
        return token.StartsLine && at > 0 && !IsOperator(token) && !IsOperator(tokens[at - 1]);
    }

    private static bool IsOperator(Token token) =>
        token.SymbolOrNone is '+' or '-' or '*' or '/'
        || token.Word is Keyword.Of or Keyword.And or Keyword.Or or Keyword.Not or Keyword.If or Keyword.Then or Keyword.Else;

    /// <summary>What is counted within one formula, and what the formulas round it have.</summary>
    private sealed class Formula(int outerOperators = 0, int outerNested = 0)
    {
        public int OuterOperators { get; } = outerOperators;

        public int OuterNested { get; } = outerNested;

        public int Operators { get; set; }

        public int Nested { get; set; }
    }
}
