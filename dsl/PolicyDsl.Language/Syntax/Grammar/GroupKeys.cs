using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>每年 每 主体 每 项目: by what something counts.</summary>
internal static class GroupKeys
{
    /// <summary>每年 and 每 …, in any order, or nothing.</summary>
    public static readonly Parser<PeriodAndKeys> PeriodAndKeys = PeriodAndKeysRule;

    private static readonly Parser<GroupKeyNode> Key = (
        from per in Rule.Word(Keyword.Per)
        from key in Rule.Token(static t => t.CanBeName, Expected.Key)
        select key
    ).Spanned(static (key, span) => KeyOf(key, span));

    private static GroupKeyNode KeyOf(Token key, TextSpan span)
    {
        var word = key.Word is Keyword.Applicant or Keyword.Tier ? key.Word : null;
        key.IsName = word is null;
        return new GroupKeyNode(word, new NameNode(key.Text, key.Span), span);
    }

    private static IResult<PeriodAndKeys> PeriodAndKeysRule(IInput input)
    {
        var keys = new List<GroupKeyNode>();
        var eachYear = false;
        var at = TokenInput.From(input);
        while (true)
        {
            if (at.Token.Is(Keyword.EachYear))
            {
                eachYear = true;
                at = at.Next;
                continue;
            }
            if (!at.Token.Is(Keyword.Per))
                return Rule.Succeed(new PeriodAndKeys(eachYear, keys), at);
            var key = Key(at);
            if (!key.WasSuccessful)
                return Rule.Fail<PeriodAndKeys>(key);
            keys.Add(key.Value);
            at = TokenInput.From(key.Remainder);
        }
    }
}

/// <summary>每年 and the keys.</summary>
internal sealed record PeriodAndKeys(bool EachYear, IReadOnlyList<GroupKeyNode> Keys);
