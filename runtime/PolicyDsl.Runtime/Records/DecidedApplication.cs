using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// An application and the decision on it, as the log hashes it and a receipt shows it: the members <c>application</c>, <c>policy</c>, <c>inputs</c> and
/// <c>decision</c>.
/// </summary>
public sealed record DecidedApplication
{
    /// <summary>The application's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary>The year of the round that it takes part in.</summary>
    public required int Year { get; init; }

    /// <summary>When it was stored, UTC, to the millisecond.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public required bool IsWithdrawn { get; init; }

    /// <summary>The policy's id.</summary>
    public required string Policy { get; init; }

    /// <summary>The revision that decided.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of the model that decided (<see cref="PolicyInfo.Hash"/>).</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The clause's apiName.</summary>
    public required string Clause { get; init; }

    /// <summary>The body, as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>The authority's inputs and decisions, as JSON; null: none.</summary>
    public required string? Review { get; init; }

    /// <summary>The decision on body and review, as JSON.</summary>
    public required string Decision { get; init; }

    /// <summary>SHA-256 of it in canonical JSON: the <see cref="AuditEntry.ContentHash"/> of what is done to an application. Lower-case hex.</summary>
    public string ContentHash() =>
        CanonicalJson.Hash(
            CanonicalJson.Write(
                this,
                static (writer, application) =>
                {
                    writer.WriteStartObject();
                    application.WriteMembers(writer);
                    writer.WriteEndObject();
                }
            )
        );

    /// <summary>Writes its members into an object.</summary>
    internal void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("application");
        writer.WriteString("id", Id);
        writer.WriteNumber("version", Version);
        writer.WriteNumber("year", Year);
        writer.WriteString("receivedAt", AuditChain.TimeText(ReceivedAt));
        writer.WriteBoolean("withdrawn", IsWithdrawn);
        writer.WriteEndObject();
        writer.WriteStartObject("policy");
        writer.WriteString("id", Policy);
        writer.WriteNumber("revision", Revision);
        writer.WriteString("hash", PolicyHash);
        writer.WriteString("clause", Clause);
        writer.WriteEndObject();
        writer.WriteStartObject("inputs");
        WriteJson(writer, "application", Body);
        WriteJson(writer, "review", Review);
        writer.WriteEndObject();
        WriteJson(writer, "decision", Decision);
    }

    private static void WriteJson(Utf8JsonWriter writer, string name, string? json)
    {
        writer.WritePropertyName(name);
        if (json is null)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(json);
    }
}
