using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Expressions;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Generator.Views;

/// <summary>Writes how a clause decides: values, conditions and awards in the order of the policy, each under its own words.</summary>
internal sealed class DecisionBody
{
    private readonly ClauseContext clause;
    private readonly StatementList statements = new();
    private readonly BodyValues values;
    private readonly ExpressionWriter writer;
    private readonly ExpressionWording words;
    private readonly AwardWording awardWords;

    private DecisionBody(ClauseContext clause)
    {
        this.clause = clause;
        words = new ExpressionWording(clause.Policy.Model, clause.Clause);
        awardWords = new AwardWording(clause.Policy.Model, clause.Clause);
        values = BodyValues.Write(clause, Expressions(), statements);
        writer = new ExpressionWriter(values, statements, RowScope.None);
    }

    /// <summary>The statements of <c>Decide</c>.</summary>
    public static string Of(ClauseContext clause)
    {
        var body = new DecisionBody(clause);
        body.Begin();
        body.Require();
        foreach (var (award, index) in clause.Clause.Awards.Select(static (award, index) => (award, index)))
            body.Offer(award, index);
        body.Decide();
        return body.statements.Text(8);
    }

    /// <summary>What was paid before for the clause and the applicant: what 补差 takes off.</summary>
    private AlreadyPaid PaidBefore =>
        new(
            clause.Clause.Name,
            null,
            false,
            new[] { new GroupKey(GroupKeyKind.Applicant, InputScope.Envelope, ApplicantIdentity.CreditCodeName) }.ToEquatableArray()
        );

    private IEnumerable<Expression> Expressions()
    {
        yield return ValueReads.SubmittedOn;
        foreach (var condition in clause.Clause.Conditions)
            yield return condition.Value;
        foreach (var award in clause.Clause.Awards)
        {
            if (award.TopUp)
                yield return PaidBefore;
            if (award.Kind == AwardKind.Ceiling)
                yield return RecognizedAmount;
            foreach (var part in new[] { award.When, award.Amount, award.RankCeiling }.OfType<Expression>().Concat(award.Bounds.Select(static b => b.Value)))
                yield return part;
        }
        foreach (var part in new[] { clause.Layout.Floor?.Below, clause.Layout.Floor?.Unless }.OfType<Expression>())
            yield return part;
    }

    private static InputReference RecognizedAmount => new(InputScope.Review, EnvelopeInputs.RecognizedAmount, ValueType.Money);

    private void Begin()
    {
        statements.Gap();
        statements.Add("var verdict = new Verdict<TTrace>(Clause, application.Decisions, trace);");
        statements.Add($"verdict.InForce({values.Local(ValueReads.SubmittedOn)});");
        foreach (var parameter in clause.Layout.Parameters)
        {
            var name = ReservedNames.Helper(parameter.Name);
            statements.Add($"verdict.Parameter(Parameter.{ReservedNames.Constant(parameter.Name)}, PolicyParameters.{name}InForce({values.Local(ValueReads.SubmittedOn)}));");
        }
        if (!clause.Layout.ReadsLedger)
            return;
        statements.Add("if (application.Ledger is null)");
        statements.Add("    trace.NoLedger();");
    }

    private void Require()
    {
        foreach (var condition in clause.Clause.Conditions)
        {
            statements.Gap();
            statements.Comment($"{(condition.Advisory ? "条件（原则上）" : "条件")} {Titled(condition.Title, words.Of(condition.Value), condition.Annotations)}");
            statements.Add($"verdict.Require(Condition.{ReservedNames.Constant(condition.Name)}, {Short(condition.Value, condition.Name)});");
        }
    }

    private void Offer(Award award, int index)
    {
        statements.Gap();
        statements.Comment($"{award.Word} {Titled(award.Title, awardWords.Of(award), award.Annotations)}");
        var applies = award.When is { } when ? Short(when, award.Name + "Applies") : "Truth.Yes";
        var constant = "Award." + ReservedNames.Constant(award.Name);
        var begun = award.Kind switch
        {
            AwardKind.Exact => $"verdict.Exact({constant}, {applies}, {Short(award.Amount!, award.Name + "Amount")})",
            AwardKind.Ceiling => $"Verdict<TTrace>.Ceiling({constant}, {applies})",
            _ => $"Verdict<TTrace>.Benefit({constant}, {applies})",
        };
        var marks = (award.Stacked ? " Stacked = true," : "") + (award.OutsideCap ? " OutsideCap = true," : "");
        var local = values.Locals.Take(award.Name);
        statements.Add($"var {local} = {begun}{(marks.Length == 0 ? "" : " with {" + marks.TrimEnd(',') + " }")};");
        Bound(award, local);
        statements.Add($"verdict.Offer({local});");
    }

    private void Bound(Award award, string local)
    {
        for (var i = 0; i < award.Bounds.Count; i++)
        {
            var bound = award.Bounds[i];
            var method = bound.Kind == BoundKind.AtMost ? "AtMost" : "AtLeast";
            statements.Add($"verdict.{method}(ref {local}, bound: {CSharpLiteral.Of(i)}, {Short(bound.Value, award.Name + "Bound")});");
        }
        if (award.Kind == AwardKind.Ceiling)
            statements.Add($"verdict.Recognize(ref {local}, {values.Local(RecognizedAmount)});");
        if (award.TopUp)
            statements.Add($"verdict.TopUp(ref {local}, {values.Local(PaidBefore)});");
        if (award.RankCeiling is { } largest)
            statements.Add($"Verdict<TTrace>.RankCeiling(ref {local}, {Short(largest, award.Name + "Largest")});");
    }

    private void Decide()
    {
        statements.Gap();
        if (clause.Layout.Floor is not { } floor)
        {
            statements.Add("return verdict.Decide();");
            return;
        }
        var exemption = floor.Unless is { } unless ? ", 除非 " + words.Of(unless) : "";
        var limit = (floor.Inclusive ? "低于(含) " : "低于 ") + words.Of(floor.Below);
        statements.Comment("不纳入 " + Titled(floor.Title ?? floor.Name, limit + exemption, floor.Annotations));
        var below = Short(floor.Below, floor.Name);
        var exempt = floor.Unless is { } condition ? Short(condition, floor.Name + "Exempt") : "Truth.No";
        statements.Add($"return verdict.Decide({below}, exempt: {exempt});");
    }

    /// <summary>An expression as an argument: what goes over several lines gets a name.</summary>
    private string Short(Expression expression, string name)
    {
        var code = writer.Write(expression);
        return code.IsLong ? writer.Hoist(PolicyScope.RuntimeType(expression.Type), name, code).Text : code.Text;
    }

    private static string Titled(string title, string words, Annotations annotations) => $"{ClauseContext.Words(title, annotations)}：{words}";
}
