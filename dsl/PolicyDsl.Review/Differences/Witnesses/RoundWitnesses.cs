using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Parts;
using PolicyDsl.Review.Differences.Witnesses.Rounds;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>
/// Finds for a rule of the round a small round that it alone concerns, settled both ways by the engine: the new policy ends it otherwise than the old one, and
/// otherwise than itself with this one thing as it was.
/// </summary>
internal sealed class RoundWitnesses
{
    private const int MostRounds = 4_000;
    private const long MostApplications = 20_000;
    private const int MostShown = 4;
    private const int MostVariants = 14;

    private readonly CommonPeriod period;
    private readonly PolicyPairing policies;
    private readonly InterpretedPolicy before;
    private readonly InterpretedPolicy after;
    private readonly FactRenaming toOld;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Applicant>>> applicants;
    private readonly Lazy<IReadOnlyDictionary<string, Identities>> identities;

    /// <param name="policies">The policies.</param>
    public RoundWitnesses(PolicyPairing policies)
    {
        this.policies = policies;
        period = new CommonPeriod(policies);
        before = new InterpretedPolicy(period.Of(policies.Old));
        after = new InterpretedPolicy(period.Of(policies.New));
        toOld = new FactRenaming(policies.Renames.Reversed());
        applicants = new(() => policies.New.Clauses.ToDictionary(static clause => clause.Name, clause => Applicants(clause.Name), StringComparer.Ordinal));
        identities = new(() => policies.New.Clauses.ToDictionary(static clause => clause.Name, clause => new Identities(policies.New, clause), StringComparer.Ordinal));
    }

    /// <summary>The difference of a clause with a round that it makes a difference to, or with what was tried.</summary>
    /// <param name="found">The difference.</param>
    /// <param name="clause">The clause.</param>
    public Difference OfClause(Found found, string clause)
    {
        if (found.Undo is null || applicants.Value[clause].Count == 0)
            return found.Difference with { Effort = new SearchEffort(0, false) };
        var award = AwardOf(new RoundEntry(clause, applicants.Value[clause][0]));
        var figures = Figures(policies.Old).Concat(Figures(policies.New)).Distinct().ToList();
        return Search(found, new ClauseRounds(applicants.Value, identities.Value, figures).Of(clause, award));

        IEnumerable<decimal> Figures(PolicyModel policy) =>
            policy.Clauses
                .Where(one => one.Name == (policy == policies.New ? clause : OldName(clause)))
                .SelectMany(static one => new[] { one.Quota?.Count }.Concat(one.Limits.Select(static limit => limit.Amount)).Concat(one.Times.Select(static times => times.Count)))
                .SelectMany(figure => Values(policy, figure));
    }

    /// <summary>The difference of a rule of 统筹, or of their order, with a round, or with what was tried.</summary>
    public Difference OfSettlement(Found found)
    {
        var sums = new[] { policies.Old, policies.New }.SelectMany(Sums).Distinct().ToList();
        return Search(found, new SettlementRounds(applicants.Value, identities.Value, sums, AwardOf).All());

        static IEnumerable<decimal> Sums(PolicyModel policy) =>
            (policy.Settlement?.Rules ?? default)
                .Select(static rule => rule is Budget budget ? budget.Amount : (rule as OverallLimit)?.Amount)
                .Concat(policy.Clauses.SelectMany(static clause => clause.Limits).Select(static limit => limit.Amount))
                .SelectMany(figure => Values(policy, figure));
    }

    private Difference Search(Found found, IEnumerable<TriedRound> rounds)
    {
        var trial = new RoundTrial(policies, before, after, new InterpretedPolicy(period.Of(found.Undo!(policies.New))));
        EndedRound? any = null;
        foreach (var round in rounds)
        {
            if (trial.Tried >= MostRounds || trial.Applications >= MostApplications)
                break;
            if (trial.Differs(round) is not { } ended)
                continue;
            any ??= ended;
            if (!ended.IsClear)
                continue;
            any = ended;
            break;
        }
        return found.Difference with { Witness = any is null ? null : Witness(Least(trial, any)), Effort = new SearchEffort(trial.Tried, false) };
    }

    // Without every application that is not needed for the difference.
    private static EndedRound Least(RoundTrial trial, EndedRound ended)
    {
        while (ended.Round.Smaller().Select(trial.Differs).FirstOrDefault(smaller => smaller is not null && (smaller.IsClear || !ended.IsClear)) is { } smaller)
            ended = smaller;
        return ended;
    }

    // What a rule that is gone looked at, only the old policy knows.
    private IReadOnlyList<Applicant> Applicants(string clause)
    {
        var found = RoundApplicants.Of(after, clause, OldFacts);
        if (!IsExclusionGone() || OldName(clause) is not { } old)
            return found;
        var toNew = new FactRenaming(policies.Renames);
        return [.. found.Concat(RoundApplicants.Of(before, old, static _ => null).Select(toNew.Of)).Distinct().Take(MostVariants)];
    }

    private bool IsExclusionGone() => Exclusions(policies.Old).Except(Exclusions(policies.New), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Exclusions(PolicyModel policy) => (policy.Settlement?.Rules ?? default).OfType<Exclusion>().Select(static rule => rule.Name);

    private CaseFacts? OldFacts(RoundEntry entry) =>
        OldName(entry.Clause) is { } name ? RoundApplicants.SettleAlone(before, new RoundEntry(name, toOld.Of(entry.Applicant)), RoundApplicants.DateOf(entry.Applicant).Year)?.Case.Facts : null;

    private decimal AwardOf(RoundEntry entry) =>
        RoundApplicants.SettleAlone(after, entry, RoundApplicants.DateOf(entry.Applicant).Year)?.Case.Assessment is { } assessment ? assessment.Amount ?? assessment.Ceiling ?? 0m : 0m;

    private string? OldName(string clause) => policies.Clauses.FirstOrDefault(pair => pair.New?.Name == clause).Old?.Name;

    // A figure, or what a 参数 is at any time.
    private static IEnumerable<decimal> Values(PolicyModel policy, Expression? figure) =>
        figure switch
        {
            NumberLiteral number => [number.Value],
            ParameterReference parameter => policy.Parameters.Where(p => p.Name == parameter.Name).SelectMany(static p => p.Values).Select(static value => value.Value).OfType<NumberLiteral>().Select(static number => number.Value),
            _ => [],
        };

    // All of a small round is shown; of a greater one those that end otherwise, of equal ones the first.
    private DecisionWitness Witness(EndedRound ended)
    {
        var count = ended.Round.Entries.Count;
        var shown = count <= MostShown ? Enumerable.Range(0, count) : ended.Changed.Take(1);
        return new DecisionWitness(ended.Year, shown.Select(i => Shown(ended, i)).ToEquatableArray()) { Ledger = ended.Ledger.Select(Interpreter.Wording.ExampleWords.Row).ToEquatableArray(), Count = count };
    }

    private WitnessApplication Shown(EndedRound ended, int index)
    {
        var entry = ended.Round.Entries[index];
        var reviewed = ReviewedClause.Of(after.Model, entry.Clause);
        return new WitnessApplication(RoundTrial.Id(index), new Subject(entry.Clause, reviewed.Clause.Title), ResultWords.Given(reviewed, entry.Applicant), ResultWords.Of(ended.Old[index]), ResultWords.Of(ended.New[index]))
        {
            IsPooled = entry.IsPooled,
        };
    }
}
