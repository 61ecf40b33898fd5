using System.Security.Cryptography;
using System.Text;

namespace PolicyDsl.Interpreter.Metadata;

/// <summary>What the runtime knows of a policy, made from its model.</summary>
internal static class PolicyInfoBuilder
{
    /// <summary>The header and the settlement's rules.</summary>
    public static PolicyInfo Build(PolicyModel policy) =>
        new()
        {
            Id = policy.Id,
            Revision = policy.Revision,
            Title = policy.Title,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalModel.Of(policy)))),
            DocumentNumber = policy.DocumentNumber,
            Implements = policy.Implements,
            Issuers = policy.Issuers,
            Issued = Date(policy.Issued),
            Effective = Date(policy.Effective),
            Expires = Date(policy.Expires),
            RoundingUnit = policy.Rounding.Unit,
            RoundingMode = Mode(policy.Rounding.Mode),
            Source = policy.Annotations.Sources,
            Notes = policy.Annotations.Notes,
            Readings = policy.Annotations.Readings,
            SettlementRules = [.. RuleWording.OfSettlement(policy).Select(Rule)],
        };

    /// <summary>A rule of a round.</summary>
    public static SettlementRuleInfo Rule(RuleWords rule) => new(rule.Id, rule.Kind, rule.Title, rule.Words, rule.Sources);

    /// <summary>A day as the runtime has it.</summary>
    public static DateOnly? Date(CalendarDate? date) => date is { } day ? new DateOnly(day.Year, day.Month, day.Day) : null;

    private static Runtime.RoundingMode Mode(Model.RoundingMode mode) =>
        mode switch
        {
            Model.RoundingMode.HalfUp => Runtime.RoundingMode.HalfUp,
            Model.RoundingMode.Down => Runtime.RoundingMode.Down,
            Model.RoundingMode.Up => Runtime.RoundingMode.Up,
            _ => Runtime.RoundingMode.HalfEven,
        };
}
