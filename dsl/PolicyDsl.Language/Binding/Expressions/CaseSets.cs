using PolicyDsl.Model;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Some of the values that one thing can have.</summary>
internal abstract class CaseSet
{
    public abstract bool IsEverything { get; }

    public abstract CaseSet Nothing();

    public abstract CaseSet Complement();

    public abstract CaseSet Union(CaseSet other);

    public abstract bool IsSame(CaseSet other);

    public CaseSet Intersect(CaseSet other) => Complement().Union(other.Complement()).Complement();
}

/// <summary>Some of a few named values.</summary>
internal sealed class FiniteCases(IReadOnlyList<string> all, IEnumerable<string> some) : CaseSet
{
    private readonly HashSet<string> members = [.. some];

    public override bool IsEverything => members.Count == all.Count;

    public static FiniteCases YesNo(bool value) => new(["yes", "no"], [value ? "yes" : "no"]);

    /// <summary>How two sides stand to each other.</summary>
    public static FiniteCases Order(ComparisonOperator op) =>
        new(
            ["<", "=", ">"],
            op switch
            {
                ComparisonOperator.Equal => ["="],
                ComparisonOperator.NotEqual => ["<", ">"],
                ComparisonOperator.Less => ["<"],
                ComparisonOperator.LessOrEqual => ["<", "="],
                ComparisonOperator.Greater => [">"],
                _ => (string[])["=", ">"],
            }
        );

    public bool Contains(string member) => members.Contains(member);

    public override CaseSet Nothing() => new FiniteCases(all, []);

    public override CaseSet Complement() => new FiniteCases(all, all.Where(m => !members.Contains(m)));

    public override CaseSet Union(CaseSet other) => new FiniteCases(all, members.Concat(((FiniteCases)other).members));

    public override bool IsSame(CaseSet other) => members.SetEquals(((FiniteCases)other).members);
}

/// <summary>A gap between two neighbouring values: before a value, or just after it.</summary>
internal readonly record struct Cut(decimal Value, bool After) : IComparable<Cut>
{
    public static readonly Cut Bottom = new(decimal.MinValue, false);

    public static readonly Cut Top = new(decimal.MaxValue, true);

    public int CompareTo(Cut other) => Value != other.Value ? Value.CompareTo(other.Value) : After.CompareTo(other.After);
}

/// <summary>Some of the numbers (or days) of a stretch, as intervals in ascending order that do not touch.</summary>
internal sealed class RangeCases : CaseSet
{
    private readonly (Cut Low, Cut High) universe;
    private readonly bool whole;
    private readonly IReadOnlyList<(Cut Low, Cut High)> intervals;

    private RangeCases((Cut Low, Cut High) universe, bool whole, IEnumerable<(Cut Low, Cut High)> intervals)
    {
        this.universe = universe;
        this.whole = whole;
        this.intervals = Merged(intervals.Select(i => (Max(i.Low, universe.Low), Min(i.High, universe.High))));
    }

    public override bool IsEverything => intervals.Count == 1 && intervals[0] == universe;

    /// <summary>All numbers.</summary>
    public static RangeCases Everywhere(bool whole) => new((Cut.Bottom, Cut.Top), whole, [(Cut.Bottom, Cut.Top)]);

    /// <summary>The whole numbers of a stretch.</summary>
    public static RangeCases Between(int first, int last)
    {
        var all = (new Cut(first, false), new Cut(last + 1, false));
        return new RangeCases(all, true, [all]);
    }

    /// <summary>Those that compare so with a constant.</summary>
    public RangeCases Where(ComparisonOperator op, decimal constant)
    {
        var before = new Cut(constant, false);
        var after = new Cut(constant, true);
        if (whole)
            (before, after) = (new Cut(decimal.Ceiling(constant), false), new Cut(decimal.Floor(constant) + 1, false));
        return With(
            op switch
            {
                ComparisonOperator.Equal => [(before, after)],
                ComparisonOperator.NotEqual => [(Cut.Bottom, before), (after, Cut.Top)],
                ComparisonOperator.Less => [(Cut.Bottom, before)],
                ComparisonOperator.LessOrEqual => [(Cut.Bottom, after)],
                ComparisonOperator.Greater => [(after, Cut.Top)],
                _ => [(before, Cut.Top)],
            }
        );
    }

    public override CaseSet Nothing() => With([]);

    public override CaseSet Union(CaseSet other) => With([.. intervals, .. ((RangeCases)other).intervals]);

    public override bool IsSame(CaseSet other) => intervals.SequenceEqual(((RangeCases)other).intervals);

    public override CaseSet Complement()
    {
        var rest = new List<(Cut, Cut)>();
        var from = universe.Low;
        foreach (var (low, high) in intervals)
        {
            rest.Add((from, low));
            from = high;
        }
        rest.Add((from, universe.High));
        return With(rest);
    }

    private RangeCases With(IReadOnlyList<(Cut Low, Cut High)> some) => new(universe, whole, some);

    private static List<(Cut Low, Cut High)> Merged(IEnumerable<(Cut Low, Cut High)> some)
    {
        var merged = new List<(Cut Low, Cut High)>();
        foreach (var interval in some.Where(static i => i.Low.CompareTo(i.High) < 0).OrderBy(static i => i.Low))
        {
            if (merged.Count > 0 && interval.Low.CompareTo(merged[merged.Count - 1].High) <= 0)
                merged[merged.Count - 1] = (merged[merged.Count - 1].Low, Max(merged[merged.Count - 1].High, interval.High));
            else
                merged.Add(interval);
        }
        return merged;
    }

    private static Cut Min(Cut left, Cut right) => left.CompareTo(right) <= 0 ? left : right;

    private static Cut Max(Cut left, Cut right) => left.CompareTo(right) >= 0 ? left : right;
}
