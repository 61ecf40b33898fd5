using PolicyDsl.Model;

namespace PolicyDsl.Binding.Uses;

/// <summary>What kind of thing a name stands for.</summary>
public enum SymbolKind
{
    /// <summary>填报, and what is built in to every application.</summary>
    Input,

    /// <summary>评审项, 指标 with a weight, and what 经评审 brings.</summary>
    ReviewInput,

    /// <summary>A field of a list's records.</summary>
    Field,

    /// <summary>术语, and a computed score.</summary>
    Term,

    /// <summary>参数.</summary>
    Parameter,

    /// <summary>对照表.</summary>
    Table,

    /// <summary>条件.</summary>
    Condition,

    /// <summary>奖励 and its like.</summary>
    Award,

    /// <summary>材料.</summary>
    Material,

    /// <summary>咨询 with a name.</summary>
    Contact,

    /// <summary>选项.</summary>
    Enum,

    /// <summary>A value of an 选项.</summary>
    Member,

    /// <summary>条款.</summary>
    Clause,

    /// <summary>已知.</summary>
    Given,

    /// <summary>A rule of 统筹 with a name of its own.</summary>
    Rule,

    /// <summary>The name that 合计 and its like give to a row.</summary>
    Row,

    /// <summary>申请 of an example.</summary>
    Application,
}

/// <summary>What a name of a policy stands for. Each is itself: two of one name in two clauses are two.</summary>
public sealed class PolicySymbol
{
    internal PolicySymbol() { }

    /// <summary>What it is.</summary>
    public required SymbolKind Kind { get; init; }

    /// <summary>The apiName, or the one name that it has.</summary>
    public required string Name { get; init; }

    /// <summary>What people read; null where the declaration has none.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the title may be written in the place of the apiName.</summary>
    public bool TitleIsName { get; init; }

    /// <summary>Where its apiName is declared; null for what is built in or brought by another declaration.</summary>
    public SourceLocation? NameAt { get; init; }

    /// <summary>Where its title stands, quotes included; null where there is none.</summary>
    public SourceLocation? TitleAt { get; init; }

    /// <summary>The clause in which alone it is seen; null: everywhere in the policy.</summary>
    public string? Clause { get; init; }

    /// <summary>The 选项 of a value, the list of a field.</summary>
    public PolicySymbol? Owner { get; init; }

    /// <summary>The type of what has a value; null where it has none or that could not be told.</summary>
    public ValueType? Type { get; init; }

    /// <summary>Where in an application an input stands; null for what is none.</summary>
    public InputScope? Scope { get; init; }
}

/// <summary>A place where a name is written for a thing that is declared elsewhere.</summary>
/// <param name="Symbol">The thing.</param>
/// <param name="At">The name.</param>
public sealed record SymbolUse(PolicySymbol Symbol, SourceLocation At);
