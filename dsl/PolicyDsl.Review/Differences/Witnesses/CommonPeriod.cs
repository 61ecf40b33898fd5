using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>
/// One period for both policies. A revision comes into force later than what it revises, and every application would differ by that alone; what else differs is
/// looked for on days that both decide about.
/// </summary>
internal sealed class CommonPeriod(PolicyPairing policies)
{
    /// <summary>The policy, in force from the earlier of the two first days until the later of the two last ones.</summary>
    public PolicyModel Of(PolicyModel policy) =>
        policy with { Effective = Earlier(policies.Old.Effective, policies.New.Effective), Expires = Later(policies.Old.Expires, policies.New.Expires) };

    /// <summary>The policy, in force on every day.</summary>
    public static PolicyModel Always(PolicyModel policy) => policy with { Effective = null, Expires = null };

    private static CalendarDate? Earlier(CalendarDate? left, CalendarDate? right) => left is null || right is null ? null : left < right ? left : right;

    private static CalendarDate? Later(CalendarDate? left, CalendarDate? right) => left is null || right is null ? null : left < right ? right : left;
}
