namespace PolicyDsl.Runtime;

/// <summary>What is always the same about a clause: everything a decision's explanation, a page or a form shows without an application.</summary>
public sealed record ClauseInfo
{
    /// <summary>The 评审项 that 经评审 brings.</summary>
    public const string RecognizedAmount = "recognizedAmount";

    /// <summary>The policy.</summary>
    public required PolicyInfo Policy { get; init; }

    /// <summary>The apiName.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>出处.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>说明.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Every input of an application, at most <see cref="InputSet.Capacity"/>, in this order: the envelope's (see <see cref="EnvelopeIndex"/>),
    /// the applicant's, the clause's, the review's; last the pseudo input <c>rank</c> where an award reads 名次. An input's index is its place here.
    /// </summary>
    public required IReadOnlyList<InputInfo> Inputs
    {
        get;
        init
        {
            field = value;
            FindReviewInputs(value, out var review, out var recognizedAmount);
            ReviewInputs = review;
            RecognizedAmountIndex = recognizedAmount;
        }
    }

    /// <summary>The conditions, in the order written; bit i of a <see cref="ConditionSet"/> is the i-th.</summary>
    public IReadOnlyList<ConditionInfo> Conditions { get; init; } = [];

    /// <summary>The awards, in the order written.</summary>
    public IReadOnlyList<AwardInfo> Awards { get; init; } = [];

    /// <summary>参照 … 全部 without an award.</summary>
    public bool IsDelegated { get; init; }

    /// <summary>参照.</summary>
    public IReadOnlyList<ReferenceInfo> References { get; init; } = [];

    /// <summary>材料.</summary>
    public IReadOnlyList<MaterialInfo> Materials { get; init; } = [];

    /// <summary>咨询.</summary>
    public IReadOnlyList<ContactInfo> Contacts { get; init; } = [];

    /// <summary>评分.</summary>
    public RubricInfo? Rubric { get; init; }

    /// <summary>名额, 限额, 限次, 一次 in words.</summary>
    public IReadOnlyList<SettlementRuleInfo> Rules { get; init; } = [];

    /// <summary>释义 of the clause and all in it, each once.</summary>
    public IReadOnlyList<ReadingInfo> Readings { get; init; } = [];

    /// <summary>The dated parameters that the clause reads.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; init; } = [];

    /// <summary>The 不纳入 that runs at the end of a single evaluation; null: none.</summary>
    public FloorInfo? Floor { get; init; }

    /// <summary>The inputs that the authority enters, 名次 among them: while only these are missing, the outcome is a review.</summary>
    public InputSet ReviewInputs { get; private init; }

    /// <summary>The index of <c>review.recognizedAmount</c>; −1 where no award is 经评审.</summary>
    public int RecognizedAmountIndex { get; private init; } = -1;

    private static void FindReviewInputs(IReadOnlyList<InputInfo> inputs, out InputSet review, out int recognizedAmount)
    {
        review = InputSet.Empty;
        recognizedAmount = -1;
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Place is InputPlace.Review or InputPlace.Rank)
                review |= InputSet.Of(i);
            if (inputs[i] is { Place: InputPlace.Review, Name: RecognizedAmount })
                recognizedAmount = i;
        }
    }
}

/// <summary>Where the envelope's inputs stand among a clause's inputs.</summary>
public static class EnvelopeIndex
{
    /// <summary>申报日.</summary>
    public const int SubmittedOn = 0;

    /// <summary>项目.</summary>
    public const int Project = 1;

    /// <summary>其他资金.</summary>
    public const int OtherFunding = 2;

    /// <summary>多渠道筹资项目.</summary>
    public const int MultiChannel = 3;

    /// <summary>补差类项目.</summary>
    public const int TopUp = 4;

    /// <summary>The first input after the envelope's.</summary>
    public const int Next = 5;
}

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

    /// <summary>Whether it has a 当.</summary>
    public bool Conditional { get; init; }

    /// <summary>Whether it has a 默认.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The least value, allowed itself; for dates as YYYYMMDD.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest value, allowed itself; for dates as YYYYMMDD.</summary>
    public decimal? High { get; init; }

    /// <summary>匹配, for the whole text.</summary>
    public string? Pattern { get; init; }

    /// <summary>长度 in code points: least.</summary>
    public int? MinLength { get; init; }

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

