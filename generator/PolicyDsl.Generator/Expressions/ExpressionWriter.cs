using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <summary>
/// Writes expressions of a model as C# over the runtime's values. What is too long for one expression is put into statements before it, a row or an
/// operand each, so that no compiler has to nest deeply.
/// </summary>
/// <param name="values">The locals that hold inputs, terms and parameters.</param>
/// <param name="statements">Where statements before the expression go.</param>
/// <param name="rows">The rows that expressions are at.</param>
internal sealed partial class ExpressionWriter(BodyValues values, StatementList statements, RowScope rows)
{
    /// <summary>An expression with more operands or rows than this becomes statements.</summary>
    private const int Few = 8;

    /// <summary>The C# of an expression.</summary>
    public Code Write(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => Code.Plain(CSharpLiteral.Of(literal.Value)),
            BoolLiteral literal => literal.Value ? "Truth.Yes" : "Truth.No",
            DateLiteral literal => Code.Plain(CSharpLiteral.Of(literal.Value)),
            TextLiteral literal => Code.Plain(CSharpLiteral.Of(literal.Value)),
            EnumLiteral literal => Code.Plain(Member(literal)),
            InputReference or TermReference or ParameterReference or AlreadyPaid or Rank => rows.Reach(values.Local(expression)),
            RowReference reference => Field(reference),
            TableLookup lookup => Lookup(lookup),
            ApplicationYear year => Year(year),
            YearOf year => Code.Call("Dates.Year", Write(year.Date)),
            Negation negation => Negate(Write(negation.Operand)),
            Not not => new Code("!" + Write(not.Operand).At(Precedence.Unary), Precedence.Unary),
            Arithmetic arithmetic => Chain(arithmetic),
            DateShift shift => Shift(shift),
            DateDifference difference => Code.Call("Dates.Between", Write(difference.Later), Write(difference.Earlier)),
            WithinLast within => Within(within),
            Comparison comparison => Compare(comparison),
            RatioComparison ratio => CompareRatio(ratio),
            All all => Combine(all.Operands, "&", Precedence.And, "all"),
            Any any => Combine(any.Operands, "|", Precedence.Or, "any"),
            Membership membership => IsOneOf(membership),
            Between between => IsBetween(between),
            Choice choice => Choose(choice),
            Tiers tiers => Reach(tiers),
            Progressive progressive => Slices(progressive),
            Extreme extreme => Outermost(extreme),
            Aggregate aggregate => Over(aggregate),
            _ => throw new NotSupportedException(expression.GetType().Name),
        };

    /// <summary>The C# of an expression as a value of the runtime, on which methods can be called.</summary>
    private Code WriteLifted(Expression expression) => Lift(Write(expression), expression.Type);

    private static Code Lift(Code code, ValueType type) =>
        code.IsPlain ? Code.Call((type.IsNumeric ? "Num" : PolicyScope.RuntimeType(type)) + ".Of", code) : code;

    /// <summary>A name for a value that is written more than once.</summary>
    private Code Named(Expression expression, string name)
    {
        var code = Write(expression);
        return code.IsSimple ? code : Hoist(PolicyScope.RuntimeType(expression.Type), name, code);
    }

    /// <summary>Gives an expression a name, in a statement of its own.</summary>
    public Code Hoist(string type, string name, Code code)
    {
        var local = values.Locals.Take(name);
        statements.Add(StatementList.Declare(type, local, code.Text));
        return local;
    }

    /// <summary>A member of an enum.</summary>
    public static string Member(EnumLiteral literal) =>
        PolicyScope.EnumName(literal.Type.Name!) + "." + PolicyScope.MemberName(literal.Type.Name!, literal.Member);

    private Code Lookup(TableLookup lookup) =>
        Code.Call("PolicyTables." + ReservedNames.Helper(lookup.Table), [.. lookup.Keys.Select(Write)]);

    private static Code Negate(Code operand) =>
        operand is { IsPlain: true, Precedence: Precedence.Primary }
            ? Code.Plain("-" + operand.Text)
            : new Code("-" + (operand.IsPlain ? Lift(operand, ValueType.Number) : operand).At(Precedence.Primary), Precedence.Unary);
}
