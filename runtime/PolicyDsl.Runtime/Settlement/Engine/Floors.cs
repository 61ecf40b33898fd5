namespace PolicyDsl.Runtime;

/// <summary>不纳入.</summary>
internal sealed class Floors
{
    private readonly Round round;

    // By rule: the least that is paid, in fen; −1: it depends on the day.
    private readonly long[] least;

    public Floors(Round round)
    {
        this.round = round;
        least = [.. round.Plan.Rules.Select(static rule => rule is PlannedFloor { Below.Values: [{ From: null, Value: var below }] } floor ? Least(floor, below) : -1)];
    }

    /// <summary>Whether it puts an application out. What has no exact amount, and a benefit, is not looked at; who is not known to be exempt is not.</summary>
    public bool Drops(int index, int rule)
    {
        var amount = round.Current[index];
        if (amount < 0)
            return false;
        var floor = (PlannedFloor)round.Plan.Rules[rule];
        var paid = least[rule] >= 0 ? least[rule]
            : floor.Below.At(DateOnly.FromDayNumber(round.Day[index])) is { } below ? Least(floor, below)
            : 0;
        return amount < paid && !(floor.Exemption is { } exemption && round.Table.Facts.Items[index].Holds(exemption));
    }

    private static long Least(PlannedFloor floor, decimal below)
    {
        var fen = Math.Clamp(below, 0m, Money.Limit) * 100m;
        return floor.Inclusive ? (long)decimal.Floor(fen) + 1 : (long)decimal.Ceiling(fen);
    }
}
