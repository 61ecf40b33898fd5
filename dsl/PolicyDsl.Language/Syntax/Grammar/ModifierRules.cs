using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>Modifiers: each behind a comma, each led by its word.</summary>
internal static class ModifierRules
{
    /// <summary>All modifiers from here on. A missing comma and an unknown modifier are reported, and the rest is read.</summary>
    public static readonly Parser<IReadOnlyList<Modifier>> Modifiers = ModifiersRule;

    private static readonly Parser<ExpressionNode> Expression = static input => Formulas.Expression(input);

    private static readonly Parser<ExpressionNode> Sum = static input => Formulas.Sum(input);

    private static readonly Parser<Modifier> WithTexts = Led(Terminals.Texts, static (word, texts) => new Parts(word) { Texts = texts });

    private static readonly Parser<Modifier> WithExpression = Led(Expression, static (word, value) => new Parts(word) { Values = [value] });

    private static readonly Parser<Modifier> WithNames = Led(Terminals.Names, static (word, names) => new Parts(word) { Names = names });

    private static readonly Parser<Modifier> Bare = Led(Parse.Return(true), static (word, _) => new Parts(word));

    /// <summary>范围 a 到 b.</summary>
    private static readonly Parser<Modifier> Range = Led(
        from low in Sum
        from to in Rule.Word(Keyword.To)
        from high in Sum
        select (low, high),
        static (word, bounds) => new Parts(word) { Values = [bounds.low, bounds.high] }
    );

    /// <summary>经评审, and in 名额 经评审 selected.</summary>
    private static readonly Parser<Modifier> ByReview = Led(
        Rule.If(static at => at.Token.CanBeName && !at.Token.StartsLine && !Lookahead.IsModifier(at), Terminals.Name),
        static (word, name) => new Parts(word) { Names = name is null ? [] : [name] }
    );

    /// <summary>按 filedAt 升序.</summary>
    private static readonly Parser<Modifier> Ranking = Led(
        from key in Terminals.Name
        from order in Rule.Token(static t => t.Is(Keyword.Ascending) || t.Is(Keyword.Descending), Expected.Order)
        select (key, order),
        static (word, ranking) => new Parts(word) { Names = [ranking.key], Descending = ranking.order.Is(Keyword.Descending) }
    );

    /// <summary>并列 全部纳入.</summary>
    private static readonly Parser<Modifier> Ties = Led(Rule.Word(Keyword.AllIn), static (word, _) => new Parts(word));

    private static readonly Parser<InstalmentPartNode> InstalmentPart = (
        from share in Sum
        from mark in Rule.Word(Keyword.On)
        from moment in Terminals.Text
        select (share, moment)
    ).Spanned(static (p, span) => new InstalmentPartNode(p.share, p.moment, span));

    /// <summary>分期 { 30% 于 "立项" … } 当 cond: this 当 belongs to the plan and takes no comma.</summary>
    private static readonly Parser<Modifier> Instalments = Led(
        (
            from parts in Rule.Block(InstalmentPart)
            from condition in Rule.Behind(Keyword.When, Expression)
            select (parts, condition)
        ).Spanned(static (p, span) => new InstalmentPlanNode(p.parts, p.condition, span)),
        static (word, plan) => new Parts(word) { Plan = plan }
    );

    private static readonly Dictionary<Keyword, Parser<Modifier>> ByWord = new()
    {
        [Keyword.Source] = WithTexts,
        [Keyword.Note] = WithTexts,
        [Keyword.Reading] = WithTexts,
        [Keyword.PaidTo] = WithTexts,
        [Keyword.Phone] = WithTexts,
        [Keyword.Matching] = WithTexts,
        [Keyword.When] = WithExpression,
        [Keyword.AtMost] = WithExpression,
        [Keyword.AtLeast] = WithExpression,
        [Keyword.Unless] = WithExpression,
        [Keyword.Default] = WithExpression,
        [Keyword.Weight] = WithExpression,
        [Keyword.Evidence] = WithNames,
        [Keyword.Except] = WithNames,
        [Keyword.Only] = WithNames,
        [Keyword.Range] = Range,
        [Keyword.Length] = Range,
        [Keyword.ByReview] = ByReview,
        [Keyword.By] = Ranking,
        [Keyword.Ties] = Ties,
        [Keyword.Instalments] = Instalments,
    };

