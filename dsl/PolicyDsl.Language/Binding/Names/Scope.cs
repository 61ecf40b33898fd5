namespace PolicyDsl.Binding.Names;

/// <summary>The names that a place sees, by kind: a clause its own, then those of 主体 and the policy, then what is built in.</summary>
internal sealed class Scope
{
    /// <summary>A scope inside another, or the outermost.</summary>
    public Scope(Scope? outer = null)
    {
        Values = new(outer?.Values);
        Conditions = new(outer?.Conditions);
        Materials = new(outer?.Materials);
        Contacts = new(outer?.Contacts);
        Enums = outer?.Enums ?? new();
        Clauses = outer?.Clauses ?? new();
        Givens = outer?.Givens ?? new();
        Rules = outer?.Rules ?? new();
    }

    /// <summary>The clause whose scope it is; null for the policy's.</summary>
    public ClauseSymbol? Clause { get; set; }

    public NameTable<ValueSymbol> Values { get; }

    public NameTable<ConditionSymbol> Conditions { get; }

    public NameTable<AwardSymbol> Awards { get; } = new();

    public NameTable<MaterialSymbol> Materials { get; }

    public NameTable<ContactSymbol> Contacts { get; }

    public NameTable<EnumSymbol> Enums { get; }

    public NameTable<ClauseSymbol> Clauses { get; }

    public NameTable<GivenSymbol> Givens { get; }

    /// <summary>The rules of 统筹 with names of their own.</summary>
    public NameTable<RuleSymbol> Rules { get; }
}
