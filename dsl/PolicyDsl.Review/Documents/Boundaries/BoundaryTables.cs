using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Documents.Boundaries;

/// <summary>
/// Computes what a clause comes to around each of its thresholds, all else being as in an example. A threshold that several examples show stands under the first.
/// </summary>
internal sealed class BoundaryTables(ReviewedClause clause, Language language)
{
    private readonly Dictionary<string, string> titles = RuleTitles(clause);

    /// <summary>The tables, each with a row at least. Only thresholds at which outcome or amount changes are shown.</summary>
    public IReadOnlyList<BoundaryTable> All()
    {
        var shown = new HashSet<(InputName, Expression)>();
        var tables = new List<BoundaryTable>();
        foreach (var start in StartingPoint.Of(clause))
        {
            var rows = Thresholds
                .Of(clause, start.Applicant)
                .Where(threshold => !shown.Contains((InputName.Of(threshold.Input), threshold.At)))
                .Select(threshold => (threshold, Row: Row(threshold, start.Applicant)))
                .Where(static pair => pair.Row is not null)
                .ToList();
            shown.UnionWith(rows.Select(static pair => (InputName.Of(pair.threshold.Input), pair.threshold.At)));
            if (rows.Count > 0)
                tables.Add(new BoundaryTable(start.Title, [.. rows.Select(static pair => pair.Row!)]));
        }
        return tables;
    }

    private BoundaryRow? Row(Threshold threshold, Applicant applicant)
    {
        var name = InputName.Of(threshold.Input);
        if (clause.Layout.FindIndex(name.Scope, name.Name) is var index && index < 0)
            return null;
        var input = clause.Definition.Info.Inputs[index];
        var below = Decided(threshold.Below);
        var at = Decided(threshold.At);
        var above = Decided(threshold.Above);
        if (at is null || (Same(below, at) && Same(at, above)))
            return null;
        return new BoundaryRow(
            input.Title,
            input.Path,
            titles.GetValueOrDefault(threshold.Rule, threshold.Rule),
            Cell(threshold.Below, below, differs: false),
            Cell(threshold.At, at, below is not null && !Same(below, at))!,
            Cell(threshold.Above, above, !Same(at, above))
        );

        Decision? Decided(Expression? value) => value is null ? null : clause.Decide(applicant.With(name, value));

        BoundaryCell? Cell(Expression? value, Decision? decision, bool differs) =>
            value is null || decision is not { } decided
                ? null
                : new BoundaryCell(ValueWords.Of(input, Plain(value), language), Words(decided), differs);
    }

    private static bool Same(Decision? one, Decision? other) =>
        one is null || other is null || (one.Value.Outcome, one.Value.Amount, one.Value.Ceiling) == (other.Value.Outcome, other.Value.Amount, other.Value.Ceiling);

    private string Words(Decision decision)
    {
        var word = OutcomeWords.Of(decision.Outcome, language);
        return (decision.Amount ?? decision.Ceiling) is { } money ? $"{word} {OutcomeWords.Yuan(money, language)}" : word;
    }

    private static object? Plain(Expression literal) =>
        literal is DateLiteral { Value: var day } ? new DateOnly(day.Year, day.Month, day.Day) : Literals.Number(literal);

    private static Dictionary<string, string> RuleTitles(ReviewedClause clause)
    {
        var info = clause.Definition.Info;
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, title) in info.Inputs.Select(static i => (i.Name, i.Title))
            .Concat(clause.Clause.Terms.Select(static t => (t.Name, t.Title)))
            .Concat(info.Materials.Select(static m => (m.Id, m.Title)))
            .Concat(info.Awards.Select(static a => (a.Id, a.Title)))
            .Concat(info.Conditions.Select(static c => (c.Id, c.Title)))
            .Append((info.Floor?.Id ?? "", info.Floor?.Title ?? ""))
            .Append(("period", "施行期间")))
            titles[id] = title;
        return titles;
    }
}
