using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime;

/// <summary>An input as a reader sees it: what it is, and what would be made anew for each body.</summary>
internal sealed class InputPlan
{
    public InputPlan(InputInfo input, int index)
    {
        Input = input;
        Index = index;
        Pointer = input.Pointer;
        Parent = Pointer[..Pointer.LastIndexOf('/')];
        Pattern = input.Pattern is { } pattern ? TextPattern.Compile(pattern) : null;
        Fields = [.. input.Fields.Select(static (field, place) => new InputPlan(field, place))];
        IsWrittenAsNumber = input.Kind is InputKind.Money or InputKind.Number or InputKind.Integer or InputKind.Rate || input.CountedDuration;
        MemberTable = new MemberTable(input.Members.Select(static member => member.Name));
        FieldTable = new MemberTable(input.Fields.Select(static field => field.Name));
    }

    /// <summary>What it is.</summary>
    public InputInfo Input { get; }

    /// <summary>Its index among the clause's inputs, or the row's fields.</summary>
    public int Index { get; }

    /// <summary>Where it stands in a body that stands for itself.</summary>
    public string Pointer { get; }

    /// <summary>Where the object stands that it is a member of.</summary>
    public string Parent { get; }

    /// <summary>Whether its value is a JSON number; of a duration, whether it is counted.</summary>
    public bool IsWrittenAsNumber { get; }

    /// <summary>匹配, compiled.</summary>
    public Regex? Pattern { get; }

    /// <summary>The members of an enum.</summary>
    public MemberTable MemberTable { get; }

    /// <summary>The fields of a list's rows.</summary>
    public InputPlan[] Fields { get; }

    /// <summary>Their names.</summary>
    public MemberTable FieldTable { get; }
}

/// <summary>The members of a clause's body. Made once for each clause.</summary>
internal sealed class ClauseMembers
{
    private static readonly ConditionalWeakTable<ClauseInfo, ClauseMembers> Known = [];

    private readonly ClauseInfo clause;

    private ClauseMembers(ClauseInfo clause)
    {
        this.clause = clause;
        Elsewhere = PointerOf;
        Inputs = [.. clause.Inputs.Select(static (input, index) => new InputPlan(input, index))];
        var count = Inputs.Length;
        (Applicant, Review, Decisions, Ledger) = (count, count + 1, count + 1, count + 2);
        Top = new MemberTable(
            [.. Named(InputPlace.Envelope), .. Named(InputPlace.Clause), ("applicant", Applicant), ("review", Review), ("ledger", Ledger)]
        );
        ApplicantTable = new MemberTable(Named(InputPlace.Applicant));
        ReviewTable = new MemberTable([.. Named(InputPlace.Review), ("decisions", Decisions)]);
        RuleIds = [.. RuleTitles.Rules.Concat(OwnRules(clause)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every input.</summary>
    public InputPlan[] Inputs { get; }

    /// <summary>The members of the body.</summary>
    public MemberTable Top { get; }

    /// <summary>The members of <c>applicant</c>.</summary>
    public MemberTable ApplicantTable { get; }

    /// <summary>The members of <c>review</c>.</summary>
    public MemberTable ReviewTable { get; }

    /// <summary>The inputs of a place, where they stand for themselves.</summary>
    public MemberTable TableOf(InputPlace place) => new(Named(place));

    /// <summary>The number of <c>applicant</c> in <see cref="Top"/>.</summary>
    public int Applicant { get; }

    /// <summary>The number of <c>review</c> in <see cref="Top"/>.</summary>
    public int Review { get; }

    /// <summary>The number of <c>ledger</c> in <see cref="Top"/>.</summary>
    public int Ledger { get; }

    /// <summary>The number of <c>decisions</c> in <see cref="ReviewTable"/>.</summary>
    public int Decisions { get; }

    /// <summary>The rules on which the authority may decide.</summary>
    public IReadOnlyList<string> RuleIds { get; }

    /// <summary>The members of a clause.</summary>
    public static ClauseMembers Of(ClauseInfo clause) => Known.GetValue(clause, static key => new ClauseMembers(key));

    /// <summary><see cref="PointerOf"/>, made once.</summary>
    public Func<string, string?> Elsewhere { get; }

    /// <summary>The pointer of an input that is called so, by name or title, wherever it stands; null: there is none.</summary>
    public string? PointerOf(string name)
    {
        foreach (var input in clause.Inputs)
        {
            if (input.Place != InputPlace.Rank && (input.Name == name || input.Title == name))
                return input.Pointer;
        }
        return name is "applicant" or "review" or "ledger" ? "/" + name : name == "decisions" ? "/review/decisions" : null;
    }

    private IEnumerable<(string Name, int Member)> Named(InputPlace place) =>
        Inputs.Where(plan => plan.Input.Place == place).Select(static plan => (plan.Input.Name, plan.Index));

    private static IEnumerable<string> OwnRules(ClauseInfo clause) =>
        [
            .. clause.Conditions.Select(static c => c.Id),
            .. clause.Awards.Select(static a => a.Id),
            .. clause.Rules.Select(static r => r.Id),
            .. clause.Policy.SettlementRules.Select(static r => r.Id),
        ];
}
