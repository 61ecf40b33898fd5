using System.Runtime.CompilerServices;

namespace PolicyDsl.Runtime;

/// <summary>
/// Which inputs of a policy's clauses are one question: the envelope's and the profile's are; of the clauses' own those that all who have them ask in the
/// same words. What else bears one name is asked clause by clause. Made once for each policy.
/// </summary>
internal sealed class SharedInputs
{
    private static readonly ConditionalWeakTable<PolicyDefinition, SharedInputs> Known = [];
    private static readonly string[] Members = ["applicant", "clauses", "ledger"];

    private readonly Dictionary<(InputPlace Place, string Name), int> places = [];

    private SharedInputs(PolicyDefinition policy)
    {
        var infos = policy.Clauses.Select(static clause => clause.Info).ToList();
        var groups = infos.SelectMany(static clause => clause.Inputs).Where(IsAsked).GroupBy(static input => (input.Place, input.Name));
        foreach (var group in groups.Where(IsOne))
        {
            places.Add(group.Key, Inputs.Count);
            Inputs.Add(group.First());
        }
        Plans = [.. Inputs.Select(static (input, index) => new InputPlan(input, index))];
        var count = Inputs.Count;
        (Applicant, Clauses, Ledger) = (count, count + 1, count + 2);
        Top = new MemberTable(
            [.. Named(InputPlace.Envelope), .. Named(InputPlace.Clause), .. Members.Select((name, index) => (name, count + index))]
        );
        ApplicantTable = new MemberTable(Named(InputPlace.Applicant));
        ClauseTable = new MemberTable(infos.Select(static clause => clause.Id));
        OwnTables = [.. infos.Select(static clause => new MemberTable(Own(clause)))];
    }

    /// <summary>The inputs that are one question, the profile's and the envelope's among them.</summary>
    public List<InputInfo> Inputs { get; } = [];

    /// <summary>The same, for reading.</summary>
    public IReadOnlyList<InputPlan> Plans { get; }

    /// <summary>The members of the body: shared inputs by their place in <see cref="Inputs"/>.</summary>
    public MemberTable Top { get; }

    /// <summary>The members of <c>applicant</c>, by their place in <see cref="Inputs"/>.</summary>
    public MemberTable ApplicantTable { get; }

    /// <summary>The clauses, by their place.</summary>
    public MemberTable ClauseTable { get; }

    /// <summary>For each clause, its own inputs by their index.</summary>
    public IReadOnlyList<MemberTable> OwnTables { get; }

    /// <summary>The number of <c>applicant</c> in <see cref="Top"/>.</summary>
    public int Applicant { get; }

    /// <summary>The number of <c>clauses</c> in <see cref="Top"/>.</summary>
    public int Clauses { get; }

    /// <summary>The number of <c>ledger</c> in <see cref="Top"/>.</summary>
    public int Ledger { get; }

    /// <summary>Those of a policy.</summary>
    public static SharedInputs Of(PolicyDefinition policy) => Known.GetValue(policy, static key => new SharedInputs(key));

    /// <summary>The place of an input in <see cref="Inputs"/>; −1: it is asked clause by clause, or not of the applicant.</summary>
    public int PlaceOf(InputInfo input) => places.TryGetValue((input.Place, input.Name), out var place) ? place : -1;

    /// <summary>Where the answer for a clause's input stands.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="input">The input.</param>
    /// <param name="isOwn">Whether the clause's part of the body gives it a value of its own.</param>
    public string PointerOf(ClauseInfo clause, InputInfo input, bool isOwn) =>
        isOwn || PlaceOf(input) < 0 ? JsonPointer.Append(JsonPointer.Append("/clauses", clause.Id), input.Name) : input.Pointer;

    private static bool IsAsked(InputInfo input) => input.Place is InputPlace.Envelope or InputPlace.Applicant or InputPlace.Clause;

    private static bool IsOne(IGrouping<(InputPlace Place, string Name), InputInfo> group) =>
        group.Key.Place != InputPlace.Clause || (!Members.Contains(group.Key.Name) && group.Skip(1).All(input => AreAlike(group.First(), input)));

    private static bool AreAlike(InputInfo one, InputInfo other) =>
        (one.Kind, one.Title, one.CountedDuration, one.ExcludingTax, one.Low, one.High, one.Pattern, one.MinLength, one.MaxLength)
            == (other.Kind, other.Title, other.CountedDuration, other.ExcludingTax, other.Low, other.High, other.Pattern, other.MinLength, other.MaxLength)
        && one.Name == other.Name
        && one.Members.SequenceEqual(other.Members)
        && one.Notes.SequenceEqual(other.Notes)
        && one.Fields.Count == other.Fields.Count
        && one.Fields.Zip(other.Fields).All(static pair => AreAlike(pair.First, pair.Second));

    private IEnumerable<(string Name, int Member)> Named(InputPlace place) =>
        Inputs.Select(static (input, index) => (input, index)).Where(pair => pair.input.Place == place).Select(static pair => (pair.input.Name, pair.index));

    private static IEnumerable<(string Name, int Member)> Own(ClauseInfo clause) =>
        clause.Inputs.Select(static (input, index) => (input, index)).Where(static pair => pair.input.Place == InputPlace.Clause).Select(static pair => (pair.input.Name, pair.index));
}
