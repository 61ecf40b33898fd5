using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses.Rounds;

/// <summary>
/// Applicants of a clause who come to an award, the authority's entries among what they say: a plain one, and others who differ from it in what a round looks at,
/// the amount, 档次, and whom 排除 and 不纳入 concern.
/// </summary>
internal sealed class RoundApplicants
{
    private const int MostTried = 160;
    private const int MostKept = 10;
    private const int MostValues = 8;
    private const int MostOfKind = 3;
    private const decimal GoodScore = 0.8m;

    private readonly InterpretedPolicy policy;
    private readonly ReviewedClause clause;
    private readonly int index;

    private readonly Func<RoundEntry, CaseFacts?> oldFacts;

    private RoundApplicants(InterpretedPolicy policy, string clause, Func<RoundEntry, CaseFacts?> oldFacts)
    {
        (this.policy, this.oldFacts) = (policy, oldFacts);
        this.clause = ReviewedClause.Of(policy.Model, clause);
        index = policy.Model.Clauses.ToList().FindIndex(one => one.Name == clause);
    }

    /// <summary>The applicants of a clause, the plain one first, then the one with the most money; none where nobody comes to an award.</summary>
    /// <param name="policy">The new policy.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="oldFacts">How the old policy judges 排除 and 不纳入 of an application; null: it cannot read it.</param>
    public static IReadOnlyList<Applicant> Of(InterpretedPolicy policy, string clause, Func<RoundEntry, CaseFacts?> oldFacts) =>
        new RoundApplicants(policy, clause, oldFacts).Find();

    private IReadOnlyList<Applicant> Find()
    {
        var seeds = SeedApplicants.Of(clause).Select(Completed).Where(applicant => Outcome(applicant) is not null).ToList();
        if (seeds.Count == 0)
            return [];
        var plain = seeds.Find(applicant => Outcome(applicant) == Runtime.Outcome.Eligible) ?? seeds[0];
        var found = Near(plain).Prepend(plain).Select(applicant => (Applicant: applicant, Case: Case(applicant))).Where(static one => one.Case is not null).ToList();
        var kinds = found
            .GroupBy(one => (one.Case!.Assessment.Outcome, one.Case.Facts, oldFacts(new RoundEntry(clause.Clause.Name, one.Applicant)), string.Join(' ', Tier(one.Case))))
            .Select(static same => Ends([.. same.DistinctBy(static one => one.Case!.Assessment.Amount).OrderByDescending(static one => one.Case!.Assessment.Amount)]).ToList())
            .ToList();
        // One of each kind, then the others of each.
        var inTurn = Enumerable.Range(0, MostOfKind).SelectMany(place => kinds.Where(kind => kind.Count > place).Select(kind => kind[place])).ToList();
        return
        [
            .. new[] { plain }
                .Concat(inTurn.OrderByDescending(static one => one.Case!.Assessment.Outcome == Runtime.Outcome.Eligible).ThenByDescending(static one => one.Case!.Assessment.Amount ?? one.Case.Assessment.Ceiling ?? 0m).Take(1).Select(static one => one.Applicant))
                .Concat(inTurn.Select(static one => one.Applicant))
                .Distinct()
                .Take(MostKept),
        ];
    }

    // The most, the next to it, and the least.
    private static IEnumerable<T> Ends<T>(IReadOnlyList<T> ordered) => ordered.Count <= MostOfKind ? ordered : [ordered[0], ordered[1], ordered[^1]];

    private IEnumerable<Applicant> Near(Applicant plain)
    {
        var candidates = InputCandidates.Of(clause, plain);
        var once = candidates.SelectMany(static c => Spread([.. c.Values.OfType<Fact>()])).Select(plain.With).ToList();
        var twice = candidates.Where(static c => c.Input.Type.Kind is TypeKind.Bool or TypeKind.Enum).SelectMany(static c => c.Values.OfType<Fact>()).ToList();
        return once.Concat(once.SelectMany(applicant => twice.Select(applicant.With))).Where(applicant => Outcome(applicant) is not null).Take(MostTried);
    }

    // Of many values some, from all over.
    private static IEnumerable<Fact> Spread(List<Fact> values) =>
        values.Count <= MostValues ? values : Enumerable.Range(0, MostValues).Select(i => values[i * (values.Count - 1) / (MostValues - 1)]);

    private IEnumerable<string> Tier(SettlementCase one) =>
        policy.Plan.Clauses[index].Keys.Zip(one.Keys).Where(static key => key.First == "tier").Select(static key => key.Second ?? "");

    private SettlementCase? Case(Applicant applicant) => SettleAlone(policy, new RoundEntry(clause.Clause.Name, applicant), DateOf(applicant).Year)?.Case;

    /// <summary>An application in a round of its own; null: the clause cannot read it.</summary>
    public static ApplicationResult? SettleAlone(InterpretedPolicy policy, RoundEntry entry, int year) =>
        policy.Clause(entry.Clause) is { } definition && CanApply(definition, entry.Applicant) is { } application
            ? SettlementRound.Settle(policy, year, [new RoundApplication("01", entry.Clause, application)], [])[0]
            : null;

    /// <summary>申报日.</summary>
    public static DateOnly DateOf(Applicant applicant) =>
        applicant.Find(InputName.SubmittedOn)?.Value is DateLiteral { Value: var day } ? new DateOnly(day.Year, day.Month, day.Day) : DateOnly.MinValue;

    private Outcome? Outcome(Applicant applicant) =>
        CanApply(clause.Definition, applicant) is { } application
        && clause.Definition.Evaluate(application).Outcome is { } outcome and (Runtime.Outcome.Eligible or Runtime.Outcome.Review or Runtime.Outcome.Delegated)
            ? outcome
            : null;

    /// <summary>What it applies with; null: nobody could send that.</summary>
    public static IApplication? CanApply(ClauseDefinition clause, Applicant applicant) =>
        applicant.ApplyTo(clause) is { SubmittedOn: not null } application && !ApplicationCheck.Check(clause.Info, application).Any() ? application : null;

    // What the authority enters: yes, good scores, the ceiling.
    private Applicant Completed(Applicant applicant)
    {
        foreach (var input in clause.Layout.Inputs.Where(static input => input.Scope == InputScope.Review))
        {
            if (applicant.Find(InputName.Of(input)) is null && Entered(input, applicant) is { } value)
                applicant = applicant.With(InputName.Of(input), value);
        }
        return applicant;
    }

    private Expression? Entered(InputField input, Applicant applicant)
    {
        if (input.Type.Kind == TypeKind.Bool)
            return new BoolLiteral(true);
        if (input.Type.Kind == TypeKind.Enum)
            return new EnumLiteral(clause.Policy.MembersOf(input.Type)[0].Name, input.Type);
        if (!input.Type.IsNumeric)
            return null;
        var (low, high) = Literals.Bounds(input);
        if (input.Name == EnvelopeInputs.RecognizedAmount)
            return clause.Decide(applicant)?.Ceiling is { } ceiling ? Literals.Of(Math.Clamp(decimal.Round(ceiling, 2, MidpointRounding.ToZero), low, high), input.Type) : null;
        return Literals.Of(input.Range is null ? 1m : decimal.Round(low + ((high - low) * GoodScore)), input.Type);
    }
}