    private static IResult<IReadOnlyList<Modifier>> ModifiersRule(IInput input)
    {
        List<Modifier>? modifiers = null;
        var at = TokenInput.From(input);
        while (true)
        {
            var begin = at;
            if (BehindStraySeparators(at) is { } modifier)
                begin = modifier;
            else if (at.Token.IsSymbol(','))
            {
                begin = at.Next;
                if (EndsModifiers(begin))
                    break;
                if (!Lookahead.IsModifier(begin))
                {
                    at = ReportUnknown(begin);
                    continue;
                }
            }
            else if (!Lookahead.IsModifier(at) || IsBareBeforeValue(at))
                break;
            else
                at.Context.Report(SyntaxErrors.MissingComma(at.Context.Text, at.Token.Span, at.Previous!.Span.End));
            var result = RuleFor(begin.Token.Word!.Value)(begin);
            if (!result.WasSuccessful)
                return Rule.Fail<IReadOnlyList<Modifier>>(result);
            (modifiers ??= []).Add(result.Value);
            at = TokenInput.From(result.Remainder);
        }
        return Rule.Succeed<IReadOnlyList<Modifier>>(modifiers is null ? [] : modifiers, at);
    }

    /// <summary>The modifier behind a semicolon or a second comma on its line, which is reported; null where none is.</summary>
    private static TokenInput? BehindStraySeparators(TokenInput at)
    {
        var behind = Lookahead.SkipSeparators(at);
        var isOneComma = at.Token.IsSymbol(',') && behind.Position == at.Position + 1;
        if (behind.Position == at.Position || isOneComma || behind.Token.StartsLine || !Lookahead.IsModifier(behind))
            return null;
        at.Context.Report(SyntaxErrors.ForeignOperator(at.Context.Text, Rule.SpanBetween(at, behind), ",", ","));
        return behind;
    }

    /// <summary>A word that takes nothing, with a value behind it: where no comma stands before it, it is a name.</summary>
    private static bool IsBareBeforeValue(TokenInput at) => !ByWord.ContainsKey(at.Token.Word!.Value) && Lookahead.BeginsValue(at.Next);

    private static Parser<Modifier> RuleFor(Keyword word) => ByWord.TryGetValue(word, out var rule) ? rule : Bare;

    /// <summary>Whether what stands behind a comma is the next entry, so that the comma only separates.</summary>
    private static bool EndsModifiers(TokenInput at) =>
        at.AtEnd
        || at.Token.IsSymbol('}')
        || at.Token.IsSymbol(',')
        || at.Token.IsSymbol(';')
        || (at.Token.Word is { } word && word.Has(KeywordRole.Declaration | KeywordRole.Settlement) && !Lookahead.IsFact(at));

    private static TokenInput ReportUnknown(TokenInput at)
    {
        if (Failures.ReportDecimalComma(at))
            return Recovery.SkipModifier(at);
        var nearest = Spelling.Nearest(at.Token.Text, Keywords.All.Where(static e => e.Role.HasFlag(KeywordRole.Modifier)));
        at.Context.Report(SyntaxErrors.UnknownModifier(at.Context.Text, at.Token.Span, nearest));
        return Recovery.SkipModifier(at);
    }

    /// <summary>A modifier: its word, then what belongs to it.</summary>
    private static Parser<Modifier> Led<T>(Parser<T> rest, Func<Keyword, T, Parts> build) =>
        (
            from word in Rule.Token(static t => t.Kind == TokenKind.Word, Expected.Comma)
            from value in rest
            select build(word.Word!.Value, value)
        ).Spanned(static (parts, span) => parts.ToModifier(span));

    private sealed record Parts(Keyword Word)
    {
        public IReadOnlyList<StringNode> Texts { get; init; } = [];

        public IReadOnlyList<NameNode> Names { get; init; } = [];

        public IReadOnlyList<ExpressionNode> Values { get; init; } = [];

        public bool Descending { get; init; }

        public InstalmentPlanNode? Plan { get; init; }

        public Modifier ToModifier(TextSpan span) => new(Word, Texts, Names, Values, Descending, Plan, span);
    }
}
