using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Gives answers to the inputs of a clause: as an example has them, else plain, else at an end of what is possible.</summary>
/// <param name="clause">The clause.</param>
/// <param name="examples">The applicants of its examples.</param>
internal sealed class Answers(ReviewedClause clause, IReadOnlyList<Applicant> examples)
{
    private readonly Applicant plain = PlainAnswers.Of(clause);

    /// <summary>The usual answer to each input, within a box.</summary>
    public Applicant Usual(Box box) => Applicant.Of(clause.Layout.Inputs.Select((input, index) => Usual(input, box[index])).OfType<Fact>());

    /// <summary>The applicant with other answers to what a constraint reads: to one input, then to two, then to all of them, each within the box.</summary>
    public IEnumerable<Applicant> Varied(Applicant applicant, Box box, Constraint constraint)
    {
        var read = clause.Layout.Reads(constraint.Expression).Where(index => index < box.Count && clause.Layout.Inputs[index].Type.Kind != TypeKind.List).ToList();
        var singles = read.SelectMany(index => Changed(applicant, box, index, constraint, read)).ToList();
        foreach (var single in singles)
            yield return single;
        for (var first = 0; first < read.Count; first++)
        {
            for (var second = first + 1; second < read.Count; second++)
            {
                foreach (var once in Changed(applicant, box, read[first], constraint, read))
                {
                    foreach (var twice in Changed(once, box, read[second], constraint, read))
                        yield return twice;
                }
            }
        }
        foreach (var all in Combined(applicant, box, read, 0))
            yield return all;
    }

    private IEnumerable<Applicant> Changed(Applicant applicant, Box box, int index, Constraint constraint, List<int> read)
    {
        var input = clause.Layout.Inputs[index];
        var current = applicant.Find(InputName.Of(input))?.Value;
        return Meeting(applicant, box, index, constraint)
            .Concat(Same(applicant, input, read))
            .Where(value => box[index].Cells.Any(cell => IsIn(cell, value)))
            .Concat(box[index].Cells.SelectMany(cell => Ends(input, cell)))
            .Where(value => value != current)
            .Distinct()
            .Select(value => applicant.With(InputName.Of(input), value));
    }

    private IEnumerable<Applicant> Combined(Applicant applicant, Box box, List<int> read, int place)
    {
        if (place == read.Count)
            return [applicant];
        var input = clause.Layout.Inputs[read[place]];
        var cells = box[read[place]].Cells;
        return cells
            .Take(1)
            .Concat(cells.TakeLast(1))
            .SelectMany(cell => Ends(input, cell))
            .Distinct()
            .SelectMany(value => Combined(applicant.With(InputName.Of(input), value), box, read, place + 1));
    }

    // Where the two sides of a comparison meet, all other answers being as they are, and beside it.
    private IEnumerable<Expression> Meeting(Applicant applicant, Box box, int index, Constraint constraint)
    {
        var input = clause.Layout.Inputs[index];
        if (!input.Type.IsNumeric && input.Type.Kind != TypeKind.Date)
            yield break;
        var (step, bounds) = (Literals.Step(input.Type.Kind), box[index].Numbers);
        foreach (var form in clause.Layout.LookThrough(constraint.Expression).SelectMany(Forms).OfType<LinearForm>())
        {
            if (!form.Factors.TryGetValue(index, out var factor) || form.Factors.Count < 2 || Rest(applicant, form, index) is not { } rest)
                continue;
            var root = decimal.Floor(-rest / factor / step) * step;
            foreach (var value in new[] { root, root + step, root - step })
            {
                if (bounds.Contains(value))
                    yield return Literals.Of(value, input.Type);
            }
        }
    }

    private IEnumerable<LinearForm?> Forms(Expression part) =>
        part switch
        {
            Comparison { Left.Type: var type } comparison when type.IsNumeric || type.Kind == TypeKind.Date =>
                [LinearForm.Difference(clause.Policy, clause.Layout, comparison.Left, comparison.Right)],
            RatioComparison ratio =>
            [
                LinearForm.Difference(
                    clause.Policy,
                    clause.Layout,
                    ratio.Numerator,
                    new Arithmetic(ArithmeticOperator.Multiply, ratio.Right, ratio.Denominator, ratio.Numerator.Type)
                ),
            ],
            _ => [],
        };

    private decimal? Rest(Applicant applicant, LinearForm form, int index)
    {
        var sum = form.Constant;
        foreach (var (other, factor) in form.Factors)
        {
            if (other == index)
                continue;
            if (Literals.Number(applicant.Find(InputName.Of(clause.Layout.Inputs[other]))?.Value) is not { } value)
                return null;
            sum += factor * value;
        }
        return sum;
    }

    // What another input of the same type says: two answers are often meant to be equal, or not to be.
    private IEnumerable<Expression> Same(Applicant applicant, InputField input, List<int> read) =>
        read.Select(index => clause.Layout.Inputs[index])
            .Where(other => other != input && other.Type == input.Type)
            .Select(other => applicant.Find(InputName.Of(other))?.Value)
            .OfType<Expression>();

    private static IEnumerable<Expression> Ends(InputField input, Cell cell) =>
        cell.Name is { } name ? [Literal(input, name)]
        : cell.Low == cell.High ? [Literals.Of(cell.Low, input.Type)]
        : [Literals.Of(cell.Low, input.Type), Literals.Of(cell.High, input.Type)];

    private Fact? Usual(InputField input, Domain domain)
    {
        var name = InputName.Of(input);
        if (input.Type.Kind == TypeKind.List)
            return new Fact(input.Scope, input.Name, null, default);
        var known = examples.Select(example => example.Find(name)).Append(plain.Find(name));
        if (known.FirstOrDefault(fact => fact?.Value is { } value && domain.Cells.Any(cell => IsIn(cell, value))) is { } usual)
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
