using System.Globalization;
using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Parts;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>
/// Finds for a rule of the round a small round that it alone concerns: of a clause's rule as few applications of that clause as it takes, of a rule of 统筹 one
/// application of each clause, then two of one applicant and project.
/// </summary>
internal sealed class RoundWitnesses
{
    private const int MostCopies = 64;
    private const int MostRounds = 1_500;

    private readonly PolicyPairing policies;
    private readonly CommonPeriod period;
    private readonly InterpretedPolicy before;
    private readonly InterpretedPolicy after;
    private readonly FactRenaming toOld;
    private readonly int year;
    private int tried;

    /// <param name="policies">The policies.</param>
    public RoundWitnesses(PolicyPairing policies)
    {
        this.policies = policies;
        period = new CommonPeriod(policies);
        before = new InterpretedPolicy(period.Of(policies.Old));
        after = new InterpretedPolicy(period.Of(policies.New));
        toOld = new FactRenaming(policies.Renames.Reversed());
        year = (after.Model.Effective?.Year ?? DefaultYear) + 1;
    }

    private const int DefaultYear = 2024;

    /// <summary>What the copies of an application have in common.</summary>
    private enum Copies
    {
        OfOneProject,
        OfOneApplicant,
        OfNobody,
    }

    /// <summary>The difference of a clause's 名额, 限额, 限次 or 一次 with its witness, or with what was tried.</summary>
    public Difference OfClause(Found found, string clause)
    {
        if (found.Undo is null || Seed(clause) is not { } seed)
            return found.Difference with { Effort = new SearchEffort(0, false) };
        var without = new InterpretedPolicy(period.Of(found.Undo(policies.New)));
        for (var count = 1; count <= MostCopies; count++)
        {
            foreach (var copies in Enum.GetValues<Copies>())
            {
                var round = Enumerable.Range(0, count).Select(index => new Entry(clause, Copy(seed, clause, copies, index))).ToList();
                if (Try(round, without) is { } witness)
                    return found.Difference with { Witness = witness, Effort = new SearchEffort(tried, false) };
            }
        }
        return found.Difference with { Effort = new SearchEffort(tried, false) };
    }

    /// <summary>The difference of a rule of 统筹 with its witness, or with what was tried.</summary>
    public Difference OfSettlement(Found found)
    {
        var without = new InterpretedPolicy(period.Of(found.Undo!(policies.New)));
        var entries = policies.New.Clauses.Select(clause => (clause.Name, Seed: Seed(clause.Name))).Where(static entry => entry.Seed is not null).ToList();
        var single = entries.Select(entry => new[] { new Entry(entry.Name, entry.Seed!) });
        var pairs = entries.SelectMany((left, place) => entries.Skip(place).Select(right => Pair(left.Name, left.Seed!, right.Name, right.Seed!)));
        foreach (var round in single.Concat(pairs).Take(MostRounds))
        {
            if (Try(round, without) is { } witness)
                return found.Difference with { Witness = witness, Effort = new SearchEffort(tried, false) };
        }
        return found.Difference with { Effort = new SearchEffort(tried, false) };
    }

    private Entry[] Pair(string left, Applicant first, string right, Applicant second) =>
        [new Entry(left, Copy(first, left, Copies.OfOneProject, 0)), new Entry(right, Copy(second, right, Copies.OfOneProject, 1))];

    // The first applicant who comes to an award, or may.
    private Applicant? Seed(string clause)
    {
        var reviewed = ReviewedClause.Of(after.Model, clause);
        return SeedApplicants.Of(reviewed).FirstOrDefault(applicant => reviewed.Decide(applicant)?.Outcome is Outcome.Eligible or Outcome.Review);
    }

    private Applicant Copy(Applicant seed, string clause, Copies copies, int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        var code = new TextLiteral(CreditCodes.MakeUp(copies == Copies.OfNobody ? "甲" + number : "甲"));
        var project = new TextLiteral(copies == Copies.OfOneProject ? "P" : "P" + number);
        var copy = seed.With(new InputName(InputScope.Applicant, "creditCode"), code).With(new InputName(InputScope.Envelope, EnvelopeInputs.Project), project);
        // Equal keys would be a tie, which a person decides.
        var by = policies.New.Clauses.First(one => one.Name == clause).Quota?.By;
        var key = by is null || by.Computed ? null : copy.Find(new InputName(by.Scope, by.Name));
        return key?.Value is NumberLiteral figure ? copy.With(key with { Value = figure with { Value = figure.Value + (index * Literals.Step(figure.Type.Kind)) } }) : copy;
    }

    private DecisionWitness? Try(IReadOnlyList<Entry> round, InterpretedPolicy without)
    {
        tried++;
        if (Settle(after, round, isOld: false) is not { } now || Settle(without, round, isOld: false) is not { } alone || IsSame(now, alone))
            return null;
        return Settle(before, round, isOld: true) is { } was && !IsSame(was, now) ? Witness(round, was, now) : null;
    }

    private SettlementResult? Settle(InterpretedPolicy policy, IReadOnlyList<Entry> round, bool isOld)
    {
        var applications = new List<RoundApplication>();
        for (var i = 0; i < round.Count; i++)
        {
            var name = isOld ? OldName(round[i].Clause) : round[i].Clause;
            var applicant = isOld ? toOld.Of(round[i].Applicant) : round[i].Applicant;
            if (name is null || policy.Clause(name) is not { } clause || applicant.ApplyTo(clause) is not { } application)
                return null;
            applications.Add(new RoundApplication(Id(i), name, application));
        }
        return SettlementRound.Settle(policy, year, applications, []);
    }

    private string? OldName(string clause) => policies.Clauses.FirstOrDefault(pair => pair.New?.Name == clause).Old?.Name;

    private static bool IsSame(SettlementResult left, SettlementResult right) =>
        Enumerable.Range(0, left.Count).All(i => left[i].Outcome == right[i].Outcome && left[i].Amount == right[i].Amount);

    // All of a small round is shown; of a greater one those that end otherwise, of equal ones the first.
    private DecisionWitness Witness(IReadOnlyList<Entry> round, SettlementResult old, SettlementResult @new)
    {
        var changed = Enumerable.Range(0, round.Count).Where(i => old[i].Outcome != @new[i].Outcome || old[i].Amount != @new[i].Amount).ToList();
        var shown = round.Count <= 2 ? Enumerable.Range(0, round.Count) : changed.Take(1);
        return new DecisionWitness(year, shown.Select(i => Shown(round[i], i, round.Count, old[i], @new[i])).ToEquatableArray());
    }

    private WitnessApplication Shown(Entry entry, int index, int count, ApplicationResult old, ApplicationResult @new)
    {
        var reviewed = ReviewedClause.Of(after.Model, entry.Clause);
        var id = count <= 2 ? Id(index) : $"{Id(index)}/{count.ToString(CultureInfo.InvariantCulture)}";
        return new WitnessApplication(id, new Subject(entry.Clause, reviewed.Clause.Title), ResultWords.Given(reviewed, entry.Applicant), ResultWords.Of(old), ResultWords.Of(@new));
    }

    private static string Id(int index) => (index + 1).ToString("00", CultureInfo.InvariantCulture);

    private sealed record Entry(string Clause, Applicant Applicant);
}
