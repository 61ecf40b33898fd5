using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace PolicyDsl.Runtime;

/// <summary>
/// Goes through JSON that is written as programs write it. What is no JSON, and what is rare in it (escapes, exponents), stops it: then
/// <see cref="IsPlain"/> is false for good, and nothing more is found.
/// </summary>
/// <param name="utf8">What is read.</param>
internal ref struct PlainCursor(ReadOnlySpan<byte> utf8)
{
    // Control characters, which stand in no text as they are, and what begins an escape.
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static code => (byte)code), (byte)'\\']);

    private readonly ReadOnlySpan<byte> utf8 = utf8;
    private int place;

    /// <summary>Whether all that was read so far was plain.</summary>
    public bool IsPlain { get; private set; } = true;

    private readonly ReadOnlySpan<byte> Rest => utf8[place..];

    /// <summary>The byte that the next value, or what stands in its place, begins with; 0: there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek()
    {
        while ((uint)place < (uint)utf8.Length)
        {
            var next = utf8[place];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return next;
            place++;
        }
        return 0;
    }

    /// <summary>Stops.</summary>
    public void Stop()
    {
        IsPlain = false;
        place = utf8.Length;
    }

    /// <summary>Takes a character that must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(char character)
    {
        if (TryTake(character))
            return true;
        Stop();
        return false;
    }

    /// <summary>Takes a character, if it is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(char character)
    {
        if (Peek() != character)
            return false;
        place++;
        return true;
    }

    /// <summary>Takes a word that must be there.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        if (Rest.StartsWith(word))
        {
            place += word.Length;
            return true;
        }
        Stop();
        return false;
    }

    /// <summary>Takes a member's name, with the colon after it. −1: it is not known to the table, or not there.</summary>
    /// <param name="table">The members.</param>
    /// <param name="next">The entry of the table that is expected.</param>
    public int TakeMember(MemberTable table, ref int next)
    {
        Peek();
        var length = table.Follow(Rest, ref next, out var member);
        if (length == 0)
            return table.Find(TakeName(), ref next) is >= 0 and var found && Take(':') ? found : -1;
        place += length;
        return member;
    }

    /// <summary>Takes what stands between quotes and is looked up as it is; so what is no name is for the table to refuse.</summary>
    public ReadOnlySpan<byte> TakeName()
    {
        if (!Take('"'))
            return default;
        var length = Rest.IndexOf((byte)'"');
        if (length < 0)
        {
            Stop();
            return default;
        }
        var name = utf8.Slice(place, length);
        place += length + 1;
        return name;
    }

    /// <summary>Takes a text without escapes.</summary>
    public ReadOnlySpan<byte> TakeText()
    {
        var text = TakeName();
        if (!text.ContainsAny(NotPlain) && Utf8.IsValid(text))
            return text;
        Stop();
        return default;
    }

    /// <summary>Takes a number without exponent.</summary>
    public ReadOnlySpan<byte> TakeNumber()
    {
        var start = Peek() == '-' ? place + 1 : place;
        var end = Digits(start);
        var isNumber = end == start + 1 || (end > start && utf8[start] != '0');
        if (isNumber && end < utf8.Length && utf8[end] == '.')
        {
            var whole = end + 1;
            end = Digits(whole);
            isNumber = end > whole;
        }
        if (!isNumber)
        {
            Stop();
            return default;
        }
        var number = utf8[place..end];
        place = end;
        return number;
    }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd() => IsPlain && Peek() == 0 && place == utf8.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Digits(int from)
    {
        while ((uint)from < (uint)utf8.Length && utf8[from] is >= (byte)'0' and <= (byte)'9')
            from++;
        return from;
    }
}
