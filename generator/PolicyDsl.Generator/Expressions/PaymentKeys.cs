using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <summary>已获: the keys on which rows of the ledger must agree with an application.</summary>
internal static class PaymentKeys
{
    private static readonly string[] persons = ["individual", "team"];

    /// <summary>What the keys read.</summary>
    public static IEnumerable<Expression> Reads(AlreadyPaid paid, ClauseContext clause)
    {
        if (paid.EachYear)
            yield return ValueReads.SubmittedOn;
        foreach (var input in paid.Keys.SelectMany(key => Inputs(key, clause)))
            yield return new InputReference(input.Scope, input.Name, input.Type);
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
                return [New("PaymentKey.Project", write(new InputReference(InputScope.Envelope, EnvelopeInputs.Project, ValueType.Text)))];
            case GroupKeyKind.Tier:
                return Tier(clause) is { } tiers
                    ? [New(CSharpLiteral.Of(key.Name), Code.Call("CanonicalText.Of", write(tiers)))]
                    : [];
            default:
                var field = clause.Find(key.Scope, key.Name)!;
                return [New(CSharpLiteral.Of(key.Name), Canonical(field.Type, write(Reference(field))))];
        }
    }

    private static IEnumerable<Code> WriteApplicant(ClauseContext clause, Func<Expression, Code> write)
    {
        if (clause.Find(InputScope.Applicant, "creditCode") is { } creditCode)
            yield return New("PaymentKey.CreditCode", write(Reference(creditCode)));
        if (Person(clause) is not var (kind, name, members))
            yield break;
        var isPerson = new Membership(Reference(kind), members.Select(m => (Expression)new EnumLiteral(m, kind.Type)).ToEquatableArray());
        yield return Code.Call("PaymentKey.OfPerson", write(isPerson), write(Reference(name)));
    }

    private static Code New(string name, Code content) => $"new PaymentKey({name}, {content.Text})";

    private static Code Canonical(ValueType type, Code value) =>
        type.Kind switch
        {
            TypeKind.Text or TypeKind.CreditCode => value,
            TypeKind.Enum => Code.Call("CanonicalText.Map", value, "EnumNames.Of"),
            _ => Code.Call("CanonicalText.Of", value),
        };

    private static IEnumerable<InputField> Inputs(GroupKey key, ClauseContext clause)
    {
        switch (key.Kind)
        {
            case GroupKeyKind.Applicant:
                if (clause.Find(InputScope.Applicant, "creditCode") is { } creditCode)
                    yield return creditCode;
                if (Person(clause) is var (kind, name, _))
                {
                    yield return kind;
                    yield return name;
                }
                break;
            case GroupKeyKind.Project:
                yield return clause.Find(InputScope.Envelope, EnvelopeInputs.Project)!;
                break;
            case GroupKeyKind.Input:
                yield return clause.Find(key.Scope, key.Name)!;
                break;
        }
    }

    /// <summary>Where the applicant may be a person: what says so, the name, and the members that mean one.</summary>
    private static (InputField Kind, InputField Name, IEnumerable<string> Members)? Person(ClauseContext clause)
    {
        if (clause.Find(InputScope.Applicant, "kind") is not { Type.Kind: TypeKind.Enum } kind || clause.Find(InputScope.Applicant, "name") is not { } name)
            return null;
        var members = clause.Policy.Enum(kind.Type.Name!).Members.Select(static m => m.Name).Where(persons.Contains).ToList();
        return members.Count == 0 ? null : (kind, name, members);
    }

    private static IEnumerable<Expression> TierReads(ClauseContext clause) => Tier(clause) is { } tiers ? ValueReads.Of(tiers, clause) : [];

    /// <summary>档次: the clause's first 分档, with its thresholds for values.</summary>
    private static Tiers? Tier(ClauseContext clause)
    {
        var expressions = clause.Clause.Awards.Select(static a => a.Amount).OfType<Expression>().Concat(clause.Clause.Terms.Select(static t => t.Value));
        var tiers = expressions.SelectMany(static e => e.SelfAndDescendants()).OfType<Tiers>().FirstOrDefault();
        return tiers is null
            ? null
            : tiers with
            {
                Rows = tiers.Rows.Select(static r => r with { Value = r.Threshold }).ToEquatableArray(),
                Otherwise = null,
                Type = tiers.Value.Type,
            };
    }

    private static InputReference Reference(InputField field) => new(field.Scope, field.Name, field.Type);
}
