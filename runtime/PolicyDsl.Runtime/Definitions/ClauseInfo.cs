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

    /// <summary>The inputs with each of which alone the whole of the awards goes one way, 不纳入 staying as it is: where it is the same at both ends, it is the same between.</summary>
    public IReadOnlyList<int> Ordered { get; init; } = [];

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

    /// <summary>The 算例 that shows it best; null: it has none that does.</summary>
    public ExampleInfo? Example { get; init; }

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
