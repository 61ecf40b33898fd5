namespace PolicyDsl.Runtime;

/// <summary>Keeps what was told while a decision was made, for <see cref="Explanation"/>.</summary>
public sealed class DecisionTrace : ITrace
{
    private readonly Truth[] conditions;

    /// <summary>Begins with nothing told.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    public DecisionTrace(ClauseInfo clause) => conditions = new Truth[clause.Conditions.Count];

    /// <inheritdoc/>
    public bool Records => true;

    /// <inheritdoc/>
    public bool InRound => false;

    /// <inheritdoc/>
    public int Rank => 0;

    internal IReadOnlyList<Truth> Conditions => conditions;

    internal List<TracedStep> Steps { get; } = [];

    internal List<(int Index, Truth Required)> Materials { get; } = [];

    internal List<(int Award, int Plan, Truth Holds)> Plans { get; } = [];

    internal List<(int Input, Truth Asked)> AskedInputs { get; } = [];

    internal List<(int Index, Truth InForce)> Parameters { get; } = [];

    internal bool WithoutLedger { get; private set; }

    internal (int Award, decimal? Least, decimal? Most)? Bounds { get; private set; }

    internal Conclusion Conclusion { get; private set; }

    /// <inheritdoc/>
    public void Condition(int index, Truth truth) => conditions[index] = truth;

    /// <inheritdoc/>
    public void Step(StepKind kind, int award, int bound, decimal value) => Steps.Add(new TracedStep(kind, award, bound, value));

    /// <inheritdoc/>
    public void Cap(int award, int bound, Num amount, Num most) { }

    /// <inheritdoc/>
    public void Material(int index, Truth required) => Materials.Add((index, required));

    /// <inheritdoc/>
    public void Instalments(int award, int plan, Truth holds) => Plans.Add((award, plan, holds));

    /// <inheritdoc/>
    public void Asked(int input, Truth asked) => AskedInputs.Add((input, asked));

    /// <inheritdoc/>
    public void Parameter(int index, Truth inForce) => Parameters.Add((index, inForce));

    /// <inheritdoc/>
    public void NoLedger() => WithoutLedger = true;

    /// <inheritdoc/>
    public void OutOfBounds(int award, decimal? least, decimal? most) => Bounds = (award, least, most);

    /// <inheritdoc/>
    public void Conclude(in Conclusion conclusion) => Conclusion = conclusion;
}

/// <summary>A step as it was told.</summary>
internal readonly record struct TracedStep(StepKind Kind, int Award, int Bound, decimal Value);
