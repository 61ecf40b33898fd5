using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;

namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>What became of the things of a policy that clauses share, and of the clauses.</summary>
internal sealed class PolicyPairing
{
    /// <summary>Pairs the things of two policies.</summary>
    public PolicyPairing(PolicyModel old, PolicyModel @new)
    {
        (Old, New) = (old, @new);
        Enums = Pairs.Of(old.Enums, @new.Enums, Likeness<EnumType>.By(static e => e.Name), Likeness<EnumType>.By(static e => e.Title));
        foreach (var pair in Both(Enums))
            PairMembers(pair.Old!, pair.New!);
        Parameters = Pairs.Of(old.Parameters, @new.Parameters, Likeness<Parameter>.By(static p => p.Name), Likeness<Parameter>.By(static p => p.Title));
        foreach (var (oldParameter, newParameter) in Both(Parameters))
            Renames.Add(NameKind.Parameter, "", oldParameter!.Name, newParameter!.Name);
        Tables = Pairs.Of(old.Tables, @new.Tables, Likeness<Table>.By(static t => t.Name), Likeness<Table>.By(static t => t.Title));
        foreach (var (oldTable, newTable) in Both(Tables))
            Renames.Add(NameKind.Table, "", oldTable!.Name, newTable!.Name);
        Applicant = InputPairing.Of(old.Applicant, @new.Applicant, Renames);
        InputPairing.Note(Applicant, Renames);
        Clauses = PairClauses();
        foreach (var (oldClause, newClause) in Both(Clauses))
            NoteClause(oldClause!, newClause!);
    }

    /// <summary>The policy as it was.</summary>
    public PolicyModel Old { get; }

    /// <summary>The policy as it is.</summary>
    public PolicyModel New { get; }

    /// <summary>The numbers of meanings, of both.</summary>
    public MeaningTable Table { get; } = new();

    /// <summary>What the old policy's things are called in the new one.</summary>
    public Renames Renames { get; } = new();

    /// <summary>选项.</summary>
    public IReadOnlyList<Pair<EnumType>> Enums { get; }

    /// <summary>参数.</summary>
    public IReadOnlyList<Pair<Parameter>> Parameters { get; }

    /// <summary>对照表.</summary>
    public IReadOnlyList<Pair<Table>> Tables { get; }

    /// <summary>主体.</summary>
    public IReadOnlyList<Pair<InputField>> Applicant { get; }

    /// <summary>条款.</summary>
    public IReadOnlyList<Pair<Clause>> Clauses { get; }

    /// <summary>The pairs of which neither is missing.</summary>
    public static IEnumerable<Pair<T>> Both<T>(IEnumerable<Pair<T>> pairs)
        where T : class => pairs.Where(static pair => pair.Old is not null && pair.New is not null);

    /// <summary>The members of an enum and what became of them.</summary>
    public static IReadOnlyList<Pair<EnumMember>> Members(EnumType old, EnumType @new) =>
        Pairs.Of(old.Members, @new.Members, Likeness<EnumMember>.By(static m => m.Name), Likeness<EnumMember>.By(static m => m.Title));

    private void PairMembers(EnumType old, EnumType @new)
    {
        Renames.Add(NameKind.Enum, "", old.Name, @new.Name);
        foreach (var (oldMember, newMember) in Both(Members(old, @new)))
            Renames.Add(NameKind.Member, old.Name, oldMember!.Name, newMember!.Name);
    }

    private IReadOnlyList<Pair<Clause>> PairClauses()
    {
        var (oldPrints, newPrints) = (new Fingerprints(Old, Table, Renames), new Fingerprints(New, Table, new Renames()));
        return Pairs.Of(
            Old.Clauses,
            New.Clauses,
            Likeness<Clause>.By(static clause => clause.Name),
            Likeness<Clause>.By(static clause => clause.Title),
            new Likeness<Clause>(oldPrints.Of, newPrints.Of)
        );
    }

    private void NoteClause(Clause old, Clause @new)
    {
        Renames.Add(NameKind.Clause, "", old.Name, @new.Name);
        foreach (var (oldAward, newAward) in Both(Awards(old, @new)))
            Renames.Add(NameKind.Award, old.Name, oldAward!.Name, newAward!.Name);
    }

    /// <summary>The awards of a clause and what became of them.</summary>
    public static IReadOnlyList<Pair<Award>> Awards(Clause old, Clause @new)
    {
        var isOne = old.Awards.Count == 1 && @new.Awards.Count == 1;
        return Pairs.Of(
            old.Awards,
            @new.Awards,
            Likeness<Award>.By(static award => award.Name),
            Likeness<Award>.By(static award => award.Title),
            Likeness<Award>.By(_ => isOne ? "the only one" : null)
        );
    }
}
