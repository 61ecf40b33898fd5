using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>
/// The values that expressions can have over all applications of a box. It may name too many, where two parts of an expression hang together, but never too
/// few: what it excludes is impossible.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="layout">The clause.</param>
/// <param name="box">The applications.</param>
/// <param name="sums">What is known of them besides; null: nothing.</param>
internal sealed partial class PossibleValues(PolicyModel policy, ClauseLayout layout, Box box, KnownSums? sums = null)
{
    private const decimal MostRows = 1000m;
    private const decimal MostPaid = 1_000_000_000_000_000m;

    private readonly Dictionary<string, object> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<int, TruthSet> asked = [];

    private NumberSet Over(LinearForm form) => sums is null ? form.Over(box) : sums.Narrow(form, form.Over(box));

    /// <summary>Whether an input is asked for.</summary>
    private TruthSet Asked(int index)
    {
        if (asked.TryGetValue(index, out var known))
            return known;
        var set = layout.Inputs[index].When is { } when ? Truth(when) : TruthSet.Yes;
        asked[index] = set;
        return set;
    }

    private T Term<T>(TermReference reference, Func<Expression, T> evaluate)
        where T : notnull
    {
        if (terms.TryGetValue(reference.Name, out var known))
            return (T)known;
        var value = evaluate(layout.Top(reference));
        terms[reference.Name] = value;
        return value;
    }

    /// <summary>A value of each row that can be the one that counts.</summary>
    private T Chosen<T>(IEnumerable<(TruthSet Condition, Expression Value)> rows, Func<T> otherwise, Func<Expression, T> evaluate, Func<T, T, T> union, T nothing, T missing)
    {
        var result = nothing;
        foreach (var (condition, value) in rows)
        {
            if (condition.CanBeUnknown())
                result = union(result, missing);
            if (condition.CanHold() || condition.CanBeUnknown())
                result = union(result, evaluate(value));
            if (condition == TruthSet.Yes)
                return result;
        }
        return union(result, otherwise());
    }

    private IEnumerable<(TruthSet, Expression)> Rows(Choice choice) => choice.Rows.Select(row => (Truth(row.Condition), row.Value));

    /// <summary>The highest row first, since the highest that is reached counts.</summary>
    private IEnumerable<(TruthSet, Expression)> Rows(Tiers tiers) => tiers.Rows.Reverse().Select(row => (Reaches(tiers, row), row.Value));

    private IEnumerable<Expression> ValuesOf(ParameterReference reference)
    {
        var values = policy.Parameters.First(p => p.Name == reference.Name).Values;
        var days = box[0].Numbers;
        for (var i = 0; i < values.Count; i++)
        {
            var first = values[i].From is { } from ? Literals.Day(from) : decimal.MinValue;
            var last = i + 1 < values.Count && values[i + 1].From is { } next ? Literals.Day(next) - 1 : decimal.MaxValue;
            if (first <= days.High && days.Low <= last)
                yield return values[i].Value;
        }
    }

    private bool IsInForce(ParameterReference reference) =>
        policy.Parameters.First(p => p.Name == reference.Name).Values[0].From is not { } first || Literals.Day(first) <= box[0].Numbers.Low;

    private IEnumerable<TableCell> CellsOf(TableLookup lookup)
    {
        var keys = lookup.Keys.Select(Key).ToList();
        return policy
            .Tables.First(table => table.Name == lookup.Table)
            .Cells.Where(cell => cell.Keys.Zip(keys).All(static pair => pair.Second.Names.Contains(pair.First)));
    }

    private (bool Missing, bool Void) Flags(TableLookup lookup) =>
        lookup.Keys.Select(Key).Aggregate((false, false), static (flags, key) => (flags.Item1 || key.Missing, flags.Item2 || key.Void));

    private NameSet Key(Expression key)
    {
        if (key.Type.Kind != TypeKind.Bool)
            return Name(key);
        var truth = Truth(key);
        string[] names = [.. truth.CanHold() ? [Domain.Yes] : Array.Empty<string>(), .. truth.HasFlag(TruthSet.No) ? [Domain.No] : Array.Empty<string>()];
        return new NameSet([.. names], truth.CanBeUnknown(), truth.HasFlag(TruthSet.Void));
    }

    private static NumberSet When(TruthSet asked, NumberSet value) =>
        asked switch
        {
            TruthSet.Yes => value,
            _ when asked.CanHold() => value with { Missing = value.Missing || asked.CanBeUnknown(), Void = value.Void || asked.CanFail() },
            _ => NumberSet.Nothing with { Missing = asked.CanBeUnknown(), Void = asked.CanFail() },
        };

    /// <summary>The value of an 选项 or a text.</summary>
    public NameSet Name(Expression expression) =>
        expression switch
        {
            EnumLiteral member => NameSet.Of(member.Member),
            TextLiteral text => NameSet.Of(text.Value),
            InputReference input => Input(input),
            RowReference row => new NameSet([.. policy.MembersOf(row.Type).Select(static m => m.Name).Append(NameSet.Other)], true, true),
            TermReference term => Term(term, Name),
            ParameterReference parameter => ValuesOf(parameter).Select(Name).Aggregate(NameSet.Nothing with { Void = !IsInForce(parameter) }, static (a, b) => a.Union(b)),
            TableLookup lookup => Cells(lookup),
            Choice choice => Chosen(Rows(choice), () => Otherwise(choice.Otherwise), Name, static (a, b) => a.Union(b), NameSet.Nothing, NameSet.Nothing with { Missing = true }),
            Tiers tiers => Chosen(Rows(tiers), () => Otherwise(tiers.Otherwise), Name, static (a, b) => a.Union(b), NameSet.Nothing, NameSet.Nothing with { Missing = true }),
            _ => throw new InvalidOperationException($"A {expression.GetType().Name} is no text."),
        };

    private NameSet Otherwise(Expression? expression) => (expression is null ? NameSet.Nothing : Name(expression)) with { Void = true };

    private NameSet Input(InputReference reference)
    {
        var index = layout.IndexOf(reference);
        var domain = box[index];
        var asked = Asked(index);
        var names = new NameSet([.. domain.Cells.Select(static cell => cell.Name!)], domain.CanBeMissing || asked.CanBeUnknown(), asked.CanFail());
        return asked.CanHold() ? names : names with { Names = [] };
    }

    private NameSet Cells(TableLookup lookup)
    {
        var (missing, @void) = Flags(lookup);
        return CellsOf(lookup)
            .Select(cell => cell.Value is { } value ? Name(value) : NameSet.Nothing with { Void = true })
            .Aggregate(NameSet.Nothing with { Missing = missing, Void = @void }, static (a, b) => a.Union(b));
    }
}
