namespace PolicyDsl.Model;

/// <summary>Where in an application an input stands.</summary>
public enum InputScope
{
    /// <summary>主体: <c>/applicant/…</c>.</summary>
    Applicant,

    /// <summary>The clause's own: <c>/…</c>.</summary>
    Clause,

    /// <summary>评审项, entered by the authority: <c>/review/…</c>.</summary>
    Review,

    /// <summary>Built in to every application: <c>/submittedOn</c>, <c>/project</c>, …</summary>
    Envelope,

    /// <summary>A field of a list's records.</summary>
    Row,
}

/// <summary>What everything in a policy may carry: where it comes from and what explains it.</summary>
/// <param name="Sources">出处: numbered items of the official document.</param>
/// <param name="Notes">说明: help.</param>
/// <param name="Readings">释义: readings chosen where the document is open.</param>
public sealed record Annotations(EquatableArray<string> Sources, EquatableArray<string> Notes, EquatableArray<string> Readings)
{
    /// <summary>Nothing said.</summary>
    public static readonly Annotations None = new(default, default, default);
}

/// <summary>选项: a closed list of values.</summary>
public sealed record EnumType(string Name, string Title, EquatableArray<EnumMember> Members, Annotations Annotations);

/// <summary>A value of an <see cref="EnumType"/>.</summary>
public sealed record EnumMember(string Name, string Title);

/// <summary>范围: the least and the greatest value, both allowed; null is open. Dates as <see cref="DateLiteral"/>, all else as <see cref="NumberLiteral"/>.</summary>
public sealed record ValueRange(Expression? Low, Expression? High);

/// <summary>长度: in Unicode code points, both ends allowed.</summary>
public sealed record LengthRange(int Low, int High);

/// <summary>填报 or 评审项: a value that is asked for.</summary>
public sealed record InputField
{
    /// <summary>Where it stands.</summary>
    public required InputScope Scope { get; init; }

    /// <summary>The apiName: JSON member and, in Pascal case, C# property.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>Its type. A duration is <see cref="TypeKind.Months"/> or <see cref="TypeKind.Days"/>.</summary>
    public required ValueType Type { get; init; }

    /// <summary>以月计 / 以日计: an integer on the wire; otherwise a duration is ISO 8601.</summary>
    public bool CountedDuration { get; init; }

    /// <summary>选填: the form does not require it.</summary>
    public bool Optional { get; init; }

    /// <summary>不含税: net of VAT.</summary>
    public bool ExcludingTax { get; init; }

    /// <summary>仅记录: no rule reads it.</summary>
    public bool ForTheRecord { get; init; }

    /// <summary>范围. Null where none is written; money is then at least 0.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>匹配: a regular expression of the linear-time subset, for the whole text.</summary>
    public string? Pattern { get; init; }

    /// <summary>长度.</summary>
    public LengthRange? Length { get; init; }

    /// <summary>默认: a literal that stands where the input is left out.</summary>
    public Expression? Default { get; init; }

    /// <summary>当: asked exactly when this holds.</summary>
    public Expression? When { get; init; }

    /// <summary>佐证: apiNames of materials that prove it.</summary>
    public EquatableArray<string> Evidence { get; init; }

    /// <summary>The fields of a list's records; empty for other types.</summary>
    public EquatableArray<InputField> Fields { get; init; }

    /// <summary>Sources, notes, readings.</summary>
    public Annotations Annotations { get; init; } = Annotations.None;

    /// <summary>Where it stands in the body, as a JSON Pointer (a row's field: relative to the row).</summary>
    public string Pointer => Scope switch
    {
        InputScope.Applicant => "/applicant/" + Name,
        InputScope.Review => "/review/" + Name,
        _ => "/" + Name,
    };

    /// <summary>The same with dots, as the keys of a condition's reads: <c>applicant.goodCredit</c>.</summary>
    public string Path => Pointer.Substring(1).Replace('/', '.');
}
