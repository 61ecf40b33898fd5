using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Parts;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>
/// Finds for a difference of a clause an applicant whom it alone concerns: the new policy decides otherwise than with this one thing as it was, and otherwise
/// than the old policy. What it finds has been decided by the interpreter, both ways.
/// </summary>
internal sealed class ClauseWitnesses
{
    private const int MostClear = 3_000;

    private readonly ClausePairing clauses;
    private readonly Func<PolicyModel, PolicyModel> period;
    private readonly ReviewedClause before;
    private readonly ReviewedClause after;
    private readonly FactRenaming toOld;
    private readonly Lazy<WitnessSearch> search;

    /// <param name="clauses">The clauses.</param>
    /// <param name="keepsPeriod">Whether 施行 and 失效 are what is looked at.</param>
    public ClauseWitnesses(ClausePairing clauses, bool keepsPeriod = false)
    {
        this.clauses = clauses;
        var common = new CommonPeriod(clauses.Policies);
        period = keepsPeriod ? static policy => policy : common.Of;
        before = ReviewedClause.Of(period(clauses.Policies.Old), clauses.Old!.Name);
        after = ReviewedClause.Of(period(clauses.Policies.New), clauses.New!.Name);
        toOld = new FactRenaming(clauses.Renames.Reversed());
        var toNew = new FactRenaming(clauses.Renames);
        search = new Lazy<WitnessSearch>(() => WitnessSearch.For(before, after, new Translation(toOld.Of, toNew.Of, toNew.Of)));
    }

    /// <summary>The difference with its witness, or with what was tried.</summary>
    /// <param name="found">The difference.</param>
    /// <param name="limit">How many applicants are tried for a result that says most; for any other a third of that.</param>
    public Difference Complete(Found found, int limit = MostClear)
    {
        var without = found.Undo is null ? null : ReviewedClause.Of(period(found.Undo(clauses.Policies.New)), clauses.New!.Name);
        var clear = search.Value.Find(applicant => Differs(applicant, without, isClear: true), limit);
        var any = clear.Applicant is null ? search.Value.Find(applicant => Differs(applicant, without, isClear: false), limit / 3) : null;
        var effort = new SearchEffort(clear.Tried + (any?.Tried ?? 0), clear.IsExhausted && any is not { IsExhausted: false });
        if ((clear.Applicant ?? any?.Applicant) is not { } applicant)
            return found.Difference with { Effort = effort };
        var least = Least(applicant, candidate => Differs(candidate, without, clear.Applicant is not null));
        var other = found.Difference.Direction == Direction.Other && clear.Applicant is not null ? TheOtherWay(least, without, limit / 3) : null;
        return found.Difference with { Witness = Witness(other is null ? [least] : [least, other]), Effort = effort };
    }

    // Where some gain and others lose, one of each.
    private Applicant? TheOtherWay(Applicant shown, ReviewedClause? without, int limit)
    {
        var gains = Gains(shown);
        var other = search.Value.Find(applicant => Differs(applicant, without, isClear: true) && Gains(applicant) == !gains, limit).Applicant;
        return other is null ? null : Least(other, candidate => Differs(candidate, without, isClear: true) && Gains(candidate) == !gains);
    }

    private bool Gains(Applicant applicant) => after.Decide(applicant) is { } now && IsGiven(now) && before.Decide(toOld.Of(applicant)) is { } was && !IsGiven(was);


    private bool Differs(Applicant applicant, ReviewedClause? without, bool isClear)
    {
        if (after.Decide(applicant) is not { } now || (without is not null && (without.Decide(applicant) is not { } alone || IsSame(alone, now))))
            return false;
        return before.Decide(toOld.Of(applicant)) is { } was && !IsSame(was, now) && (!isClear || (IsClear(was) && IsClear(now) && (IsGiven(was) || IsGiven(now))));
    }

    // What is missing could be the difference; that somebody gets more or less says most.
    private static bool IsClear(Decision decision) => decision.Outcome is not (Outcome.Incomplete or Outcome.NotInForce);

    private static bool IsGiven(Decision decision) => decision.Outcome is Outcome.Eligible or Outcome.Review or Outcome.Delegated;

    private static bool IsSame(Decision left, Decision right) => left.Outcome == right.Outcome && left.Amount == right.Amount && left.Ceiling == right.Ceiling;

    // Every answer that can be left out, or can be nothing, without the difference going away.
    private static Applicant Least(Applicant applicant, Func<Applicant, bool> differs)
    {
        foreach (var fact in applicant.Facts.Where(static fact => InputName.Of(fact) != InputName.SubmittedOn))
        {
            var shorter = applicant.Without(InputName.Of(fact));
            if (differs(shorter))
                applicant = shorter;
            else if (fact.Value is NumberLiteral { Value: not 0m } number && applicant.With(InputName.Of(fact), number with { Value = 0m }) is var plain && differs(plain))
                applicant = plain;
        }
        return applicant;
    }

    private DecisionWitness Witness(params IEnumerable<Applicant> applicants) => new(null, applicants.Select(Application).ToEquatableArray());

    private WitnessApplication Application(Applicant applicant) =>
        new(
            null,
            new Subject(clauses.New!.Name, clauses.New.Title),
            ResultWords.Given(after, applicant),
            ResultWords.Of(before.Explain(toOld.Of(applicant))!),
            ResultWords.Of(after.Explain(applicant)!)
        );
}
