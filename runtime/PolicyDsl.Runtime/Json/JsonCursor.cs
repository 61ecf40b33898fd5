using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicyDsl.Runtime;

/// <summary>
/// Goes through a body token by token and never throws: what is no JSON ends the walk and is told to <see cref="Errors"/>.
/// </summary>
internal ref struct JsonCursor
{
    /// <summary>How deep a body may nest.</summary>
    public const int MostDepth = 32;

    private readonly ReadOnlySpan<byte> body;
    private readonly BodyPosition origin;
    private Utf8JsonReader reader;

    /// <summary>Begins before the first token.</summary>
    /// <param name="utf8">What is read.</param>
    /// <param name="errors">Who is told what is wrong.</param>
    /// <param name="origin">Where it begins in a greater body; null: it is the body.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, ErrorList errors, BodyPosition? origin = null)
    {
        this.origin = origin ?? new BodyPosition(1, 1);
        body = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        Errors = errors;
        // One level more than is allowed, so that the level too many is seen here and named.
        reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MostDepth + 1 });
        if (body.IsEmpty)
            errors.Fail(FieldErrors.EmptyBody());
        else if (!Utf8.IsValid(body))
            errors.Fail(FieldErrors.InvalidUtf8(PositionOf(FirstInvalid(body))));
    }

    /// <summary>What is wrong so far.</summary>
    public ErrorList Errors { get; }

    /// <summary>The token that the cursor is at.</summary>
    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>The token's bytes, quotes left out, escapes as written.</summary>
    public readonly ReadOnlySpan<byte> Bytes => reader.ValueSpan;

    /// <summary>Whether the token holds escapes.</summary>
    public readonly bool IsEscaped => reader.ValueIsEscaped;

    /// <summary>Where the token begins, in bytes.</summary>
    public readonly int Offset => (int)reader.TokenStartIndex;

    /// <summary>Where the token, or what was passed over last, ends, in bytes.</summary>
    public readonly int End => (int)reader.BytesConsumed;

    /// <summary>A piece of the body, by its offsets in bytes.</summary>
    public readonly ReadOnlySpan<byte> Slice(Range range) => body[range];

    /// <summary>Goes to the next token. False: there is none, or the body cannot be read any further.</summary>
    public bool Next()
    {
        if (Errors.IsClosed)
            return false;
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (JsonException error)
        {
            Errors.Fail(body.Trim(" \t\r\n"u8).IsEmpty ? FieldErrors.EmptyBody() : FieldErrors.Syntax(PositionOf(error)));
            return false;
        }
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.CurrentDepth < MostDepth)
            return true;
        Errors.Fail(FieldErrors.TooDeep(MostDepth, PositionOf(Offset)));
        return false;
    }

    /// <summary>Passes over the value that the cursor is at, up to its last token.</summary>
    public void Skip()
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = reader.CurrentDepth;
        while (Next() && reader.CurrentDepth > depth) { }
    }

    /// <summary>Reports what stands after the value, if anything.</summary>
    public void Finish()
    {
        if (Errors.IsClosed)
            return;
        try
        {
            reader.Read();
        }
        catch (JsonException error)
        {
            Errors.Fail(FieldErrors.TrailingText(PositionOf(error)));
        }
    }

    /// <summary>The text of a name or string; null: it holds an unpaired surrogate.</summary>
    public readonly string? Text()
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The line and column of a byte.</summary>
    public readonly BodyPosition PositionOf(int offset)
    {
        var before = body[..Math.Min(offset, body.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return origin.Then(before.Count((byte)'\n'), Encoding.UTF8.GetCharCount(before[lineStart..]));
    }

    private readonly BodyPosition PositionOf(JsonException error)
    {
        var line = (int)(error.LineNumber ?? 0);
        var start = 0;
        for (var i = 0; i < line; i++)
            start += body[start..].IndexOf((byte)'\n') + 1;
        return PositionOf(start + (int)(error.BytePositionInLine ?? 0));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            offset += consumed;
        return offset;
    }
}
