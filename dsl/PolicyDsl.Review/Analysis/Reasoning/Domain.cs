using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Some values of an input among which no rule makes a difference: a named one, or all from one number to another.</summary>
/// <param name="Low">The least number.</param>
/// <param name="High">The greatest.</param>
/// <param name="Name">An apiName, a text, <c>true</c> or <c>false</c>; null: numbers.</param>
internal readonly record struct Cell(decimal Low, decimal High, string? Name = null);

/// <summary>The values that an input can have, in cells; of lists nothing is said.</summary>
/// <param name="Cells">In ascending order, or as written. Of a list empty.</param>
/// <param name="CanBeMissing">Whether a complete application may leave it out.</param>
internal sealed record Domain(IReadOnlyList<Cell> Cells, bool CanBeMissing)
{
    /// <summary>Yes.</summary>
    public const string Yes = "true";

    /// <summary>No.</summary>
    public const string No = "false";

    /// <summary>All that an input takes, numbers in one cell.</summary>
    public static Domain Of(PolicyModel policy, InputField input, IEnumerable<string> texts)
    {
        var canBeMissing = input.Optional && input.Default is null;
        IEnumerable<Cell> cells = input.Type.Kind switch
        {
            TypeKind.List => [],
            TypeKind.Bool => [new(0, 0, Yes), new(0, 0, No)],
            TypeKind.Enum => policy.MembersOf(input.Type).Select(static member => new Cell(0, 0, member.Name)),
            TypeKind.Text or TypeKind.CreditCode => texts.Append(NameSet.Other).Select(static text => new Cell(0, 0, text)),
            TypeKind.Date when InputName.Of(input) == InputName.SubmittedOn => [Period(policy)],
            _ => [Bounds(input)],
        };
        return new Domain([.. cells], canBeMissing);
    }

    /// <summary>The least and the greatest number.</summary>
    public NumberSet Numbers => new(Cells[0].Low, Cells[^1].High, CanBeMissing);

    /// <summary>The same with the numbers cut apart where a rule makes a difference.</summary>
    /// <param name="cuts">Numbers from which on something else holds; each begins a cell.</param>
    public Domain Cut(IEnumerable<decimal> cuts, decimal step)
    {
        var cells = new List<Cell>();
        var (low, high) = (Cells[0].Low, Cells[^1].High);
        foreach (var cut in cuts.Where(cut => cut > low && cut <= high).Distinct().Order())
        {
            cells.Add(new Cell(low, cut - step));
            low = cut;
        }
        return this with { Cells = [.. cells, new Cell(low, high)] };
    }

    private static Cell Bounds(InputField input)
    {
        var (low, high) = Literals.Bounds(input);
        return new Cell(low, high);
    }

    // Nobody is decided on a day on which the policy is not in force.
    private static Cell Period(PolicyModel policy)
    {
        var first = policy.Effective is { } effective ? Literals.Day(effective) : new DateOnly(1950, 1, 1).DayNumber;
        var last = policy.Expires is { } expires ? Literals.Day(expires) - 1 : new DateOnly(2199, 12, 31).DayNumber;
        return new Cell(first, Math.Max(first, last));
    }
}

/// <summary>The domain of each input of a clause, by index: a set of applications.</summary>
internal sealed class Box(IReadOnlyList<Domain> domains)
{
    /// <summary>The domain of an input.</summary>
    public Domain this[int index] => domains[index];

    /// <summary>How many inputs there are.</summary>
    public int Count => domains.Count;

    /// <summary>The same with another domain of one input.</summary>
    public Box With(int index, Domain domain)
    {
        var changed = domains.ToArray();
        changed[index] = domain;
        return new Box(changed);
    }

    /// <summary>The same with one cell of an input.</summary>
    public Box With(int index, Cell cell) => With(index, domains[index] with { Cells = [cell] });
}
