using System.Text.Json;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>A result on its way into the store.</summary>
internal sealed record SettledResult(TakingPart Application, RoundOutcome Outcome, decimal Amount, int? PooledSince, bool IsUnresolved, string Why)
{
    private const string NoKeys = "{}";
    private static readonly string UnreadableWhy = CanonicalJson.Write(TrailEffect.Review, WriteUnreadable);
    private static readonly string RefusedUnreadableWhy = CanonicalJson.Write(TrailEffect.Rejected, WriteUnreadable);

    /// <summary>The award's apiName, where one applies alone.</summary>
    public string? Award { get; private init; }

    /// <summary>The keys of 一次 and 限次, in JSON.</summary>
    public string Keys { get; private init; } = NoKeys;

    /// <summary>What the engine came to.</summary>
    public static SettledResult Of(PolicyDefinition policy, TakingPart application, ApplicationResult end, IReadOnlyList<string> keys, int year)
    {
        var outcome = end.Outcome;
        return new SettledResult(
            application,
            outcome,
            end.Amount,
            outcome == RoundOutcome.Pooled ? application.PooledSince ?? year : null,
            outcome == RoundOutcome.Review && !IsLeftToAnotherDocument(end),
            CanonicalJson.Write(end, static (writer, it) => SettlementWriter.WriteWhy(writer, it))
        )
        {
            Award = end.Case.Assessment.Award is { } award ? policy.Clauses[end.Case.Clause].Info.Awards[award].Id : null,
            Keys = outcome == RoundOutcome.Granted && keys.Count > 0 ? KeysOf(end.Case, keys) : NoKeys,
        };
    }

    /// <summary>The revision that settles cannot read it: a person has to decide, or has refused it for that.</summary>
    public static SettledResult Unreadable(TakingPart application, bool isRefused) =>
        isRefused
            ? new(application, RoundOutcome.Rejected, 0m, null, IsUnresolved: false, RefusedUnreadableWhy)
            : new(application, RoundOutcome.Review, 0m, null, IsUnresolved: true, UnreadableWhy);

    // What the authority accepted of a clause that another document decides: that document pays.
    private static bool IsLeftToAnotherDocument(ApplicationResult end) =>
        end.Case.Assessment.Outcome == Runtime.Outcome.Delegated
        && end.Case.Decisions is { } decisions
        && decisions.TryGetValue("delegated", out var decision)
        && decision.Decision == ReviewVerdict.Accept
        && end.Reason is { Rule: "delegated" };

    private static string KeysOf(SettlementCase settled, IReadOnlyList<string> keys) =>
        CanonicalJson.Write(
            (settled, keys),
            static (writer, it) =>
            {
                writer.WriteStartObject();
                for (var place = 0; place < it.keys.Count; place++)
                {
                    if (it.settled.Keys[place] is { } value)
                        writer.WriteString(it.keys[place], value);
                }
                writer.WriteEndObject();
            }
        );

    // As an evaluation that came to this alone.
    private static void WriteUnreadable(Utf8JsonWriter writer, TrailEffect effect)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("reason");
        WriteRule(writer);
        writer.WriteEndObject();
        writer.WriteStartArray("trail");
        writer.WriteStartObject();
        writer.WriteString("step", SettlementWriter.NameOf((PlannedRuleKind?)null));
        WriteRule(writer);
        writer.WriteNull("before");
        writer.WriteNull("after");
        writer.WriteString("effect", SettlementWriter.NameOf(effect));
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer)
    {
        writer.WriteString("rule", UnreadableRefusal.Rule);
        writer.WriteString("title", "本版本不能读取的申报内容");
        writer.WriteStartArray("source");
        writer.WriteEndArray();
    }
}
