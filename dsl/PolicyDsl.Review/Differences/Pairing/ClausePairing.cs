using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>A clause and what became of it, or 统筹: how the expressions of both sides are compared and worded.</summary>
internal sealed class ClausePairing
{
    private readonly Meanings oldDeep;
    private readonly Meanings newDeep;
    private readonly Meanings oldShallow;
    private readonly Meanings newShallow;

    /// <summary>Pairs two clauses.</summary>
    /// <param name="policies">Their policies.</param>
    /// <param name="old">The clause as it was; null: 统筹.</param>
    /// <param name="new">The clause as it is; null: 统筹.</param>
    public ClausePairing(PolicyPairing policies, Clause? old, Clause? @new)
    {
        (Policies, Old, New) = (policies, old, @new);
        Renames = new Renames(policies.Renames);
        Inputs = PairInputs();
        InputPairing.Note(Inputs, Renames);
        var (oldTerms, newTerms) = (TermsOf(policies.Old, old), TermsOf(policies.New, @new));
        var shared = new Shared(
            oldTerms.Select(static term => term.Name).Intersect(newTerms.Select(static term => term.Name)).ToHashSet(StringComparer.Ordinal),
            PolicyPairing.Both(policies.Parameters).Select(static pair => pair.New!.Name).ToHashSet(StringComparer.Ordinal),
            PolicyPairing.Both(policies.Tables).Select(static pair => pair.New!.Name).ToHashSet(StringComparer.Ordinal)
        );
        oldDeep = new Meanings(policies.Table, policies.Old, oldTerms, Renames, Shared.Nothing);
        newDeep = new Meanings(policies.Table, policies.New, newTerms, new Renames(), Shared.Nothing);
        oldShallow = new Meanings(policies.Table, policies.Old, oldTerms, Renames, shared);
        newShallow = new Meanings(policies.Table, policies.New, newTerms, new Renames(), shared);
        Terms = [.. newTerms.Where(term => shared.Terms.Contains(term.Name)).Select(term => new Pair<Term>(oldTerms.Last(other => other.Name == term.Name), term))];
        OldWords = new ExpressionWording(policies.Old, old);
        NewWords = new ExpressionWording(policies.New, @new);
    }

    /// <summary>The policies.</summary>
    public PolicyPairing Policies { get; }

    /// <summary>The clause as it was.</summary>
    public Clause? Old { get; }

    /// <summary>The clause as it is.</summary>
    public Clause? New { get; }

    /// <summary>What the old clause's things are called in the new one.</summary>
    public Renames Renames { get; }

    /// <summary>填报 and 评审项 of the clause; those of 主体 that moved here or away too.</summary>
    public IReadOnlyList<Pair<InputField>> Inputs { get; }

    /// <summary>术语 that both have.</summary>
    public IReadOnlyList<Pair<Term>> Terms { get; }

    /// <summary>Words for expressions of the old clause.</summary>
    public ExpressionWording OldWords { get; }

    /// <summary>Words for expressions of the new clause.</summary>
    public ExpressionWording NewWords { get; }

    /// <summary>The meaning of an expression of the old clause, everything looked through.</summary>
    public int OfOld(Expression? expression) => oldDeep.OfOptional(expression);

    /// <summary>The meaning of an expression of the new clause, everything looked through.</summary>
    public int OfNew(Expression? expression) => newDeep.OfOptional(expression);

    /// <summary>How keys, orders and tables of the old clause are numbered.</summary>
    public Meanings OldMeanings => oldDeep;

    /// <summary>How keys, orders and tables of the new clause are numbered.</summary>
    public Meanings NewMeanings => newDeep;

    /// <summary>The same of the old clause, without looking through what both policies have.</summary>
    public Meanings OldShallow => oldShallow;

    /// <summary>The same of the new clause, without looking through what both policies have.</summary>
    public Meanings NewShallow => newShallow;

    /// <summary>Whether two expressions say the same, whatever they are written with.</summary>
    public bool Same(Expression? old, Expression? @new) => OfOld(old) == OfNew(@new);

    /// <summary>Whether two expressions differ by themselves, and not only by a 术语, 参数 or 对照表 that they read: that is told once, there.</summary>
    public bool Differ(Expression? old, Expression? @new) => !Same(old, @new) && oldShallow.OfOptional(old) != newShallow.OfOptional(@new);

    /// <summary>
    /// How to take a change back: the new clause changed, with the old 术语 that only the old one has. Null: the old expressions read an input, a member, a
    /// 参数, a 对照表 or a clause that the new policy does not have under that name.
    /// </summary>
    /// <param name="old">The old expressions that come back.</param>
    /// <param name="change">Puts them into the new clause.</param>
    public Undo? Undo(IEnumerable<Expression?> old, Func<Clause, Clause> change)
    {
        var portable = new Portable(this);
        if (New is null || !old.OfType<Expression>().All(portable.CanStand))
            return null;
        return policy => policy with { Clauses = policy.Clauses.Select(clause => clause.Name == New.Name ? WithTerms(change(clause), portable) : clause).ToEquatableArray() };
    }

    /// <inheritdoc cref="Undo"/>
    public Undo? UndoSettlement(IEnumerable<Expression?> old, Func<Settlement, Settlement> change)
    {
        var portable = new Portable(this);
        if (Policies.New.Settlement is null || !old.OfType<Expression>().All(portable.CanStand))
            return null;
        return policy => policy.Settlement is { } settlement ? policy with { Settlement = WithTerms(change(settlement), portable) } : policy;
    }

    /// <summary>The 术语 that may be read on either side.</summary>
    public IReadOnlyList<Term> OldTerms => TermsOf(Policies.Old, Old);

    /// <inheritdoc cref="OldTerms"/>
    public IReadOnlyList<Term> NewTerms => TermsOf(Policies.New, New);

    private static Settlement WithTerms(Settlement settlement, Portable portable) => settlement with { Terms = settlement.Terms.Concat(portable.Terms).ToEquatableArray() };

    private static Clause WithTerms(Clause clause, Portable portable) => clause with { Terms = clause.Terms.Concat(portable.Terms).ToEquatableArray() };

    private static List<Term> TermsOf(PolicyModel policy, Clause? clause) => [.. policy.Settlement?.Terms ?? default, .. clause?.Terms ?? default];

    private IReadOnlyList<Pair<InputField>> PairInputs()
    {
        var oldApplicant = Policies.Applicant.Where(static pair => pair.New is null).Select(static pair => pair.Old!);
        var newApplicant = Policies.Applicant.Where(static pair => pair.Old is null).Select(static pair => pair.New!);
        var pairs = InputPairing.Of(
            [.. Old?.Inputs ?? default, .. Old?.Review ?? default, .. oldApplicant],
            [.. New?.Inputs ?? default, .. New?.Review ?? default, .. newApplicant],
            Policies.Renames
        );
        // What 主体 has gained or lost is told there, unless it came from this clause or went here.
        return [.. pairs.Where(static pair => (pair.Old ?? pair.New)!.Scope != InputScope.Applicant || (pair.Old is not null && pair.New is not null))];
    }
}
