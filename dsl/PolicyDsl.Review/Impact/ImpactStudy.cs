using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Witnesses;
using PolicyDsl.Review.Impact.Reading;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact;

/// <summary>
/// Decides a file of applications by a policy and by its revision, each application by itself: who gains, loses, appears, disappears. 施行 and 失效 do not count,
/// since the applications of the past are asked what the revision would have made of them; a dated 参数 is read as of the application's day.
/// </summary>
public sealed class ImpactStudy
{
    /// <summary>How many changes and faults are listed; all are counted.</summary>
    public const int MostListed = 100_000;

    private readonly PolicyModel old;
    private readonly PolicyModel @new;
    private readonly List<ClauseImpact> clauses = [];
    private readonly Dictionary<string, ClauseImpact> byName = new(StringComparer.Ordinal);

    /// <param name="old">The policy as it was.</param>
    /// <param name="new">The policy as it is.</param>
    /// <param name="today">The day of an application that gives none.</param>
    public ImpactStudy(PolicyModel old, PolicyModel @new, DateOnly today)
    {
        (this.old, this.@new) = (old, @new);
        var pairing = new PolicyPairing(old, @new);
        var (before, after) = (new InterpretedPolicy(CommonPeriod.Always(old)), new InterpretedPolicy(CommonPeriod.Always(@new)));
        Cells = new CellKinds([before, after]);
        foreach (var pair in pairing.Clauses)
            Add(pairing, pair, before, after, today);
    }

    /// <summary>Tells what kind of value a column of a table takes.</summary>
    public CellKinds Cells { get; }

    /// <summary>Decides all lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="done">Is told after each line.</param>
    public ImpactResult Run(IEnumerable<ImpactLine> lines, Action? done = null)
    {
        var changes = new List<ImpactChange>();
        var faults = new List<ImpactFault>();
        var faultCount = 0L;
        foreach (var line in lines)
        {
            var change = Decide(line, out var fault);
            if (fault is not null)
            {
                faultCount++;
                if (faults.Count < MostListed)
                    faults.Add(new ImpactFault(line.Number, fault));
            }
            else if (change is not null && changes.Count < MostListed)
                changes.Add(change);
            done?.Invoke();
        }
        var all = new ImpactTotal(new Subject("", ""));
        foreach (var clause in clauses)
            all.Add(clause.Total);
        return new ImpactResult(old, @new, [.. clauses.Select(static clause => clause.Total).Where(static total => total.Applications > 0)], all, changes, faults, faultCount);
    }

    private ImpactChange? Decide(ImpactLine line, out FieldMessage? fault)
    {
        fault = line.Fault;
        if (fault is not null)
            return null;
        if (byName.TryGetValue(line.Clause, out var clause))
            return clause.Decide(line, out fault);
        fault = LineFaults.UnknownClause(line.Clause);
        return null;
    }

    // A clause goes by its old name too, unless another one has taken it.
    private void Add(PolicyPairing pairing, Pair<Clause> pair, InterpretedPolicy before, InterpretedPolicy after, DateOnly today)
    {
        var known = (pair.New ?? pair.Old)!;
        var inputs = pair.Old is null || pair.New is null ? [] : PolicyPairing.Both(pairing.Applicant.Concat(new ClausePairing(pairing, pair.Old, pair.New).Inputs)).ToList();
        var clause = new ClauseImpact(
            new Subject(known.Name, known.Title),
            pair.Old is null ? null : before.Clause(pair.Old.Name),
            pair.New is null ? null : after.Clause(pair.New.Name),
            Paths(inputs),
            Members(pairing, inputs),
            today
        );
        clauses.Add(clause);
        byName[known.Name] = clause;
        if (pair.Old is not null)
            byName.TryAdd(pair.Old.Name, clause);
    }

    private static Dictionary<string, string> Paths(IEnumerable<Pair<InputField>> inputs) =>
        inputs
            .Where(static pair => pair.Old!.Path != pair.New!.Path)
            .ToDictionary(static pair => pair.Old!.Path, static pair => pair.New!.Path, StringComparer.Ordinal);

    // A name that both policies have stays what it is.
    private List<RenamedMember> Members(PolicyPairing pairing, IEnumerable<Pair<InputField>> inputs) =>
        [
            .. inputs
                .Where(static pair => pair.Old!.Type.Kind == TypeKind.Enum && pair.New!.Type.Kind == TypeKind.Enum)
                .SelectMany(pair =>
                    old.MembersOf(pair.Old!.Type)
                        .Select(member => new RenamedMember(pair.Old.Path, pair.New!.Path, member.Name, pairing.Renames.Of(NameKind.Member, pair.Old.Type.Name!, member.Name)))
                        .Where(renamed => renamed.Old != renamed.New && !@new.MembersOf(pair.New!.Type).Any(member => member.Name == renamed.Old))
                ),
        ];
}
