using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// Reads a settlement request as it arrives: <c>{ "year", "applications", "ledger", "pool" }</c>. No more of it is held than an element at a time. As
/// strict as <see cref="ApplicationReader"/>: everything that is wrong is found, with its JSON Pointer, and nothing throws.
/// </summary>
public sealed class SettlementReader
{
    /// <summary>The most that an application or a row may hold: 1 MiB.</summary>
    public const int MostElementBytes = 1 << 20;

    private const int YearMember = 0;
    private const int ApplicationsMember = 1;
    private const int LedgerMember = 2;

    private static readonly MemberTable Members = new("year", "applications", "ledger", "pool");

    private readonly PolicyDefinition policy;
    private readonly ErrorList errors = new();
    private readonly SettlementElements elements;
    private readonly BodyPosition?[] firsts = new BodyPosition?[4];
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 1000 });
    private BodyPosition place = new(1, 1);
    private long counted;
    private bool isStarted;
    private Phase phase;
    private int member;
    private int index;

    /// <summary>Begins before the first byte.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="today">申报日 of applications that name none.</param>
    public SettlementReader(PolicyDefinition policy, DateOnly today)
    {
        this.policy = policy;
        elements = new SettlementElements(policy, today, errors);
    }

    private enum Phase
    {
        Begin,
        Members,
        Value,
        Elements,
        Unknown,
        End,
    }

    /// <summary>Whether reading any further is of no use.</summary>
    public bool IsClosed => errors.IsClosed;

    /// <summary>Reads what has arrived, as far as whole elements go.</summary>
    /// <param name="buffer">What has arrived and was not read yet.</param>
    /// <param name="isFinal">Whether nothing else will.</param>
    /// <returns>Up to where it was read.</returns>
    public SequencePosition Read(ReadOnlySequence<byte> buffer, bool isFinal)
    {
        if (phase == Phase.Begin && buffer.IsEmpty && isFinal)
            errors.Fail(FieldErrors.EmptyBody());
        if (IsClosed)
            return buffer.End;
        if (!isStarted && StartsWithPreamble(buffer) is var preamble)
        {
            if (preamble is null && !isFinal)
                return buffer.Start;
            isStarted = true;
            if (preamble == true)
                buffer = buffer.Slice(Encoding.UTF8.Preamble.Length);
        }
        counted = 0;
        var reader = new Utf8JsonReader(buffer, isFinal, state);
        try
        {
            while (!IsClosed && Step(ref reader, buffer)) { }
        }
        catch (JsonException error)
        {
            var at = new BodyPosition((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            errors.Fail(phase == Phase.End ? FieldErrors.TrailingText(at) : FieldErrors.Syntax(at));
        }
        if (IsClosed)
            return buffer.End;
        state = reader.CurrentState;
        CountUpTo(buffer, buffer.Slice(0, reader.Position).Length);
        if (phase != Phase.End && buffer.Length - counted > MostElementBytes)
            errors.Fail(FieldErrors.ElementTooLarge(Pointer));
        return reader.Position;
    }

    /// <summary>Settles what was read.</summary>
    /// <param name="result">What it comes to; null: something is wrong.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public IReadOnlyList<FieldMessage> Settle(out SettlementResult? result, CancellationToken cancellation = default)
    {
        result = null;
        if (firsts[YearMember] is null)
            errors.Add(FieldErrors.MissingMember("", Members.Names[YearMember]));
        if (firsts[ApplicationsMember] is null)
            errors.Add(FieldErrors.MissingMember("", Members.Names[ApplicationsMember]));
        if (errors.Items.Count > 0)
            return errors.Items;
        var round = new SettlementRound(policy, elements.Year!.Value, elements.Ledger);
        foreach (var (application, pointer) in elements.Applications)
        {
            cancellation.ThrowIfCancellationRequested();
            if (round.Add(application).IsOutOfBounds)
                AddInputErrors(application, pointer);
        }
        if (errors.Items.Count == 0)
            result = round.Settle(cancellation);
        return errors.Items;
    }

    private string Pointer => phase == Phase.Elements ? JsonPointer.Append("/" + Members.Names[member], index) : "";

    // A step of the walk; false: more has to arrive first.
    private bool Step(ref Utf8JsonReader reader, ReadOnlySequence<byte> buffer) =>
        phase switch
        {
            Phase.Begin => Begin(ref reader),
            Phase.Members => NextMember(ref reader, buffer),
            Phase.Value => ReadValue(ref reader, buffer),
            Phase.Elements => ReadElement(ref reader, buffer),
            Phase.Unknown => PassOver(ref reader),
            _ => reader.Read(),
        };

    private bool Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.StartObject)
            phase = Phase.Members;
        else
            errors.Fail(new FieldMessage("", FieldErrors.NotAnObject("请求内容", "The body")));
        return true;
    }

    private bool NextMember(ref Utf8JsonReader reader, ReadOnlySequence<byte> buffer)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            phase = Phase.End;
            return true;
        }
        CountUpTo(buffer, reader.TokenStartIndex);
        var name = NameAt(ref reader);
        member = name is null ? -1 : Members.Find(Encoding.UTF8.GetBytes(name));
        if (name is null)
            errors.Add(FieldErrors.LoneSurrogate(""));
        else if (member < 0)
            errors.Add(FieldErrors.UnknownMember(JsonPointer.Append("", name), name, NearestName.Of(name, Members.Names)));
        else if (firsts[member] is { } first)
            errors.Add(FieldErrors.DuplicateMember("/" + name, name, first, place));
        var isNew = member >= 0 && firsts[member] is null;
        if (isNew)
            firsts[member] = place;
        phase = isNew ? Phase.Value : Phase.Unknown;
        return true;
    }

    private bool ReadValue(ref Utf8JsonReader reader, ReadOnlySequence<byte> buffer)
    {
        if (member == YearMember)
            return ReadWhole(ref reader, buffer, Phase.Members);
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            (phase, index) = (Phase.Elements, 0);
            return true;
        }
        if (reader.TokenType == JsonTokenType.Null && member != ApplicationsMember)
        {
            phase = Phase.Members;
            return true;
        }
        errors.Fail(new FieldMessage("/" + Members.Names[member], FieldErrors.WrongType(Members.Names[member], ExpectedWords.Array)));
        return true;
    }

    private bool ReadElement(ref Utf8JsonReader reader, ReadOnlySequence<byte> buffer) => ReadWhole(ref reader, buffer, Phase.Elements);

    // Reads one value that has arrived as a whole; false: it has not yet.
    private bool ReadWhole(ref Utf8JsonReader reader, ReadOnlySequence<byte> buffer, Phase then)
    {
        var before = reader;
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            phase = Phase.Members;
            return true;
        }
        var start = reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            reader = before;
            return false;
        }
        CountUpTo(buffer, start);
        var bytes = buffer.Slice(start, reader.BytesConsumed - start);
        if (bytes.Length > MostElementBytes)
            errors.Fail(FieldErrors.ElementTooLarge(Pointer));
        else
            Take(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray());
        phase = then;
        index++;
        return true;
    }

    private void Take(ReadOnlySpan<byte> value)
    {
        if (member == YearMember)
            elements.ReadYear(value, place);
        else if (member == LedgerMember)
            elements.ReadRow(value, place, Pointer);
        else
            elements.ReadApplication(value, place, Pointer, isPooled: member != ApplicationsMember);
    }

    private bool PassOver(ref Utf8JsonReader reader)
    {
        var before = reader;
        if (reader.Read() && reader.TrySkip())
        {
            phase = Phase.Members;
            return true;
        }
        reader = before;
        return false;
    }

    // Follows lines and columns, so that what is said of an element names its place in the body.
    private void CountUpTo(ReadOnlySequence<byte> buffer, long end)
    {
        foreach (var piece in buffer.Slice(counted, end - counted))
        {
            var bytes = piece.Span;
            var lineStart = bytes.LastIndexOf((byte)'\n') + 1;
            place = place.Then(bytes.Count((byte)'\n'), Encoding.UTF8.GetCharCount(bytes[lineStart..]));
        }
        counted = end;
    }

    private void AddInputErrors(RoundApplication application, string pointer)
    {
        foreach (var error in policy.Clause(application.Clause)!.Explain(application.Application).InputErrors)
            errors.Add(error with { Pointer = pointer + error.Pointer });
    }

    private static string? NameAt(ref Utf8JsonReader reader)
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

    // Null: too little has arrived to tell.
    private static bool? StartsWithPreamble(ReadOnlySequence<byte> buffer)
    {
        Span<byte> first = stackalloc byte[3];
        var length = (int)Math.Min(buffer.Length, first.Length);
        buffer.Slice(0, length).CopyTo(first);
        if (!first[..length].SequenceEqual(Encoding.UTF8.Preamble[..length]))
            return false;
        return length == first.Length ? true : null;
    }
}
