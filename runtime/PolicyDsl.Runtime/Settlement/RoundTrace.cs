namespace PolicyDsl.Runtime;

/// <summary>Listens to a decision that is made for a round: without 不纳入, with the rank where it is known, and keeps what it comes to.</summary>
/// <param name="rank">名次, from 1; 0: not known.</param>
public sealed class RoundTrace(int rank) : ITrace
{
    private bool outOfBounds;

    /// <inheritdoc/>
    public bool Records => false;

    /// <inheritdoc/>
    public bool InRound => true;

    /// <inheritdoc/>
    public int Rank => rank;

    /// <summary>What it came to.</summary>
    public Assessment Assessment { get; private set; }

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
    public void OutOfBounds(int award, decimal? least, decimal? most) => outOfBounds = true;

    /// <inheritdoc/>
    public void Conclude(in Conclusion conclusion) =>
        Assessment = new Assessment(conclusion.Outcome, conclusion.Exact, conclusion.Ceiling)
        {
            Award = conclusion.SoleAward < 0 ? null : conclusion.SoleAward,
            IsOutOfBounds = outOfBounds,
        };
}
