using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Makes up applicants within a box, plain ones first, and asks the interpreter about them.</summary>
internal sealed class MadeUp
{
    private const int MostTried = 96;

    private readonly ReviewedClause clause;
    private readonly Applicant plain;
    private readonly IReadOnlyList<Applicant> examples;

    /// <summary>Takes the examples of a clause: their values are those that people expect.</summary>
    public MadeUp(ReviewedClause clause, IReadOnlyList<Applicant> examples)
    {
        this.clause = clause;
        this.examples = examples;
        plain = PlainAnswers.Of(clause);
    }

    /// <summary>Whether all of it holds of an applicant, says the interpreter.</summary>
    public bool Confirms(Applicant applicant, IReadOnlyCollection<Constraint> constraints) =>
        applicant.ApplyTo(clause.Definition) is { } application
        && constraints.All(constraint =>
            clause.Probe.Holds(constraint.Expression, application) is var truth && (constraint.Holds ? truth.IsYes : truth.IsNotMet)
        );

    /// <summary>An applicant of the box of which all of it holds.</summary>
    /// <param name="box">The applications.</param>
    /// <param name="open">The inputs on which it still depends; of all others each value does.</param>
    /// <param name="constraints">What has to hold.</param>
    public Applicant? In(Box box, IReadOnlyList<int> open, IReadOnlyCollection<Constraint> constraints)
    {
        var usual = Usual(box);
        if (Confirms(usual, constraints))
            return usual;
        var tried = 0;
        foreach (var applicant in Varied(usual, box, open, 0))
        {
            if (Confirms(applicant, constraints))
                return applicant;
            if (++tried == MostTried)
                break;
        }
        return null;
    }

    private Applicant Usual(Box box)
    {
        var facts = clause.Layout.Inputs.Select((input, index) => Usual(input, box[index]));
        return Applicant.Of(facts.OfType<Fact>());
    }

    private IEnumerable<Applicant> Varied(Applicant applicant, Box box, IReadOnlyList<int> open, int place)
    {
        if (place == open.Count)
            return [applicant];
        var input = clause.Layout.Inputs[open[place]];
        if (input.Type.Kind == TypeKind.List)
            return Varied(applicant, box, open, place + 1);
        var values = box[open[place]].Cells.Take(1).Concat(box[open[place]].Cells.TakeLast(1)).SelectMany(cell => Ends(input, cell)).Distinct();
        var current = applicant.Find(InputName.Of(input))?.Value;
        var literals = current is null ? values : values.Prepend(current).Distinct();
        return literals.SelectMany(literal => Varied(applicant.With(InputName.Of(input), literal), box, open, place + 1));
    }

    private static IEnumerable<Expression> Ends(InputField input, Cell cell) =>
        cell.Name is { } name ? [Literal(input, name)]
        : cell.Low == cell.High ? [Literals.Of(cell.Low, input.Type)]
        : [Literals.Of(cell.Low, input.Type), Literals.Of(cell.High, input.Type)];

    // As in an example, else plain, else at an end of what is left.
    private Fact? Usual(InputField input, Domain domain)
    {
        var name = InputName.Of(input);
        var known = examples.Select(example => example.Find(name)).Append(plain.Find(name)).OfType<Fact>().ToList();
        if (input.Type.Kind == TypeKind.List)
            return new Fact(input.Scope, input.Name, null, default);
        if (known.Find(fact => fact.Value is { } value && domain.Cells.Any(cell => IsIn(cell, value))) is { } usual)
            return usual;
        return input.Scope == InputScope.Envelope && input.Optional && input.Default is null ? null
            : new Fact(input.Scope, input.Name, Ends(input, domain.Cells[0]).First(), default);
    }

    private static bool IsIn(Cell cell, Expression value) =>
        value switch
        {
            BoolLiteral yes => cell.Name == (yes.Value ? Domain.Yes : Domain.No),
            EnumLiteral member => cell.Name == member.Member,
            TextLiteral text => cell.Name == text.Value || cell.Name == NameSet.Other,
            _ => cell.Name is null && Literals.Number(value) is { } number && cell.Low <= number && number <= cell.High,
        };

    private static Expression Literal(InputField input, string name) =>
        input.Type.Kind switch
        {
            TypeKind.Bool => new BoolLiteral(name == Domain.Yes),
            TypeKind.Enum => new EnumLiteral(name, input.Type),
            TypeKind.CreditCode => new TextLiteral(CreditCodes.MakeUp("甲")),
            _ => new TextLiteral(name == NameSet.Other ? PlainAnswers.Text(input) : name),
        };
}
