namespace PolicyDsl.Model;

/// <summary>
/// One revision of a policy, bound and checked: the only thing that back ends read.
/// </summary>
/// <remarks>
/// The contract of everything below it: immutable, equal by value, without positions in text, without order where order has no meaning
/// (files are bound in the order of their paths). Whoever adds a member keeps it so: records, <see cref="EquatableArray{T}"/>, no reference
/// to syntax. Moving a comment must give an equal model, or the generator renders again for nothing.
/// </remarks>
public sealed record PolicyModel
{
    /// <summary>The id after 政策: <c>chengdu-ai-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>版本, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>落实: documents that it carries out.</summary>
    public EquatableArray<string> Implements { get; init; }

    /// <summary>发文.</summary>
    public EquatableArray<string> Issuers { get; init; }

    /// <summary>印发.</summary>
    public CalendarDate? Issued { get; init; }

    /// <summary>施行: the first day in force; null: from the beginning.</summary>
    public CalendarDate? Effective { get; init; }

    /// <summary>失效: the first day no longer in force; null: open.</summary>
    public CalendarDate? Expires { get; init; }

    /// <summary>精确到.</summary>
    public Rounding Rounding { get; init; } = Rounding.Default;

    /// <summary>The header's sources, notes, readings.</summary>
    public Annotations Annotations { get; init; } = Annotations.None;

    /// <summary>选项.</summary>
    public EquatableArray<EnumType> Enums { get; init; }

    /// <summary>主体: the profile that every form shares. <c>creditCode</c> and <c>name</c> stand here where the policy declares them.</summary>
    public EquatableArray<InputField> Applicant { get; init; }

    /// <summary>参数.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    /// <summary>对照表.</summary>
    public EquatableArray<Table> Tables { get; init; }

    /// <summary>条款, in the order of files and lines.</summary>
    public EquatableArray<Clause> Clauses { get; init; }

    /// <summary>统筹; null: 一次, 名额, 限次, 限额 run in that order.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>算例 of clauses.</summary>
    public EquatableArray<Example> Examples { get; init; }

    /// <summary>算例 of the settlement.</summary>
    public EquatableArray<SettlementExample> SettlementExamples { get; init; }

    /// <summary>The inputs that every application has, whatever the policy.</summary>
    public static EquatableArray<InputField> Envelope => EnvelopeInputs.All;
}
