using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Expressions;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Fen;

/// <summary>
/// Writes the fast way to a decision, for a clause whose rules are comparisons and shares of money: where everything that they read is given, it decides
/// in whole fen and plain yes and no; in every other case the full way does. It is several times faster and, where it applies, provably the same.
/// </summary>
internal sealed class FenBody
{
    private readonly ClauseContext clause;
    private readonly StatementList statements = new();
    private readonly LocalNames names = new();
    private readonly Dictionary<Expression, string> locals = [];
    private readonly FenExpressions expressions;
    private readonly string unmet;
    private readonly string amount;
    private readonly string refused;

    private FenBody(ClauseContext clause)
    {
        this.clause = clause;
        expressions = new FenExpressions(clause, locals);
        names.Take("decision");
        unmet = names.Take("unmet");
        amount = names.Take("amount");
        refused = names.Take("refused");
    }

    /// <summary>The statements of <c>TryDecideInFen</c>; empty where the clause has no fast way.</summary>
    public static string Of(ClauseContext clause)
    {
        if (!IsSimple(clause))
            return "";
        var body = new FenBody(clause);
        return body.ReadInputs() && body.WriteTerms() && body.Require() && body.Offer() ? body.statements.Text(8) : "";
    }

    private static bool IsSimple(ClauseContext clause) =>
        clause.Clause.Awards is { Count: 1 } awards
        && awards[0] is { Kind: AwardKind.Exact, TopUp: false, RankCeiling: null }
        && !clause.Clause.Conditions.Any(static c => c.Advisory)
        && clause.Layout.Parameters.Count == 0
        && clause.Policy.Model.Rounding == Rounding.Default;

    private IEnumerable<Expression> Expressions =>
        [
            ValueReads.SubmittedOn,
            .. clause.Clause.Conditions.Select(static c => c.Value),
            .. new[] { clause.Clause.Awards[0].Amount, clause.Clause.Awards[0].When }.OfType<Expression>(),
            .. clause.Clause.Awards[0].Bounds.Select(static b => b.Value),
            .. new[] { clause.Layout.Floor?.Below, clause.Layout.Floor?.Unless }.OfType<Expression>(),
        ];

    private bool ReadInputs()
    {
        var read = new HashSet<InputReference>(Expressions.SelectMany(clause.Layout.LookThrough).OfType<InputReference>());
        if (read.Any(input => clause.Field(input).When is not null || input.Type.Kind is not (TypeKind.Money or TypeKind.Bool or TypeKind.Enum or TypeKind.Date)))
            return false;
        var inputs = clause.Layout.Inputs.Select(static f => new InputReference(f.Scope, f.Name, f.Type)).Where(read.Contains).ToList();
        var failures = new List<string>();
        var defaulted = new List<string>();
        foreach (var (scope, owner) in new[] { (InputScope.Applicant, "applicant"), (InputScope.Review, "review") })
        {
            if (inputs.Any(i => i.Scope == scope))
                failures.Add($"application.{Identifiers.Pascal(owner)} is not {{ }} {owner}");
        }
        foreach (var input in inputs)
        {
            var field = clause.Field(input);
            var local = names.Take(field.Name);
            locals[input] = local;
            var access = $"{BodyValues.Owner(field)}.{clause.Property(field)}{(field.Default is { } known ? " ?? " + BodyValues.Literal(known) : "")}";
            if (field.Type.Kind == TypeKind.Money)
                failures.Add($"!Fen.TryRead({access}, out var {local})");
            else if (field.Default is null)
                failures.Add($"{access} is not {{ }} {local}");
            else
                defaulted.Add($"var {local} = {access};");
        }
        statements.Add($"if (\n    {string.Join("\n    || ", failures)}\n)\n    return false;");
        foreach (var local in defaulted)
            statements.Add(local);
        return true;
    }

    private bool WriteTerms()
    {
        var read = new HashSet<string>(Expressions.SelectMany(clause.Layout.LookThrough).OfType<TermReference>().Select(static t => t.Name));
        foreach (var term in clause.Layout.Terms.Where(term => read.Contains(term.Name)))
        {
            var reference = new TermReference(term.Name, term.Value.Type);
            statements.Gap();
            statements.Comment("术语 " + ClauseContext.Words(term.Title, term.Annotations));
            var local = names.Take(term.Name);
            if (expressions.Money(term.Value) is { } money)
            {
                expressions.Know(reference, money.Named(local));
                statements.Add($"var {local} = {money.Code.Text};{Unit(money)}");
            }
            else if (expressions.Bool(term.Value) is { } truth)
            {
                locals[reference] = local;
                statements.Add($"var {local} = {truth.Text};");
            }
            else
                return false;
        }
        return true;
    }

