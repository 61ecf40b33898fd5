using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;

namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>Tells whether an old expression can stand in the new policy, and which old 术语 it brings along.</summary>
internal sealed class Portable(ClausePairing clauses)
{
    private readonly HashSet<string> known = clauses.NewTerms.Select(static term => term.Name).ToHashSet(StringComparer.Ordinal);
    private readonly List<Term> terms = [];

    /// <summary>The old 术语 that the new policy lacks, each after those that it reads itself.</summary>
    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Whether everything that it reads is in the new policy, under the same name.</summary>
    public bool CanStand(Expression expression) => expression.SelfAndDescendants().All(Has);

    private bool Has(Expression part) =>
        part switch
        {
            InputReference input => Keeps(NameKind.Input, "", Meanings.InputId(input.Scope, input.Name)) && Inputs().Any(i => i.Scope == input.Scope && i.Name == input.Name && i.Type == input.Type),
            TermReference term => HasTerm(term.Name),
            ParameterReference parameter => clauses.Policies.New.Parameters.Any(p => p.Name == parameter.Name),
            TableLookup lookup => clauses.Policies.New.Tables.Any(table => table.Name == lookup.Table),
            EnumLiteral literal => clauses.Policies.New.MembersOf(literal.Type).Any(member => member.Name == literal.Member),
            AlreadyPaid paid => clauses.Policies.New.Clauses.Any(clause => clause.Name == paid.Clause),
            _ => true,
        };

    private bool HasTerm(string name)
    {
        if (!known.Add(name))
            return true;
        var term = clauses.OldTerms.Last(other => other.Name == name);
        if (!CanStand(term.Value))
            return false;
        terms.Add(term);
        return true;
    }

    private bool Keeps(NameKind kind, string owner, string name) => clauses.Renames.Of(kind, owner, name) == name;

    private IEnumerable<InputField> Inputs() =>
        PolicyModel.Envelope.Concat(clauses.Policies.New.Applicant).Concat(clauses.New?.Inputs ?? default).Concat(clauses.New?.Review ?? default);
}
