using System.Numerics;
using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Expressions;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Fen;

/// <summary>
/// Writes expressions as plain C# over values that are all given: bools, enums, dates, and money in fen. Null where an expression is none of those, or
/// could be void, or might not fit: the clause then has no fast way.
/// </summary>
/// <param name="clause">The clause.</param>
/// <param name="locals">The locals of inputs and terms.</param>
internal sealed class FenExpressions(ClauseContext clause, Dictionary<Expression, string> locals)
{
    private readonly Dictionary<Expression, FenMoney> terms = [];
    private readonly List<string> positive = [];

    /// <summary>The locals that must be above 0, as something is divided by them.</summary>
    public IReadOnlyList<string> Divisors => positive;

    /// <summary>A term has been written as a local.</summary>
    public void Know(Expression term, FenMoney money) => terms[term] = money;

    /// <summary>A yes/no.</summary>
    public Code? Bool(Expression expression) =>
        expression switch
        {
            InputReference { Type.Kind: TypeKind.Bool } or TermReference { Type.Kind: TypeKind.Bool } => Local(expression),
            Not not => Bool(not.Operand) is { } operand ? new Code("!" + operand.At(Precedence.Unary), Precedence.Unary) : (Code?)null,
            All all => Combine(all.Operands, "&&", Precedence.And),
            Any any => Combine(any.Operands, "||", Precedence.Or),
            Comparison comparison => Compare(comparison),
            RatioComparison ratio => Compare(ratio),
            Membership membership => IsOneOf(membership),
            _ => null,
        };

    /// <summary>Money.</summary>
    public FenMoney? Money(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => FenMoney.Constant(literal.Value),
            InputReference { Type.Kind: TypeKind.Money } when Local(expression) is { } local => FenMoney.Read(local.Text),
            TermReference when terms.TryGetValue(expression, out var term) => term,
            ParameterReference parameter when Constant(parameter) is { } value => FenMoney.Constant(value),
            Arithmetic { Type.Kind: TypeKind.Money } arithmetic => Calculate(arithmetic),
            Extreme { Type.Kind: TypeKind.Money } extreme => Outermost(extreme),
            _ => null,
        };

    /// <summary>分档 as an award's amount: 0 below the lowest row, which is no award either.</summary>
    public Code? Tiers(Tiers tiers)
    {
        if (Money(tiers.Value) is not { } value || (tiers.Previous is { } p && Money(p) is null) || tiers.Otherwise is not null)
            return null;
        var before = tiers.Previous is { } previous ? Money(previous) : null;
        var text = "0L";
        foreach (var row in tiers.Rows)
        {
            if (Money(row.Threshold) is not { } threshold || row.Value is not NumberLiteral literal || FenMoney.Constant(literal.Value) is not { } award)
                return null;
            if (FenMoney.Compare(value, row.Exclusive ? ">" : ">=", threshold) is not { } reached)
                return null;
            var newly = before is null ? null : FenMoney.Compare(before, row.Exclusive ? "<=" : "<", threshold);
            if (before is not null && newly is null)
                return null;
            text = $"{reached.Text}{(newly is { } above ? " && " + above.Text : "")} ? {award.Code.Text}\n: {text}";
        }
        return new Code(text, Precedence.Or);
    }

    private Code? Local(Expression value) => locals.TryGetValue(value, out var local) ? local : (Code?)null;

    private decimal? Constant(ParameterReference reference)
    {
        var values = clause.Policy.Model.Parameters.First(p => p.Name == reference.Name).Values;
        return values.Count == 1 && values[0] is { From: null, Value: NumberLiteral literal } ? literal.Value : null;
    }

    private FenMoney? Calculate(Arithmetic arithmetic)
    {
        if (arithmetic.Operator == ArithmeticOperator.Multiply)
        {
            var (money, factor) = arithmetic.Left.Type.Kind == TypeKind.Money ? (arithmetic.Left, arithmetic.Right) : (arithmetic.Right, arithmetic.Left);
            return Factor(factor) is { } constant ? Money(money)?.Times(constant) : null;
        }
        if (arithmetic.Operator == ArithmeticOperator.Divide)
            return null;
        return Money(arithmetic.Left) is { } left && Money(arithmetic.Right) is { } right
            ? FenMoney.Add(left, arithmetic.Operator == ArithmeticOperator.Add ? "+" : "-", right)
            : null;
    }

