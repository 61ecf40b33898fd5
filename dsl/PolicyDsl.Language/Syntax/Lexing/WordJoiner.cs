namespace PolicyDsl.Syntax.Lexing;

/// <summary>
/// Joins the English words of several parts (<c>at most</c>): on one line, the longest first, and only where the word may stand, so that their
/// parts stay free as names.
/// </summary>
internal static class WordJoiner
{
    // One spelling of two words: 不含 in brackets, 互斥 elsewhere.
    private static readonly string Exclusive = Keywords.En(Keyword.ExclusiveBound);

    private static readonly Dictionary<string, Candidate[]> Candidates = Keywords
        .All.Where(static e => e.En.IndexOf(' ') > 0)
        .Select(static e => new Candidate(e.Word, e.En, e.En.Split(' ')))
        .GroupBy(static c => c.Parts[0], StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static c => c.Parts.Length).ToArray(), StringComparer.Ordinal);

    public static IReadOnlyList<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (Find(tokens, i, joined) is { } candidate)
            {
                var last = tokens[i + candidate.Parts.Length - 1];
                joined.Add(token.As(TokenKind.Word, candidate.Spelling, token.Span.Union(last.Span), candidate.Word));
                i += candidate.Parts.Length - 1;
            }
            else if (token.Text == Exclusive && !(i > 0 && tokens[i - 1].IsSymbol('(')))
                joined.Add(token.As(TokenKind.Word, token.Text, token.Span, Keyword.MutuallyExclusive));
            else
                joined.Add(token);
        }
        return joined;
    }

    private static Candidate? Find(List<Token> tokens, int at, List<Token> before)
    {
        var first = tokens[at];
        if (first.Kind is not (TokenKind.Word or TokenKind.Name) || first.Text[0] > '\u007F' || !Candidates.TryGetValue(first.Text, out var candidates))
            return null;
        foreach (var candidate in candidates)
        {
            if (Matches(tokens, at, candidate) && MayStand(candidate.Word, before, tokens, at + candidate.Parts.Length))
                return candidate;
        }
        return null;
    }

    private static bool Matches(List<Token> tokens, int at, Candidate candidate)
    {
        for (var i = 1; i < candidate.Parts.Length; i++)
        {
            if (at + i >= tokens.Count)
                return false;
            var token = tokens[at + i];
            if (token.StartsLine || token.Leading.Count > 0 || token.Kind is not (TokenKind.Word or TokenKind.Name) || token.Text != candidate.Parts[i])
                return false;
        }
        return true;
    }

    /// <summary>Whether the joined word may stand there; else its parts are a word and a name.</summary>
    private static bool MayStand(Keyword word, List<Token> joined, List<Token> tokens, int next)
    {
        var before = joined.Count == 0 ? null : joined[joined.Count - 1];
        var after = tokens[Math.Min(next, tokens.Count - 1)];
        switch (word)
        {
            case Keyword.ApplicationYear:
                // application year applicant 甲 …: an application called year.
                return !(after.Is(Keyword.Applicant) || after.Is(Keyword.Clause) || after.IsSymbol('{'));
            case Keyword.ByReview:
                // by review descending: a ranking by a key called review.
                return !(after.Is(Keyword.Ascending) || after.Is(Keyword.Descending));
            case Keyword.InMonths or Keyword.InDays or Keyword.InOrder or Keyword.InPrinciple:
                // sum d in days (…): a list called days.
                return before is null || !(before.Kind == TokenKind.Name || before.IsSymbol(')'));
            case Keyword.AllIn:
                return before is { Word: Keyword.Ties };
            case Keyword.AndAbove or Keyword.AndBelow:
                return before is not { Kind: TokenKind.Name } || after.SymbolOrNone is ':' or '(' || IsBound(joined);
            case Keyword.IsAbove or Keyword.NotAbove or Keyword.IsBelow or Keyword.Before or Keyword.After or Keyword.NotBefore or Keyword.NotAfter:
                // level is above: a member called above.
                return BeginsOperand(after);
            default:
                return true;
        }
    }

    /// <summary>Whether the name read last is what something is measured against; else <c>and above</c> is 且 and a name.</summary>
    private static bool IsBound(List<Token> joined)
    {
        if (joined.Count < 2)
            return false;
        var token = joined[joined.Count - 2];
        return token.SymbolOrNone is '<' or '>' or '≤' or '≥' or '+' or '-' or '*' or '/'
            || (token.Word is { } word && (word == Keyword.Of || (word.Has(KeywordRole.Comparison) && word is not (Keyword.Is or Keyword.IsNot))));
    }

    private static bool BeginsOperand(Token token) =>
        !token.StartsLine
        && token.Kind switch
        {
            TokenKind.Symbol => token.Text[0] is '(' or '-',
            TokenKind.End => false,
            TokenKind.Word => !(token.Is(Keyword.And) || token.Is(Keyword.Or) || token.Is(Keyword.Then) || token.Is(Keyword.Else)),
            _ => true,
        };

    private sealed record Candidate(Keyword Word, string Spelling, string[] Parts);
}
