using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A rule of settlement: a clause's own, or the policy's.</summary>
internal static class RuleMembers
{
    /// <summary>Its members.</summary>
    public static void Write(Utf8JsonWriter json, SettlementRuleInfo rule)
    {
        json.WriteString("id"u8, rule.Id);
        json.WriteString("kind"u8, rule.Kind);
        json.WriteString("title"u8, rule.Title);
        json.WriteString("words"u8, rule.Words);
        json.WriteTexts("source", rule.Source);
    }
}
