using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>结果 [id] OUTCOME [amount | rule, … | input, …], one or several.</summary>
internal static class ResultRules
{
    /// <summary>结果 符合 100万元; 结果 a 落选 sameProject, b 获批 250万元.</summary>
    public static readonly Parser<IReadOnlyList<ResultNode>> Results = ResultsRule;

    private static readonly Parser<ResultNode> Result = (
        from id in Rule.If(static at => HasId(at), Terminals.Name)
        from outcome in Rule.Token(IsOutcome, Expected.Outcome)
        from amount in Rule.If(static at => at.Token.Kind == TokenKind.Number, Terminals.Number)
        from names in Rule.If(static at => IsResultName(at), Rule.Listed(Terminals.Name, static at => IsResultName(at) && !HasId(at)))
        select (id, outcome, amount, names: names ?? [])
    ).Spanned(static (r, span) => new ResultNode(r.id, r.outcome.Word, r.outcome.Span, r.amount, r.names, span));

    private static IResult<IReadOnlyList<ResultNode>> ResultsRule(IInput input)
    {
        var results = new List<ResultNode>();
        var at = TokenInput.From(input).Next;
        while (true)
        {
            var result = Result(at);
            if (!result.WasSuccessful)
                return Rule.Fail<IReadOnlyList<ResultNode>>(result);
            results.Add(result.Value);
            at = TokenInput.From(result.Remainder);
            var next = Lookahead.SkipSeparators(at);
            if (!HasId(next))
                return Rule.Succeed<IReadOnlyList<ResultNode>>(results, at);
            at = next;
        }
    }

    private static bool IsOutcome(Token token) => token.Word is { } word && word.Has(KeywordRole.Outcome);

    /// <summary>An id with its outcome: b 获批.</summary>
    private static bool HasId(TokenInput at) =>
        at.Token.CanBeName && !at.Token.Is(Keyword.Result) && IsOutcome(at.Next.Token) && !(IsOutcome(at.Token) && at.Next.Token.StartsLine);

    /// <summary>A rule or an input: any word on the same line, except one that goes on as an entry of the example does.</summary>
    private static bool IsResultName(TokenInput at)
    {
        if (!at.Token.CanBeName || at.Token.StartsLine || Lookahead.IsFact(at))
            return false;
        return at.Token.Word is not (Keyword.Application or Keyword.Pool or Keyword.Use or Keyword.Ledger or Keyword.Result)
            || !(at.Next.Token.CanBeName && !at.Next.Token.StartsLine);
    }
}