/// <summary>A condition.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">The condition in words.</param>
/// <param name="Advisory">原则上.</param>
/// <param name="Source">出处.</param>
/// <param name="Reads">Indexes of the inputs that it reads, terms looked through, ascending.</param>
public sealed record ConditionInfo(string Id, string Title, string Words, bool Advisory, IReadOnlyList<string> Source, IReadOnlyList<int> Reads);

/// <summary>A step of the way to an amount.</summary>
public enum StepKind
{
    /// <summary>A formula, or the recognized amount.</summary>
    Formula,

    /// <summary>对照表.</summary>
    Table,

    /// <summary>分档.</summary>
    Tier,

    /// <summary>最高, where it bites.</summary>
    Cap,

    /// <summary>不少于, where it bites.</summary>
    Least,

    /// <summary>叠加: the sum.</summary>
    Stack,

    /// <summary>补差: what was paid before is taken off.</summary>
    TopUp,

    /// <summary>精确到, where it changes something.</summary>
    Rounding,

    /// <summary>不纳入, where the amount is below.</summary>
    Minimum,
}

/// <summary>An award.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">The amount in words: <c>实际获得投资额 的 10%, 最高 100万元</c>.</param>
/// <param name="Kind">exact, ceiling or benefit.</param>
/// <param name="Formula">The kind of its first step.</param>
/// <param name="FormulaWords">The first step in words.</param>
/// <param name="BoundWords">Each bound in words, in the order written.</param>
/// <param name="Payee">发给.</param>
/// <param name="Source">出处.</param>
/// <param name="Instalments">The payment schedules; the one in force is chosen by an application.</param>
public sealed record AwardInfo(
    string Id,
    string Title,
    string Words,
    AwardShape Kind,
    StepKind Formula,
    string FormulaWords,
    IReadOnlyList<string> BoundWords,
    string? Payee,
    IReadOnlyList<string> Source,
    IReadOnlyList<InstalmentPlanInfo> Instalments
);

/// <summary>What an award gives.</summary>
public enum AwardShape
{
    /// <summary>A computed amount.</summary>
    Exact,

    /// <summary>A bound within which the authority decides.</summary>
    Ceiling,

    /// <summary>No money.</summary>
    Benefit,
}

/// <summary>分期.</summary>
/// <param name="Conditional">Whether it has a 当; of an award's plans exactly one has none.</param>
/// <param name="Parts">Its parts.</param>
public sealed record InstalmentPlanInfo(bool Conditional, IReadOnlyList<InstalmentPartInfo> Parts);

/// <summary>A part of a schedule: a fraction and when it is paid.</summary>
public sealed record InstalmentPartInfo(decimal Share, string Event);

/// <summary>参照.</summary>
public sealed record ReferenceInfo(IReadOnlyList<string> Documents, bool Entirely, IReadOnlyList<string> Source);

/// <summary>材料.</summary>
public sealed record MaterialInfo(string Id, string Title, bool Optional, bool Conditional, IReadOnlyList<string> Source, IReadOnlyList<string> Notes);

/// <summary>咨询.</summary>
public sealed record ContactInfo(string Title, string? Phone, IReadOnlyList<string> Source);

/// <summary>评分.</summary>
public sealed record RubricInfo(string Id, string Title, decimal? Low, decimal? High, IReadOnlyList<string> Source, IReadOnlyList<RubricItemInfo> Items);

/// <summary>指标组 or 指标.</summary>
public sealed record RubricItemInfo(
    string Id,
    string Title,
    bool IsGroup,
    decimal? Weight,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Source,
    IReadOnlyList<RubricItemInfo> Items
);

/// <summary>释义: a reading chosen where the document is open.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The reading.</param>
/// <param name="Source">出处 of what it is about.</param>
public sealed record ReadingInfo(string Title, string Text, IReadOnlyList<string> Source);

/// <summary>A dated 参数.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Values">In order of their first day; a null day is from the beginning.</param>
/// <param name="Source">出处.</param>
public sealed record ParameterInfo(string Id, string Title, IReadOnlyList<DatedValueInfo> Values, IReadOnlyList<string> Source);

/// <summary>A value from a day on, in words.</summary>
public sealed record DatedValueInfo(DateOnly? From, string Words);

/// <summary>不纳入.</summary>
/// <param name="Id">The rule id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Inclusive">Whether the amount itself is not paid either.</param>
/// <param name="Source">出处.</param>
public sealed record FloorInfo(string Id, string Title, bool Inclusive, IReadOnlyList<string> Source);
