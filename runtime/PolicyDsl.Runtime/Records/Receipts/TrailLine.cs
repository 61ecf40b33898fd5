using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Reason and trail of a result, read back.</summary>
/// <param name="Reason">The reason's rule; null: there is no reason.</param>
/// <param name="Lines">The trail.</param>
internal sealed record ReadTrail(string? Reason, IReadOnlyList<TrailLine> Lines)
{
    /// <summary>Reads <c>{"reason":…,"trail":[…]}</c>.</summary>
    /// <returns>It; null: it is not in that form.</returns>
    public static ReadTrail? Of(string why)
    {
        using var document = JsonDocument.Parse(why);
        try
        {
            var whole = new StrictJson(document.RootElement, "", "reason", "trail");
            var reason = whole.IsNull("reason") ? null : new StrictJson(whole["reason"], "/reason", "rule", "title", "source").Text("rule");
            return whole["trail"].ValueKind == JsonValueKind.Array ? new ReadTrail(reason, [.. whole["trail"].EnumerateArray().Select(TrailLine.Of)]) : null;
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }
}

/// <summary>A step of a trail, read back.</summary>
/// <param name="Step">The kind of its rule: <c>evaluate</c>, <c>limit</c> …</param>
/// <param name="Effect">What it did: <c>passed</c>, <c>reduced</c> …</param>
/// <param name="Rule">The rule id; null: its own evaluation, without anything against it.</param>
/// <param name="Title">What people read.</param>
/// <param name="Source">出处, in canonical JSON.</param>
/// <param name="Before">Yuan before it; null: there was no amount.</param>
/// <param name="After">Yuan after it; null: there is no amount.</param>
internal sealed record TrailLine(string Step, string Effect, string? Rule, string Title, string Source, decimal? Before, decimal? After)
{
    /// <summary>Reads a step.</summary>
    /// <exception cref="StrictJsonException">It is none.</exception>
    public static TrailLine Of(JsonElement element)
    {
        var step = new StrictJson(element, "/trail", "step", "effect", "rule", "title", "source", "before", "after");
        return new TrailLine(
            step.Text("step"),
            step.Text("effect"),
            step.IsNull("rule") ? null : step.Text("rule"),
            step.Text("title"),
            CanonicalJson.Of(step["source"]),
            step.Number("before"),
            step.Number("after")
        );
    }
}
