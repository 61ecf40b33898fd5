using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>An enum of a policy, by the names of its members: never by their numbers.</summary>
/// <param name="title">What people call it.</param>
/// <param name="members">Its members, in the order of their numbers from 0.</param>
internal sealed class MemberConverter<T>(string title, IReadOnlyList<MemberInfo> members) : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Read(ref reader) : throw Refused(FieldErrors.WrongType(title, ExpectedWords.Text));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(NameOf(value));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(NameOf(value));

    private T Read(ref Utf8JsonReader reader)
    {
        for (var number = 0; number < members.Count; number++)
        {
            if (reader.ValueTextEquals(members[number].Name))
                return Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.BitCast<byte, T>((byte)number) : Unsafe.BitCast<int, T>(number);
        }
        throw Refused(FieldErrors.NotMember(title, members));
    }

    private string NameOf(T member)
    {
        var number = Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.BitCast<T, byte>(member) : Unsafe.BitCast<T, int>(member);
        return number >= 0 && number < members.Count ? members[number].Name : throw Refused(FieldErrors.NotMember(title, members));
    }

    private static InvalidApplicationException Refused(Message message) => new([new FieldMessage("", message)]);
}
