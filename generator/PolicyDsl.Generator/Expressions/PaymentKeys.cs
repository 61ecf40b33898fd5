using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <summary>已获: the keys on which rows of the ledger must agree with an application.</summary>
internal static class PaymentKeys
{
    /// <summary>What the keys read.</summary>
    public static IEnumerable<Expression> Reads(AlreadyPaid paid, ClauseContext clause)
    {
        if (paid.EachYear)
            yield return ValueReads.SubmittedOn;
        foreach (var input in paid.Keys.SelectMany(key => Inputs(key, clause)))
            yield return Reference(clause, input);
        foreach (var read in paid.Keys.Where(static k => k.Kind == GroupKeyKind.Tier).SelectMany(_ => TierReads(clause)))
            yield return read;
    }

    /// <summary>The keys as arguments of <c>Payments.Paid</c>.</summary>
    public static IEnumerable<Code> Write(AlreadyPaid paid, ClauseContext clause, Func<Expression, Code> write) =>
        paid.Keys.SelectMany(key => Write(key, clause, write));

    private static IEnumerable<Code> Write(GroupKey key, ClauseContext clause, Func<Expression, Code> write)
    {
        switch (key.Kind)
        {
            case GroupKeyKind.Applicant:
                return WriteApplicant(clause, write);
            case GroupKeyKind.Project:
                return [New("PaymentKey.Project", write(Reference(clause, clause.Layout.IndexOf(key))))];
            case GroupKeyKind.Tier:
                return clause.Layout.ReachedThreshold is { } tiers
                    ? [New(CSharpLiteral.Of(key.Name), Code.Call("CanonicalText.Of", write(tiers)))]
                    : [];
            default:
                var input = Reference(clause, clause.Layout.IndexOf(key));
                return [New(CSharpLiteral.Of(key.Name), Canonical(input.Type, write(input)))];
        }
    }

    private static IEnumerable<Code> WriteApplicant(ClauseContext clause, Func<Expression, Code> write)
    {
        var identity = clause.Layout.Applicant;
        if (identity.CreditCode >= 0)
            yield return New("PaymentKey.CreditCode", write(Reference(clause, identity.CreditCode)));
        if (identity.Name < 0)
            yield break;
        yield return Code.Call("PaymentKey.OfPerson", write(IsPerson(clause)), write(Reference(clause, identity.Name)));
    }

    /// <summary>Whether the applicant is an individual or a team.</summary>
    public static Expression IsPerson(ClauseContext clause)
    {
        var kind = Reference(clause, clause.Layout.Applicant.Kind);
        var members = clause.Policy.Enum(kind.Type.Name!).Members;
        var persons = clause.Layout.Applicant.PersonKinds.Select(place => (Expression)new EnumLiteral(members[place].Name, kind.Type));
        return new Membership(kind, persons.ToEquatableArray());
    }

    private static Code New(string name, Code content) => $"new PaymentKey({name}, {content.Text})";

    /// <summary>A value as the text of a key.</summary>
    public static Code Canonical(ValueType type, Code value) =>
        type.Kind switch
        {
            TypeKind.Text or TypeKind.CreditCode => value,
            TypeKind.Enum => Code.Call("CanonicalText.Map", value, "EnumNames.Of"),
            _ => Code.Call("CanonicalText.Of", value),
        };

    private static IEnumerable<int> Inputs(GroupKey key, ClauseContext clause)
    {
        var identity = clause.Layout.Applicant;
        int[] indexes = key.Kind == GroupKeyKind.Applicant ? [identity.CreditCode, identity.Kind, identity.Name] : [clause.Layout.IndexOf(key)];
        return indexes.Where(static index => index >= 0);
    }

    private static IEnumerable<Expression> TierReads(ClauseContext clause) =>
        ValueReads.OfNullable(clause.Layout.ReachedThreshold, clause);

    /// <summary>The input with an index.</summary>
    public static InputReference Reference(ClauseContext clause, int index)
    {
        var field = clause.Layout.Inputs[index];
        return new InputReference(field.Scope, field.Name, field.Type);
    }
}
