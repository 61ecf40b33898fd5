using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>统筹, and the rules that count and rank, in it and in clauses.</summary>
internal static class SettlementRules
{
    private static readonly Parser<ExpressionNode> Sum = static input => Formulas.Sum(input);

    /// <summary>统筹 { … }.</summary>
    public static readonly Parser<Declaration> Settlement = (
        from lead in DefinitionRules.Lead
        from before in ModifierRules.Modifiers
        from rules in Members.Of(static () => Levels.Settlement)
        from after in ModifierRules.Modifiers
        select (rules, before, after)
    ).Spanned(static (s, span) => new SettlementNode(s.rules, [.. s.before, .. s.after], span));

    /// <summary>名额, 限额, 限次 in a clause: with their number.</summary>
    public static readonly Parser<Declaration> CountedInClause = RuleWith(AmountRule);

    /// <summary>一次, in a clause or in 统筹.</summary>
    public static readonly Parser<Declaration> Once = RuleWith(NoArguments);

    /// <summary>名额, 限额, 限次, 预算 in 统筹: bare, or a rule of its own with its number.</summary>
    public static readonly Parser<Declaration> CountedInSettlement = RuleWith(OptionalAmountRule);

    /// <summary>就高, 排除, 入库.</summary>
    public static readonly Parser<Declaration> Plain = RuleWith(NoArguments);

    /// <summary>互斥 pair "…" a、b.</summary>
    public static readonly Parser<Declaration> MutuallyExclusive = RuleWith(static at => NamesRule(at));

    /// <summary>不纳入 minimum "…" 低于 10万元.</summary>
    public static readonly Parser<Declaration> Floor = RuleWith(static at => FloorRule(at));

    private static readonly Arguments None = new(null, false, []);

    private static Parser<Declaration> RuleWith(Parser<Arguments> arguments) =>
        (
            from lead in DefinitionRules.Lead
            from name in Rule.If(Lookahead.IsNameWithTitle, Terminals.ApiName)
            from title in Rule.If(Lookahead.IsText, Terminals.Title)
            from given in arguments
            from keys in GroupKeys.PeriodAndKeys
            from modifiers in ModifierRules.Modifiers
            select (lead, name, title, given, keys, modifiers)
        ).Spanned(
            static (r, span) =>
                new RuleNode(
                    r.lead.Word!.Value,
                    r.name,
                    r.title,
                    r.given.Amount,
                    r.given.Inclusive,
                    r.keys.EachYear,
                    r.keys.Keys,
                    r.given.Names,
                    r.modifiers,
                    span
                )
        );

    private static IResult<Arguments> NoArguments(IInput input) => Rule.Succeed(None, input);

    private static IResult<Arguments> AmountRule(IInput input)
    {
        if (!BeginsAmount(TokenInput.From(input)))
            return Rule.Fail<Arguments>(input, Expected.Number);
        var amount = Sum(input);
        return amount.WasSuccessful ? Rule.Succeed(new Arguments(amount.Value, false, []), amount.Remainder) : Rule.Fail<Arguments>(amount);
    }

    private static IResult<Arguments> OptionalAmountRule(IInput input)
    {
        var at = TokenInput.From(input);
        var isNamed = at.Previous?.Kind == TokenKind.String;
        return isNamed || BeginsAmount(at) ? AmountRule(at) : Rule.Succeed(None, input);
    }

    private static bool BeginsAmount(TokenInput at) =>
        Lookahead.BeginsValue(at)
        && !(at.Token.Word is { } word && (word is Keyword.Per or Keyword.EachYear || word.Has(KeywordRole.Declaration | KeywordRole.Settlement)));

    private static IResult<Arguments> NamesRule(IInput input)
    {
        var names = Terminals.Names(input);
        return names.WasSuccessful ? Rule.Succeed(new Arguments(null, false, names.Value), names.Remainder) : Rule.Fail<Arguments>(names);
    }

    /// <summary>低于 10万元, with (含) where it may stand.</summary>
    private static IResult<Arguments> FloorRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (ComparisonWords.At(at) is not { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual, IsBoundItself: false } found)
            return Rule.Fail<Arguments>(input, Expected.Word(Keyword.IsBelow));
        var marks = new BoundMarks(found.Operator);
        var amount = Sum(marks.ReadInclusive(found.Behind));
        if (!amount.WasSuccessful)
            return Rule.Fail<Arguments>(amount);
        var behind = marks.ReadInclusive(marks.ReadBound(marks.ReadInclusive(TokenInput.From(amount.Remainder))));
        marks.Check(at.Context, TextSpan.FromBounds(at.Token.Span.Start, behind.Previous!.Span.End), false);
        return Rule.Succeed(new Arguments(amount.Value, marks.Operator == BinaryOperator.LessOrEqual, []), behind);
    }

    private sealed record Arguments(ExpressionNode? Amount, bool Inclusive, IReadOnlyList<NameNode> Names);
}