    private bool Require()
    {
        var judged = new StatementList();
        judged.Add($"var {unmet} = 0UL;");
        foreach (var condition in clause.Clause.Conditions)
        {
            if (expressions.Bool(condition.Value) is not { } holds)
                return false;
            judged.Comment("条件 " + ClauseContext.Words(condition.Title, condition.Annotations));
            judged.Add($"if (!{holds.At(Precedence.Unary)})");
            judged.Add($"    {unmet} |= 1UL << Condition.{ReservedNames.Constant(condition.Name)};");
        }
        foreach (var divisor in expressions.Divisors.Distinct())
        {
            statements.Gap();
            statements.Add($"if ({divisor} <= 0)");
            statements.Add("    return false;");
        }
        statements.Gap();
        statements.Add(judged.Text(0));
        return true;
    }

    private bool Offer()
    {
        var award = clause.Clause.Awards[0];
        statements.Gap();
        statements.Comment($"{award.Word} {ClauseContext.Words(award.Title, award.Annotations)}");
        if (Amount(award) is not { } money || (award.When is { } when && expressions.Bool(when) is null))
            return false;
        var rounded = money.Digits == 0 ? money.Code : Code.Call("Fen.RoundHalfUp", money.Code, FenMoney.Literal((long)Math.Pow(10, money.Digits)));
        statements.Add($"var {amount} = {rounded.Text};");
        var refusals = new List<string> { $"{amount} <= 0" };
        if (award.When is { } applies)
            refusals.Add("!" + expressions.Bool(applies)!.Value.At(Precedence.Unary));
        if (!AddFloor(refusals))
            return false;
        statements.Add($"var {refused} = {string.Join(" || ", refusals)};");
        statements.Gap();
        statements.Add($"decision = Fen.Decide(Clause, {InForce()}, {unmet}, {refused}, {amount});");
        statements.Add("return true;");
        return true;
    }

    private FenMoney? Amount(Award award)
    {
        FenMoney? money;
        if (award.Amount is Tiers tiers)
        {
            if (award.Bounds.Any(static b => b.Kind == BoundKind.AtLeast) || expressions.Tiers(tiers) is not { } reached)
                return null;
            var local = names.Take(award.Name);
            statements.Add(StatementList.Declare("var", local, reached.Text));
            money = FenMoney.Read(local);
        }
        else
            money = expressions.Money(award.Amount!);
        foreach (var bound in award.Bounds)
        {
            var method = bound.Kind == BoundKind.AtMost ? "Math.Min" : "Math.Max";
            money = money is { } before && expressions.Money(bound.Value) is { } value ? FenMoney.Choose(method, before, value) : null;
        }
        return money;
    }

    private bool AddFloor(List<string> refusals)
    {
        if (clause.Layout.Floor is not { } floor)
            return true;
        if (expressions.Money(floor.Below) is not { } below || FenMoney.Compare(FenMoney.Read(amount), floor.Inclusive ? "<=" : "<", below) is not { } tooLittle)
            return false;
        var exempt = floor.Unless is { } unless ? expressions.Bool(unless) : "false";
        if (exempt is not { } exemption)
            return false;
        refusals.Add($"({tooLittle.Text} && !{exemption.At(Precedence.Unary)})");
        return true;
    }

    private string InForce()
    {
        var day = locals[ValueReads.SubmittedOn];
        var bounds = new List<string>();
        if (clause.Policy.Model.Effective is { } effective)
            bounds.Add($"{day} >= {CSharpLiteral.Of(effective)}");
        if (clause.Policy.Model.Expires is { } expires)
            bounds.Add($"{day} < {CSharpLiteral.Of(expires)}");
        return bounds.Count == 0 ? "true" : string.Join(" && ", bounds);
    }

    private static string Unit(FenMoney money) => money.Digits == 0 ? "" : $" // 10^-{CSharpLiteral.Of(money.Digits)} fen";
}
