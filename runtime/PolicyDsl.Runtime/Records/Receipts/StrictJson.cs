using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>What is read is not in its form.</summary>
/// <param name="pointer">JSON Pointer of the part that is not.</param>
internal sealed class StrictJsonException(string pointer) : Exception("Not in its form: " + pointer)
{
    /// <summary>JSON Pointer of the part that is not.</summary>
    public string Pointer { get; } = pointer;
}

/// <summary>An object of which every member is known: none may be missing, none may be more.</summary>
internal readonly struct StrictJson
{
    private readonly JsonElement element;
    private readonly string pointer;

    /// <summary>Takes an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="members">The names of its members.</param>
    /// <exception cref="StrictJsonException">It is no object, lacks a member or has another.</exception>
    public StrictJson(JsonElement element, string pointer, params ReadOnlySpan<string> members)
    {
        this.element = element;
        this.pointer = pointer;
        if (element.ValueKind != JsonValueKind.Object)
            throw new StrictJsonException(pointer);
        foreach (var member in members)
        {
            if (!element.TryGetProperty(member, out _))
                throw new StrictJsonException(PointerOf(member));
        }
        if (element.GetPropertyCount() == members.Length)
            return;
        foreach (var member in element.EnumerateObject())
        {
            if (!members.Contains(member.Name))
                throw new StrictJsonException(PointerOf(member.Name));
        }
    }

    /// <summary>A member, whatever it is.</summary>
    public JsonElement this[string member] => element.GetProperty(member);

    /// <summary>Where a member stands.</summary>
    public string PointerOf(string member) => JsonPointer.Append(pointer, member);

    /// <summary>Whether a member is null.</summary>
    public bool IsNull(string member) => this[member].ValueKind == JsonValueKind.Null;

    /// <summary>A text.</summary>
    public string Text(string member) =>
        this[member].ValueKind == JsonValueKind.String ? this[member].GetString()! : throw new StrictJsonException(PointerOf(member));

    /// <summary>A yes or no.</summary>
    public bool Bool(string member) =>
        this[member].ValueKind is JsonValueKind.True or JsonValueKind.False
            ? this[member].GetBoolean()
            : throw new StrictJsonException(PointerOf(member));

    /// <summary>A whole number from 1.</summary>
    public long Positive(string member) =>
        this[member].ValueKind == JsonValueKind.Number && this[member].TryGetInt64(out var number) && number > 0
            ? number
            : throw new StrictJsonException(PointerOf(member));

    /// <summary>A whole number from 1 that is no larger than a version or a year can be.</summary>
    public int Small(string member) => Positive(member) is var number and <= int.MaxValue ? (int)number : throw new StrictJsonException(PointerOf(member));

    /// <summary>A number; null: there is none.</summary>
    public decimal? Number(string member)
    {
        if (IsNull(member))
            return null;
        return this[member].ValueKind == JsonValueKind.Number && this[member].TryGetDecimal(out var number)
            ? number
            : throw new StrictJsonException(PointerOf(member));
    }

    /// <summary>A time, as in the log.</summary>
    public DateTimeOffset Time(string member) =>
        AuditChain.TryTime(Text(member), out var time) ? time : throw new StrictJsonException(PointerOf(member));

    /// <summary>A SHA-256 hash in lower-case hex.</summary>
    public string Hash(string member)
    {
        var text = Text(member);
        return text.Length == AuditChain.HashLength && text.All(char.IsAsciiHexDigitLower) ? text : throw new StrictJsonException(PointerOf(member));
    }

    /// <summary>An object, as it is written.</summary>
    public string Object(string member) =>
        this[member].ValueKind == JsonValueKind.Object ? this[member].GetRawText() : throw new StrictJsonException(PointerOf(member));
}
