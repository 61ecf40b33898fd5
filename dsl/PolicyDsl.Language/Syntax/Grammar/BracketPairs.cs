using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>Which brackets ( ) [ ] have partners; a brace or the beginning of a declaration ends what is still open.</summary>
internal static class BracketPairs
{
    public static int[] Find(IReadOnlyList<Token> tokens)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            partners[i] = -1;
            var token = tokens[i];
            switch (token.SymbolOrNone)
            {
                case '(' or '[' or '{':
                    open.Push(i);
                    break;
                case ')' or ']' when open.Count > 0 && tokens[open.Peek()].Text[0] != '{':
                    Pair(tokens, open, partners, i);
                    break;
                case '}':
                    while (open.Count > 0 && tokens[open.Pop()].Text[0] != '{') { }
                    break;
                default:
                    if (token.StartsLine && token.Word is { } word && word.Has(KeywordRole.Declaration) && token.Kind == TokenKind.Word)
                        DropRound(tokens, open);
                    break;
            }
        }
        return partners;
    }

    private static void Pair(IReadOnlyList<Token> tokens, Stack<int> open, int[] partners, int close)
    {
        var opening = tokens[close].Text[0] == ')' ? '(' : '[';
        if (tokens[open.Peek()].Text[0] == opening)
        {
            var partner = open.Pop();
            partners[partner] = close;
            partners[close] = partner;
        }
    }

    private static void DropRound(IReadOnlyList<Token> tokens, Stack<int> open)
    {
        while (open.Count > 0 && tokens[open.Peek()].Text[0] != '{')
            open.Pop();
    }
}
