using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Agreement.Tests.Policies;
using PolicyDsl.Binding;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tests.Analysis.Reasoning;

/// <summary>
/// What is called impossible never happens: random policies with every construct of the language, random applications, and the interpreter to say what is.
/// </summary>
public sealed class SoundnessTests
{
    private const int Policies = 6;
    private const int Applications = 30;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_value_that_the_interpreter_gives_is_among_the_possible_ones(int batch)
    {
        var compared = 0;
        foreach (var clause in Clauses(batch))
        {
            var expressions = Expressions(clause).ToList();
            var whole = new Cuts(clause.Policy, clause.Layout).Of(expressions);
            foreach (var application in Given(clause, batch))
            {
                if (Around(whole, clause, application) is not { } around)
                    continue;
                foreach (var expression in expressions)
                {
                    Check(clause, expression, application, new PossibleValues(clause.Policy, clause.Layout, whole));
                    Check(clause, expression, application, new PossibleValues(clause.Policy, clause.Layout, around));
                    compared++;
                }
            }
        }
        Assert.True(compared > 1000, $"{compared} values were compared.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_the_solver_excludes_no_application_shows(int batch)
    {
        var excluded = 0;
        foreach (var clause in Clauses(batch))
        {
            var solver = new Solver(clause);
            var applications = Given(clause, batch).ToList();
            var whole = new Cuts(clause.Policy, clause.Layout).Of([]);
            foreach (var expression in Expressions(clause).Where(static e => e.Type.Kind == TypeKind.Bool))
            {
                foreach (var constraint in new[] { Constraint.Met(expression), Constraint.Unmet(expression) })
                {
                    var answer = solver.Find(constraint);
                    if (answer.Witness is { } witness)
                        Assert.True(Is(clause.Holds(expression, witness)!.Value, constraint));
                    if (!answer.IsImpossible)
                        continue;
                    excluded++;
                    Assert.DoesNotContain(applications, a => Around(whole, clause, a) is not null && Is(clause.Probe.Holds(expression, a), constraint));
                }
            }
        }
        Assert.True(excluded > 0, "Nothing was excluded.");
    }

    private static bool Is(Truth truth, Constraint constraint) => constraint.Holds ? truth.IsYes : truth.IsNotMet;

    private static void Check(ReviewedClause clause, Expression expression, IApplication application, PossibleValues possible)
    {
        if (expression.Type.Kind == TypeKind.Bool)
        {
            var truth = clause.Probe.Holds(expression, application);
            var set = possible.Truth(expression);
            if (!truth.IsUnknown && !set.HasFlag(truth.IsYes ? TruthSet.Yes : truth.IsVoid ? TruthSet.Void : TruthSet.No))
                Assert.Fail($"{truth} is none of {set}: {expression}");
        }
        else if (expression.Type.IsNumeric)
        {
            var number = clause.Probe.Number(expression, application);
            var set = possible.Number(expression);
            if (!number.IsMissing && !(number.IsVoid ? set.Void : set.Contains(number.Value)))
                Assert.Fail($"{(number.IsVoid ? "void" : number.Value)} is none of {set}: {expression}");
        }
    }

    // The cell of each input in which its value lies; null: the day is none of the policy's.
    private static Box? Around(Box whole, ReviewedClause clause, IApplication application)
    {
        var box = whole;
        for (var index = 0; index < whole.Count; index++)
        {
            var cells = whole[index].Cells;
            if (application.GetInput(index) is not { } value || cells.Count == 0)
                continue;
            var cell = cells.Cast<Cell?>().FirstOrDefault(cell => IsIn(cell!.Value, value));
            if (cell is null)
                return null;
            box = box.With(index, cell.Value);
        }
        return box;
    }

    private static bool ApplicationCheckFails(ReviewedClause clause, IApplication application) => ApplicationCheck.Check(clause.Definition.Info, application).Count > 0;

    private static bool IsIn(Cell cell, object value) =>
        value switch
        {
            bool yes => cell.Name == (yes ? Domain.Yes : Domain.No),
            string text => cell.Name == text || cell.Name == NameSet.Other,
            DateOnly day => cell.Low <= day.DayNumber && day.DayNumber <= cell.High,
            decimal number => cell.Low <= number && number <= cell.High,
            _ => true,
        };

    private static IEnumerable<Expression> Expressions(ReviewedClause clause) =>
        new[]
        {
            clause.Clause.Conditions.Select(static c => (Expression?)c.Value),
            clause.Clause.Awards.SelectMany(static a => a.Bounds.Select(static b => (Expression?)b.Value).Append(a.Amount).Append(a.When)),
            clause.Clause.Terms.Select(static t => (Expression?)t.Value),
            clause.Layout.Inputs.Select(static i => i.When),
        }
            .SelectMany(static several => several)
            .OfType<Expression>()
            .SelectMany(static whole => whole.SelfAndDescendants())
            .Where(static e => (e.Type.Kind == TypeKind.Bool || e.Type.IsNumeric) && !e.SelfAndDescendants().Any(static part => part is RowReference or Rank));

    // Random texts and codes are mostly such as nobody can send.
    private static IEnumerable<IApplication> Given(ReviewedClause clause, int batch) =>
        Drawn(clause, batch).Where(application => !ApplicationCheckFails(clause, application)).Take(Applications);

    private static IEnumerable<IApplication> Drawn(ReviewedClause clause, int batch)
    {
        var random = new RandomApplications(clause.Policy, clause.Clause, clause.Definition.Info);
        for (var i = 0; i < Applications * 20; i++)
        {
            var given = random.Next(new Random((batch * 10_000) + i));
            given[EnvelopeIndex.SubmittedOn] = new DateOnly(2025, 3, 1).AddDays(i % Applications);
            yield return given.ApplyTo(clause.Definition);
        }
    }

    private static IEnumerable<ReviewedClause> Clauses(int batch)
    {
        foreach (var seed in Enumerable.Range(batch * Policies, Policies))
        {
            var text = new SourceText("p.policy", RandomPolicy.Text(seed));
            var parsed = PolicyParser.Parse(text);
            var bound = PolicyBinder.Bind([PolicySource.Of(text, parsed)]);
            if (parsed.Diagnostics.Count > 0 || bound.Models.Count == 0)
                continue;
            foreach (var clause in ReviewedClause.AllOf(bound.Models[0]))
                yield return clause;
        }
    }
}
