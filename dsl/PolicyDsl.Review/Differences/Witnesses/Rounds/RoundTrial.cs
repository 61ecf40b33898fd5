using System.Globalization;
using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses.Rounds;

/// <summary>Settles rounds by the old policy, by the new one, and by the new one with one thing as it was.</summary>
internal sealed class RoundTrial(PolicyPairing policies, InterpretedPolicy before, InterpretedPolicy after, InterpretedPolicy without)
{
    private readonly FactRenaming toOld = new(policies.Renames.Reversed());

    private readonly Dictionary<(InterpretedPolicy Policy, string Clause), Dictionary<Applicant, IApplication?>> applications = [];

    /// <summary>How many rounds were settled.</summary>
    public int Tried { get; private set; }

    /// <summary>How many applications they had.</summary>
    public long Applications { get; private set; }

    /// <summary>How a round ends; null where it does not end otherwise by this one thing, or one of the policies cannot read it.</summary>
    public EndedRound? Differs(TriedRound round)
    {
        Tried++;
        Applications += round.Entries.Count;
        var year = RoundApplicants.DateOf(round.Entries[0].Applicant).Year;
        if (round.Entries.Any(entry => RoundApplicants.DateOf(entry.Applicant).Year != year))
            return null;
        var ledger = Ledger(round.Earlier, year - 1);
        if (Settle(after, round.Entries, year, ledger, false) is not { } now || Settle(without, round.Entries, year, ledger, false) is not { } alone || IsSame(now, alone))
            return null;
        return Settle(before, round.Entries, year, ledger, true) is { } was && !IsSame(was, now) ? new EndedRound(round, year, ledger, was, now) : null;
    }

    // A row has the keys of both policies.
    private List<LedgerFact> Ledger(IReadOnlyList<RoundEntry> earlier, int year)
    {
        var rows = new List<LedgerFact>();
        foreach (var entry in earlier)
        {
            if (RoundApplicants.SettleAlone(after, entry, year) is not { } result)
                continue;
            var one = result.Case;
            var keys = KeysOf(after, entry);
            if (Old(entry) is { } old)
                keys = [.. keys.Concat(KeysOf(before, old)).DistinctBy(static key => key.Name)];
            var award = after.Model.Clauses.First(clause => clause.Name == entry.Clause).Awards is { Count: > 1 } awards && one.Assessment.Award is { } place ? awards[place].Name : null;
            var amount = one.Assessment.Amount ?? one.Assessment.Ceiling ?? 0m;
            if (one.CreditCode is { } code)
                rows.Add(new LedgerFact(entry.Clause, award, code, year, amount, one.Project, keys.ToEquatableArray()) { ApplicantName = one.PersonName });
        }
        return rows;
    }

    private static List<KeyFact> KeysOf(InterpretedPolicy policy, RoundEntry entry)
    {
        var place = policy.Plan.Clauses.ToList().FindIndex(clause => clause.Id == entry.Clause);
        if (place < 0 || RoundApplicants.SettleAlone(policy, entry, DateTimeYear(entry)) is not { } result)
            return [];
        return [.. policy.Plan.Clauses[place].Keys.Zip(result.Case.Keys).Where(static key => key.Second is not null).Select(static key => new KeyFact(key.First, key.Second!))];
    }

    private static int DateTimeYear(RoundEntry entry) => RoundApplicants.DateOf(entry.Applicant).Year;

    private SettlementResult? Settle(InterpretedPolicy policy, IReadOnlyList<RoundEntry> entries, int year, IReadOnlyList<LedgerFact> ledger, bool isOld)
    {
        var sent = new List<RoundApplication>();
        for (var i = 0; i < entries.Count; i++)
        {
            var name = isOld ? OldName(entries[i].Clause) : entries[i].Clause;
            if (name is null || Application(policy, name, entries[i].Applicant, isOld) is not { } application)
                return null;
            sent.Add(new RoundApplication(Id(i), name, application, entries[i].IsPooled ? year - 1 : null));
        }
        var rows = isOld ? ledger.Select(row => row with { Clause = OldName(row.Clause) ?? row.Clause }) : ledger;
        return SettlementRound.Settle(policy, year, sent, Interpreter.Examples.ExampleApplication.Ledger(rows.ToEquatableArray()));
    }

    private IApplication? Application(InterpretedPolicy policy, string clause, Applicant applicant, bool isOld)
    {
        var known = applications.TryGetValue((policy, clause), out var all) ? all : applications[(policy, clause)] = new(ReferenceEqualityComparer.Instance);
        if (!known.TryGetValue(applicant, out var application))
            known[applicant] = application = policy.Clause(clause) is { } definition ? RoundApplicants.CanApply(definition, isOld ? toOld.Of(applicant) : applicant) : null;
        return application;
    }

    private RoundEntry? Old(RoundEntry entry) => OldName(entry.Clause) is { } name ? entry with { Clause = name, Applicant = toOld.Of(entry.Applicant) } : null;

    private string? OldName(string clause) => policies.Clauses.FirstOrDefault(pair => pair.New?.Name == clause).Old?.Name;

    /// <summary>The id of an application by its place.</summary>
    public static string Id(int index) => (index + 1).ToString("00", CultureInfo.InvariantCulture);

    private static bool IsSame(SettlementResult left, SettlementResult right) => Enumerable.Range(0, left.Count).All(i => IsSame(left[i], right[i]));

    /// <summary>Whether two ends are the same for the applicant.</summary>
    public static bool IsSame(ApplicationResult left, ApplicationResult right) => left.Outcome == right.Outcome && left.Amount == right.Amount;
}

/// <summary>A round that ends otherwise.</summary>
/// <param name="Round">The round.</param>
/// <param name="Year">Its year.</param>
/// <param name="Ledger">What was granted before.</param>
/// <param name="Old">How it ended.</param>
/// <param name="New">How it ends.</param>
internal sealed record EndedRound(TriedRound Round, int Year, IReadOnlyList<LedgerFact> Ledger, SettlementResult Old, SettlementResult New)
{
    /// <summary>The places of the applications that end otherwise.</summary>
    public IReadOnlyList<int> Changed { get; } = [.. Enumerable.Range(0, Old.Count).Where(i => !RoundTrial.IsSame(Old[i], New[i]))];

    /// <summary>Whether somebody is given another sum, or gets or loses a grant, without waiting for a person.</summary>
    public bool IsClear => Changed.Any(i => Old[i].Outcome != RoundOutcome.Review && New[i].Outcome != RoundOutcome.Review);
}
