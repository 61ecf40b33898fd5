namespace PolicyDsl.Runtime;

/// <summary>
/// Listens to a decision as it is made. A generated clause has one body for both its entry points: with <see cref="NoTrace"/> nothing is recorded
/// and nothing allocated, with <see cref="DecisionTrace"/> everything is there to explain.
/// </summary>
public interface ITrace
{
    /// <summary>Whether anything is recorded: what only an explanation needs is not computed where it is not.</summary>
    bool Records { get; }

    /// <summary>Whether it is decided for a round: 不纳入 then waits for its place among the rules of 统筹.</summary>
    bool InRound { get; }

    /// <summary>名次, from 1; 0: not known.</summary>
    int Rank { get; }

    /// <summary>A condition was judged.</summary>
    void Condition(int index, Truth truth);

    /// <summary>A step on the way to an amount.</summary>
    /// <param name="kind">What it did.</param>
    /// <param name="award">The award's index; −1 for steps on the total.</param>
    /// <param name="bound">The bound's index among the award's; −1 for other steps.</param>
    /// <param name="value">The amount after it, in yuan.</param>
    void Step(StepKind kind, int award, int bound, decimal value);

    /// <summary>An award that applies comes to one of its 最高. Told only where <see cref="Records"/>.</summary>
    /// <param name="award">The award's index.</param>
    /// <param name="bound">The bound's index among the award's.</param>
    /// <param name="amount">Yuan, before it.</param>
    /// <param name="most">The 最高, in yuan.</param>
    void Cap(int award, int bound, Num amount, Num most);

    /// <summary>Whether a 材料 with 当 is required.</summary>
    void Material(int index, Truth required);

    /// <summary>Whether a payment schedule with 当 holds.</summary>
    void Instalments(int award, int plan, Truth holds);

    /// <summary>Whether an input with 当 is asked for.</summary>
    void Asked(int input, Truth asked);

    /// <summary>A dated parameter was read.</summary>
    void Parameter(int index, Truth inForce);

    /// <summary>已获 was read without a ledger.</summary>
    void NoLedger();

    /// <summary>The recognized amount lies outside its bounds.</summary>
    void OutOfBounds(int award, decimal? least, decimal? most);

    /// <summary>The decision was made.</summary>
    void Conclude(in Conclusion conclusion);
}

/// <summary>Records nothing.</summary>
public readonly struct NoTrace : ITrace
{
    /// <inheritdoc/>
    public bool Records => false;

    /// <inheritdoc/>
    public bool InRound => false;

    /// <inheritdoc/>
    public int Rank => 0;

    /// <inheritdoc/>
    public void Condition(int index, Truth truth) { }

    /// <inheritdoc/>
    public void Step(StepKind kind, int award, int bound, decimal value) { }

    /// <inheritdoc/>
    public void Cap(int award, int bound, Num amount, Num most) { }

    /// <inheritdoc/>
    public void Material(int index, Truth required) { }

    /// <inheritdoc/>
    public void Instalments(int award, int plan, Truth holds) { }

    /// <inheritdoc/>
    public void Asked(int input, Truth asked) { }

    /// <inheritdoc/>
    public void Parameter(int index, Truth inForce) { }

    /// <inheritdoc/>
    public void NoLedger() { }

    /// <inheritdoc/>
    public void OutOfBounds(int award, decimal? least, decimal? most) { }

    /// <inheritdoc/>
    public void Conclude(in Conclusion conclusion) { }
}

/// <summary>What a refusal rests on.</summary>
public enum RefusalKind : byte
{
    /// <summary>No refusal.</summary>
    None,

    /// <summary>The policy is not in force.</summary>
    Period,

    /// <summary>A parameter has no value yet.</summary>
    Parameter,

    /// <summary>A condition is unmet.</summary>
    Condition,

    /// <summary>The authority refused on a condition.</summary>
    RefusedByReview,

    /// <summary>There is nothing to award.</summary>
    Award,

    /// <summary>Below 不纳入.</summary>
    Floor,
}

/// <summary>What a decision rests on.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Refusal">What refuses.</param>
/// <param name="RefusalIndex">The index of the parameter, condition or award that refuses; −1 otherwise.</param>
/// <param name="Reason">Why a value that refuses does not exist.</param>
/// <param name="Award">The first award that applies; −1: none, or nobody can tell.</param>
/// <param name="Amount">Yuan, where the outcome is eligible and there is money.</param>
/// <param name="Ceiling">Yuan, where the outcome is review and a bound is known.</param>
/// <param name="Missing">The inputs that could still change it.</param>
/// <param name="Conflict">Two awards apply of which only one may.</param>
/// <param name="Exact">Yuan, rounded, where the award is known exactly, whatever the outcome.</param>
/// <param name="SoleAward">The award that applies alone; −1: none, several, or nobody can tell.</param>
/// <param name="PassedOver">The awards that would apply, had the authority not chosen another.</param>
/// <param name="Awaited">The inputs that the award and 不纳入 wait for, whatever the conditions do.</param>
/// <param name="Floor">Whether 不纳入 leaves it out.</param>
public readonly record struct Conclusion(
    Outcome Outcome,
    RefusalKind Refusal,
    int RefusalIndex,
    VoidReason Reason,
    int Award,
    decimal? Amount,
    decimal? Ceiling,
    InputSet Missing,
    bool Conflict,
    decimal? Exact,
    int SoleAward,
    IReadOnlyList<int> PassedOver,
    InputSet Awaited,
    Truth Floor
);