    private decimal? Factor(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => literal.Value,
            ParameterReference parameter => Constant(parameter),
            _ => null,
        };

    private FenMoney? Outermost(Extreme extreme)
    {
        var method = extreme.Kind == AggregateKind.Minimum ? "Math.Min" : "Math.Max";
        var result = Money(extreme.Operands[0]);
        foreach (var operand in extreme.Operands.Skip(1))
            result = result is { } left && Money(operand) is { } right ? FenMoney.Choose(method, left, right) : null;
        return result;
    }

    private Code? Combine(EquatableArray<Expression> operands, string @operator, Precedence precedence)
    {
        var codes = operands.Select(Bool).ToList();
        return codes.Contains(null)
            ? (Code?)null
            : new Code(string.Join($" {@operator} ", codes.Select(static code => code!.Value.At(Precedence.Relational))), precedence);
    }

    private Code? Compare(Comparison comparison)
    {
        var @operator = Symbol(comparison.Operator);
        switch (comparison.Left.Type.Kind)
        {
            case TypeKind.Money:
                return Money(comparison.Left) is { } left && Money(comparison.Right) is { } right ? FenMoney.Compare(left, @operator, right) : null;
            case TypeKind.Bool:
                return Plain(Bool(comparison.Left), @operator, Bool(comparison.Right));
            case TypeKind.Enum:
            case TypeKind.Date:
                return comparison is { Left: EnumLiteral or DateLiteral, Right: EnumLiteral or DateLiteral }
                    ? null
                    : Plain(Content(comparison.Left), @operator, Content(comparison.Right));
            default:
                return null;
        }
    }

    /// <summary>a ÷ b ≥ 60% is 5a ≥ 3b, where b is above 0.</summary>
    private Code? Compare(RatioComparison ratio)
    {
        if (Money(ratio.Numerator) is not { } numerator || Money(ratio.Denominator) is not { Digits: 0 } denominator || Factor(ratio.Right) is not { } rate)
            return null;
        if (!denominator.Code.IsSimple)
            return null;
        var (whole, digits) = FenMoney.Whole(rate);
        if (digits > 6 || whole < 0)
            return null;
        var ten = (long)Math.Pow(10, digits);
        var common = (long)BigInteger.GreatestCommonDivisor(whole, ten);
        if (Scaled(numerator, ten / common) is not { } left || Scaled(denominator, whole / common) is not { } right)
            return null;
        positive.Add(denominator.Code.Text);
        return FenMoney.Compare(left, Symbol(ratio.Operator), right);
    }

    private static FenMoney? Scaled(FenMoney money, long factor) => factor == 0 ? FenMoney.Constant(0m) : money.Times(factor);

    private Code? IsOneOf(Membership membership)
    {
        if (membership.Value.Type.Kind != TypeKind.Enum || Content(membership.Value) is not { } value || !membership.Members.All(static m => m is EnumLiteral))
            return null;
        var members = membership.Members.Cast<EnumLiteral>().Select(ExpressionWriter.Member);
        return new Code($"{value.Text} is {string.Join(" or ", members)}", Precedence.Relational);
    }

    private Code? Content(Expression expression) =>
        expression switch
        {
            EnumLiteral member => ExpressionWriter.Member(member),
            DateLiteral date => CSharpLiteral.Of(date.Value),
            InputReference => Local(expression),
            _ => null,
        };

    private static Code? Plain(Code? left, string @operator, Code? right) =>
        left is { } a && right is { } b ? Code.Binary(new Code(a.At(Precedence.Unary)), @operator, new Code(b.At(Precedence.Unary)), Precedence.Relational) : (Code?)null;

    private static string Symbol(ComparisonOperator @operator) =>
        @operator switch
        {
            ComparisonOperator.Equal => "==",
            ComparisonOperator.NotEqual => "!=",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            _ => ">=",
        };
}
