using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>Says what an applicant says in the names of the other policy.</summary>
internal sealed class FactRenaming(Renames renames)
{
    /// <summary>An applicant. Its ledger stays: its rows name clauses, and none are made up here.</summary>
    public Applicant Of(Applicant applicant) => applicant.Facts.Aggregate(Applicant.Blank.With(applicant.Ledger), (renamed, fact) => renamed.With(Of(fact)));

    /// <summary>The values of an input.</summary>
    public InputCandidates Of(InputCandidates candidates)
    {
        var (scope, name) = NameOf(candidates.Input.Scope, candidates.Input.Name);
        return new InputCandidates(candidates.Input with { Scope = scope, Name = name }, [.. candidates.Values.Select(value => value is null ? null : Of(value))]);
    }

    private Fact Of(Fact fact)
    {
        var (scope, name) = NameOf(fact.Scope, fact.Name);
        var list = Meanings.InputId(fact.Scope, fact.Name);
        return new Fact(scope, name, Of(fact.Value), fact.Rows.Select(row => new FactRow(row.Fields.Select(field => Of(field, list)).ToEquatableArray())).ToEquatableArray());
    }

    private Fact Of(Fact field, string list) => field with { Name = renames.Of(NameKind.Field, list, field.Name), Value = Of(field.Value) };

    private Expression? Of(Expression? value) =>
        value is EnumLiteral literal
            ? new EnumLiteral(renames.Of(NameKind.Member, literal.Type.Name!, literal.Member), Model.ValueType.Enum(renames.Of(NameKind.Enum, "", literal.Type.Name!)))
            : value;

    private (InputScope Scope, string Name) NameOf(InputScope scope, string name)
    {
        var parts = renames.Of(NameKind.Input, "", Meanings.InputId(scope, name)).Split('.');
        return (Enum.Parse<InputScope>(parts[0]), parts[1]);
    }
}
