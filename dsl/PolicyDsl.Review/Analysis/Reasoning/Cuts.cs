using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Where expressions cut the values of a single input: exactly, for everything that depends on it along a straight line.</summary>
internal sealed class Cuts(PolicyModel policy, ClauseLayout layout)
{
    private const decimal Beyond = 100_000_000_000_000_000m;

    private static readonly InputReference submittedOn = new(InputScope.Envelope, EnvelopeInputs.SubmittedOn, ValueType.Date);

    /// <summary>All applications, each input in cells among which none of the expressions makes a difference by that input alone.</summary>
    public Box Of(IReadOnlyCollection<Expression> expressions)
    {
        var parts = expressions.SelectMany(layout.LookThrough).Distinct<Expression>(ReferenceEqualityComparer.Instance).ToList();
        var texts = parts.OfType<TextLiteral>().Select(static text => text.Value).Distinct().ToList();
        var roots = parts
            .SelectMany(Forms)
            .OfType<LinearForm>()
            .Where(static form => form.Factors.Count == 1)
            .Select(static form => (Index: form.Factors.Single().Key, Root: Root(form)))
            .ToLookup(static root => root.Index, static root => root.Root);
        return new Box([.. layout.Inputs.Select((input, index) => Cut(Domain.Of(policy, input, texts), input, roots[index]))]);
    }

    private static Domain Cut(Domain domain, InputField input, IEnumerable<decimal> roots)
    {
        if (!input.Type.IsNumeric && input.Type.Kind != TypeKind.Date)
            return domain;
        var step = Literals.Step(input.Type.Kind);
        return domain.Cut(roots.SelectMany(root => Beginnings(root, step)), step);
    }

    // At the root and after it something else can hold; where no value lies at the root, only after it.
    private static IEnumerable<decimal> Beginnings(decimal root, decimal step)
    {
        if (Math.Abs(root) > Beyond)
            return [];
        var below = decimal.Floor(root / step) * step;
        return below == root ? [root, root + step] : [below + step];
    }

    private static decimal Root(LinearForm form)
    {
        try
        {
            return -form.Constant / form.Factors.Single().Value;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    private IEnumerable<LinearForm?> Forms(Expression part) =>
        part switch
        {
            Comparison { Left.Type: var type } comparison when IsOrdered(type) => [Between(comparison.Left, comparison.Right)],
            Membership { Value.Type: var type } membership when IsOrdered(type) => membership.Members.Select(member => Between(membership.Value, member)),
            RatioComparison ratio => [Between(ratio.Numerator, Share(ratio)), LinearForm.Of(policy, layout, ratio.Denominator)],
            Between between => [Between(between.Value, between.Low), Between(between.Value, between.High)],
            Tiers tiers => tiers.Rows.SelectMany(row => new[] { tiers.Value, tiers.Previous }.OfType<Expression>().Select(value => Between(value, row.Threshold))),
            Progressive progressive => progressive.Rows.Select(row => Between(progressive.Value, row.UpTo)),
            Extreme extreme => extreme.Operands.Zip(extreme.Operands.Skip(1), Between),
            Arithmetic { Operator: ArithmeticOperator.Divide } quotient => [LinearForm.Of(policy, layout, quotient.Right)],
            ParameterReference reference => policy
                .Parameters.First(parameter => parameter.Name == reference.Name)
                .Values.Where(static value => value.From is not null)
                .Select(value => Between(submittedOn, new DateLiteral(value.From!.Value))),
            _ => [],
        };

    private LinearForm? Between(Expression left, Expression right) => LinearForm.Difference(policy, layout, left, right);

    private static Arithmetic Share(RatioComparison ratio) => new(ArithmeticOperator.Multiply, ratio.Right, ratio.Denominator, ratio.Numerator.Type);

    private static bool IsOrdered(ValueType type) => type.IsNumeric || type.Kind == TypeKind.Date;
}
