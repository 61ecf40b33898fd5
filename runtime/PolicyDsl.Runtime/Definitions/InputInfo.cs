namespace PolicyDsl.Runtime;

/// <summary>Where an input stands.</summary>
public enum InputPlace
{
    /// <summary>Built in to every application.</summary>
    Envelope,

    /// <summary>主体.</summary>
    Applicant,

    /// <summary>填报.</summary>
    Clause,

    /// <summary>评审项.</summary>
    Review,

    /// <summary>名次: known only in a round.</summary>
    Rank,
}

/// <summary>The type of an input's value on the wire.</summary>
public enum InputKind
{
    /// <summary>A number in yuan, at most 2 decimals, within ±10^13.</summary>
    Money,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A fraction: 0.6.</summary>
    Rate,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>YYYY-MM-DD.</summary>
    Date,

    /// <summary>A whole number of months, or an ISO 8601 duration (see <see cref="InputInfo.CountedDuration"/>).</summary>
    Months,

    /// <summary>A whole number of days, or an ISO 8601 duration.</summary>
    Days,

    /// <summary>Text.</summary>
    Text,

    /// <summary>18 characters with the check digit of GB 32100.</summary>
    CreditCode,

    /// <summary>One of <see cref="InputInfo.Members"/>.</summary>
    Enum,

    /// <summary>A list of records with <see cref="InputInfo.Fields"/>.</summary>
    List,
}

/// <summary>An input, for reading, forms and messages.</summary>
public sealed record InputInfo
{
    /// <summary>The JSON member.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required InputPlace Place { get; init; }

    /// <summary>Its type on the wire.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>JSON Pointer into the body; of a row's field, relative to the row.</summary>
    public required string Pointer { get; init; }

    /// <summary>The pointer with dots, as the keys of a condition's reads: <c>applicant.goodCredit</c>.</summary>
    public string Path => Pointer[1..].Replace('/', '.');

    /// <summary>以月计, 以日计: an integer on the wire.</summary>
    public bool CountedDuration { get; init; }

    /// <summary>选填.</summary>
    public bool Optional { get; init; }

    /// <summary>不含税.</summary>
    public bool ExcludingTax { get; init; }

    /// <summary>Whether a decision may rest on it, so that a complete application has it: 选填 and what has a 默认 are not, nor is the profile's that no rule of the clause reads.</summary>
    public bool Needed { get; init; }

    /// <summary>当 in words; null: it always applies.</summary>
    public string? Condition { get; init; }

    /// <summary>当 as tests of one input each; null: it always applies, or only the service can tell whether it does.</summary>
    public InputTest? When { get; init; }

    /// <summary>默认, as it would stand in a body: <c>0.6</c>, <c>true</c>, <c>"national"</c>; null: none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether it has a 当.</summary>
    public bool Conditional => Condition is not null;

    /// <summary>Whether it has a 默认.</summary>
    public bool HasDefault => Default is not null;

    /// <summary>Decimals that a number may have.</summary>
    public int Decimals =>
        Kind switch
        {
            InputKind.Money => 2,
            InputKind.Integer or InputKind.Months or InputKind.Days => 0,
            _ => 10,
        };

    /// <summary>The least value, allowed itself; for dates as YYYYMMDD.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest value, allowed itself; for dates as YYYYMMDD.</summary>
    public decimal? High { get; init; }

    /// <summary>匹配, for the whole text.</summary>
    public string? Pattern { get; init; }

    /// <summary>Code points that a text may have where no 长度 is written.</summary>
    public const int UsualMaxLength = 1000;

    /// <summary>Rows that a list may have.</summary>
    public const int MostRows = 1000;

    /// <summary>长度 in code points: least.</summary>
    public int? MinLength { get; init; }

    /// <summary>The least length that counts: a text that 长度 does not let be empty has a character.</summary>
    public int LeastLength => MinLength ?? 1;

    /// <summary>长度 in code points: most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The values of an enum, with their titles.</summary>
    public IReadOnlyList<MemberInfo> Members { get; init; } = [];

    /// <summary>The fields of a list's records.</summary>
    public IReadOnlyList<InputInfo> Fields { get; init; } = [];

    /// <summary>佐证: ids of materials.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>出处.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>说明.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>释义.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];
}

/// <summary>A value of an enum.</summary>
public sealed record MemberInfo(string Name, string Title);
