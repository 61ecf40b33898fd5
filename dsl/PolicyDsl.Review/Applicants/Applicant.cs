using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Applicants;

/// <summary>
/// A made-up application: its facts as an 算例 would write them, and the ledger. It belongs to no revision, so the same one can apply for a clause as it was
/// and as it is to be. Immutable; equal by its facts.
/// </summary>
public sealed class Applicant : IEquatable<Applicant>
{
    // In ascending order: a handful of facts is found and copied faster so than in any tree.
    private readonly Fact[] facts;

    private Applicant(Fact[] facts, EquatableArray<LedgerFact> ledger)
    {
        this.facts = facts;
        Ledger = ledger;
    }

    /// <summary>Who has filled in nothing.</summary>
    public static readonly Applicant Blank = new([], default);

    /// <summary>The facts, in the order of their places and names.</summary>
    public EquatableArray<Fact> Facts => facts.ToEquatableArray();

    /// <summary>What was granted before; empty: no ledger is given.</summary>
    public EquatableArray<LedgerFact> Ledger { get; }

    /// <summary>The applicant of an example.</summary>
    public static Applicant Of(Example example) => Of(example.Facts, example.Ledger);

    /// <summary>The applicant of some facts.</summary>
    /// <param name="facts">In any order; of two about one input the later counts.</param>
    /// <param name="ledger">What was granted before; empty: no ledger is given.</param>
    public static Applicant Of(IEnumerable<Fact> facts, EquatableArray<LedgerFact> ledger = default) =>
        new([.. facts.GroupBy(InputName.Of).OrderBy(static same => same.Key).Select(static same => same.Last())], ledger);

    /// <summary>What is said of an input; null: nothing.</summary>
    public Fact? Find(InputName input)
    {
        var place = PlaceOf(input);
        return place >= 0 ? facts[place] : null;
    }

    /// <summary>The same with another fact in place of what was said of its input.</summary>
    public Applicant With(Fact fact)
    {
        var place = PlaceOf(InputName.Of(fact));
        return place >= 0
            ? new([.. facts.AsSpan(0, place), fact, .. facts.AsSpan(place + 1)], Ledger)
            : new([.. facts.AsSpan(0, ~place), fact, .. facts.AsSpan(~place)], Ledger);
    }

    /// <summary>The same with a value in place of what was said of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="literal">A literal of the input's type.</param>
    public Applicant With(InputName input, Expression literal) => With(new Fact(input.Scope, input.Name, literal, default));

    /// <summary>The same with an input left out.</summary>
    public Applicant Without(InputName input)
    {
        var place = PlaceOf(input);
        return place < 0 ? this : new([.. facts.AsSpan(0, place), .. facts.AsSpan(place + 1)], Ledger);
    }

    /// <summary>The same with another ledger.</summary>
    public Applicant With(EquatableArray<LedgerFact> ledger) => new(facts, ledger);

    /// <summary>
    /// Its application for a clause; facts that the clause does not ask for are left out. Null: the clause asks for one of them in a way that it cannot be
    /// answered (another type, a value that its 选项 lacks).
    /// </summary>
    public IApplication? ApplyTo(ClauseDefinition clause)
    {
        foreach (var input in clause.Info.Inputs)
        {
            if (Find(new InputName(ScopeOf(input.Place), input.Name)) is { } fact && !Fits(fact, input))
                return null;
        }
        return ExampleApplication.Of(clause, Facts, Ledger);
    }

    /// <inheritdoc/>
    public bool Equals(Applicant? other) => other is not null && Ledger == other.Ledger && facts.AsSpan().SequenceEqual(other.facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Applicant);

    /// <inheritdoc/>
    public override int GetHashCode() => facts.Aggregate(facts.Length, HashCode.Combine);

    // As Array.BinarySearch: where it is not found, the complement of where it would stand.
    private int PlaceOf(InputName input)
    {
        var (low, high) = (0, facts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = InputName.Of(facts[middle]).CompareTo(input);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    private static bool Fits(Fact fact, InputInfo input) =>
        input.Kind == InputKind.List
            ? fact.Value is null && fact.Rows.All(row => row.Fields.All(field => input.Fields.Any(known => known.Name == field.Name && Fits(field, known))))
            : fact.Value switch
            {
                BoolLiteral => input.Kind == InputKind.Bool,
                DateLiteral => input.Kind == InputKind.Date,
                TextLiteral => input.Kind is InputKind.Text or InputKind.CreditCode,
                EnumLiteral literal => input.Kind == InputKind.Enum && input.Members.Any(member => member.Name == literal.Member),
                { Type: var type } => KindOf(type.Kind) == input.Kind,
                null => false,
            };

    private static InputKind? KindOf(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => InputKind.Money,
            TypeKind.Number => InputKind.Number,
            TypeKind.Integer => InputKind.Integer,
            TypeKind.Rate => InputKind.Rate,
            TypeKind.Months => InputKind.Months,
            TypeKind.Days => InputKind.Days,
            _ => null,
        };

    private static InputScope ScopeOf(InputPlace place) =>
        place switch
        {
            InputPlace.Applicant => InputScope.Applicant,
            InputPlace.Review => InputScope.Review,
            InputPlace.Envelope => InputScope.Envelope,
            _ => InputScope.Clause,
        };
}
