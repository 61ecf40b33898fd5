namespace PolicyDsl.Runtime;

/// <summary>
/// What it would take: for each unmet condition the smallest change of one input that meets it, likewise for an award that there is not or that is too small,
/// and where an award reaches its cap. It is found when it is first asked for, by deciding again with other values; nothing is said that was not seen to hold.
/// </summary>
public sealed class Advice
{
    private readonly Lazy<IReadOnlyList<IReadOnlyList<InputThreshold>>> nearest;
    private readonly Lazy<IReadOnlyList<InputThreshold>> award;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<InputThreshold>>> bites;

    /// <summary>Begins with nothing looked for.</summary>
    /// <param name="clause">The clause that was applied for.</param>
    /// <param name="application">The application.</param>
    /// <param name="explanation">Its decision.</param>
    /// <param name="trace">What was told while it was made.</param>
    internal Advice(ClauseDefinition clause, IApplication application, Explanation explanation, DecisionTrace trace)
    {
        var probe = new ApplicationProbe(clause, application);
        var conditions = new NearestYes(clause, application, probe);
        nearest = new(() => [.. explanation.Conditions.Select((result, index) => result.Result == ConditionState.Unmet ? conditions.Of(index) : [])]);
        var isOfAward = trace.Conclusion.Refusal is RefusalKind.Award or RefusalKind.Floor;
        award = new(() => isOfAward ? new AwardThresholds(clause, application, probe).Find() : []);
        var caps = new CapThresholds(clause, application, probe, trace.Steps);
        bites = new(() => [.. trace.Steps.Select(caps.Of)]);
    }

    /// <summary>
    /// For each condition, in the order written, the inputs by each of which alone it would be met, each with the value nearest to the one given. Empty where
    /// it is met or unknown, or nothing is found.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<InputThreshold>> Nearest => nearest.Value;

    /// <summary>
    /// Where the reason of a refusal is the award, because nothing is reached, or 不纳入: the inputs by each of which alone there would be an award to pay, each
    /// with the value nearest to the one given. Empty where the reason is another, or nothing is found.
    /// </summary>
    public IReadOnlyList<InputThreshold> Award => award.Value;

    /// <summary>
    /// For each step of the amount, the inputs with the value at which the cap is reached, everything else being as it is: on the step of the cap where it
    /// bites, else on the first step of its award.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<InputThreshold>> BitesAt => bites.Value;
}

/// <summary>A value of an input from which on something holds, or answers to a question with which it does.</summary>
/// <param name="Input">The input.</param>
/// <param name="IsLeast">Whether it holds from the value up, with the value itself; otherwise from the value down.</param>
/// <param name="Value">The value as <see cref="IApplication.GetInput"/> has it: decimal or DateOnly, of answers the first.</param>
public sealed record InputThreshold(InputInfo Input, bool IsLeast, object Value)
{
    /// <summary>The last value, seen from <see cref="Value"/>, with which it holds without a gap; null: all that the input may be.</summary>
    public object? End { get; init; }

    /// <summary>The answers, any of which will do, as <see cref="IApplication.GetInput"/> has them: bool, or names of members; empty of numbers and days.</summary>
    public IReadOnlyList<object> Choices { get; init; } = [];
}
