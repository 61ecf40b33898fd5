using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact;

/// <summary>
/// Gives an application to both revisions of a clause: an input that one of them has under another name goes by that name, one that only the other has is left
/// out, and what neither knows stays, to be refused.
/// </summary>
/// <param name="own">The clause that is to read it.</param>
/// <param name="other">The same clause in the other policy.</param>
/// <param name="renamed">From a path (<c>applicant.sme</c>) of the other clause to that of this one.</param>
/// <param name="members">Of a path of this clause, from what the other one calls a member of its 选项 to what this one does.</param>
internal sealed class ClauseBodies(
    ClauseInfo own,
    ClauseInfo other,
    IReadOnlyDictionary<string, string> renamed,
    IReadOnlyDictionary<(string Path, string Member), string> members
)
{
    private readonly HashSet<string> ownPaths = PathsOf(own);
    private readonly HashSet<string> otherPaths = PathsOf(other);

    /// <summary>Whether both take the same, so that nothing has to be written anew.</summary>
    public bool IsSame => ownPaths.SetEquals(otherPaths) && members.Count == 0;

    /// <summary>The body as this clause takes it.</summary>
    public byte[] Of(JsonElement application) => Written(application, "");

    /// <summary>The authority's entries as this clause takes them.</summary>
    public byte[] OfReview(JsonElement review) => Written(review, "review.");

    private byte[] Written(JsonElement body, string prefix)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            if (body.ValueKind == JsonValueKind.Object)
                Write(writer, body, prefix);
            else
                body.WriteTo(writer);
        }
        return stream.ToArray();
    }

    private void Write(Utf8JsonWriter writer, JsonElement body, string prefix)
    {
        writer.WriteStartObject();
        foreach (var member in body.EnumerateObject())
        {
            var path = prefix + member.Name;
            if (prefix.Length == 0 && member.Name is "applicant" or "review" && member.Value.ValueKind == JsonValueKind.Object)
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value, member.Name + ".");
            }
            else if (NameFor(path) is { } name)
            {
                writer.WritePropertyName(name);
                if (member.Value.ValueKind == JsonValueKind.String && members.TryGetValue((prefix + name, member.Value.GetString()!), out var renamedMember))
                    writer.WriteStringValue(renamedMember);
                else
                    member.Value.WriteTo(writer);
            }
        }
        writer.WriteEndObject();
    }

    // A new name within its group; an input that moved to another group is left out, and is then missing.
    private string? NameFor(string path)
    {
        var name = path[(path.IndexOf('.') + 1)..];
        if (ownPaths.Contains(path))
            return name;
        if (renamed.TryGetValue(path, out var now))
            return path.Split('.').Length == now.Split('.').Length ? now[(now.IndexOf('.') + 1)..] : null;
        return otherPaths.Contains(path) ? null : name;
    }

    private static HashSet<string> PathsOf(ClauseInfo clause) =>
        clause.Inputs.Select(static input => input.Pointer[1..].Replace('/', '.')).ToHashSet(StringComparer.Ordinal);
}
