using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <summary>Which values an expression reads directly: each becomes a local of the body.</summary>
internal static class ValueReads
{
    /// <summary>申报日.</summary>
    public static readonly InputReference SubmittedOn = new(InputScope.Envelope, EnvelopeInputs.SubmittedOn, ValueType.Date);

    /// <summary>Inputs, terms, parameters, payments and 名次 inside an expression. Lists are no values: their rows are read in place.</summary>
    public static IEnumerable<Expression> Of(Expression expression, ClauseContext clause)
    {
        foreach (var part in expression.SelfAndDescendants())
        {
            switch (part)
            {
                case InputReference { Type.Kind: TypeKind.List } list:
                    foreach (var read in OfNullable(clause.Field(list).When, clause))
                        yield return read;
                    break;
                case InputReference or TermReference or Rank:
                    yield return part;
                    break;
                case ParameterReference:
                    yield return SubmittedOn;
                    yield return part;
                    break;
                case ApplicationYear or WithinLast:
                    yield return SubmittedOn;
                    break;
                case AlreadyPaid paid:
                    foreach (var read in PaymentKeys.Reads(paid, clause))
                        yield return read;
                    yield return paid;
                    break;
            }
        }
    }

    /// <summary>The same of an expression that may not be there.</summary>
    public static IEnumerable<Expression> OfNullable(Expression? expression, ClauseContext clause) =>
        expression is null ? [] : Of(expression, clause);

    /// <summary>What has to be there before a value can be.</summary>
    public static IEnumerable<Expression> Behind(Expression value, ClauseContext clause) =>
        value switch
        {
            InputReference input => OfNullable(clause.Field(input).When, clause),
            TermReference term => Of(clause.Term(term).Value, clause),
            ParameterReference => [SubmittedOn],
            AlreadyPaid paid => PaymentKeys.Reads(paid, clause),
            _ => [],
        };
}
