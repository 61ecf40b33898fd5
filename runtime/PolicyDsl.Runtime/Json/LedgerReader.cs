using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Reads ledgers: <c>[ { "clause", "award", "creditCode", "name", "project", "year", "amount", "keys" } ]</c>.</summary>
public static class LedgerReader
{
    private const int MostKeyLength = 200;

    private static readonly MemberTable Members = new("clause", "award", "creditCode", "name", "project", "year", "amount", "keys");

    internal static readonly InputInfo Year = Number("year", InputKind.Integer) with { Low = 1, High = 9999 };

    private static readonly InputInfo Amount = Number("amount", InputKind.Money) with { Low = 0 };

    private static readonly InputInfo Key = Number("keys", InputKind.Number);

    // The numbers of the members, in the order of the table.
    private const int ClauseMember = 0;
    private const int AwardMember = 1;
    private const int CreditCodeMember = 2;
    private const int NameMember = 3;
    private const int ProjectMember = 4;
    private const int YearMember = 5;
    private const int AmountMember = 6;

    /// <summary>Reads a ledger that is a body of its own.</summary>
    /// <param name="utf8Json">The list.</param>
    /// <param name="ledger">Its rows; only those without errors.</param>
    /// <param name="pointer">Where it stands in a greater body.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    public static IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out IReadOnlyList<LedgerRow> ledger, string pointer = "")
    {
        var errors = new ErrorList();
        var cursor = new JsonCursor(utf8Json, errors);
        ledger = cursor.Next() ? Read(ref cursor, pointer) ?? [] : [];
        cursor.Finish();
        return errors.Items;
    }

    /// <summary>What is wrong with the names in a ledger: each row must name a clause of the policy, and an award and inputs of that clause.</summary>
    /// <param name="policy">The revision that decides.</param>
    /// <param name="ledger">All rows that were sent.</param>
    /// <param name="pointer">Where the ledger stands in the body.</param>
    /// <returns>The faults, in the order of the rows; empty: none.</returns>
    public static IReadOnlyList<FieldMessage> FaultsOfNames(PolicyDefinition policy, IReadOnlyList<LedgerRow> ledger, string pointer = "/ledger") =>
        FaultsOfNames(policy.Clauses, ledger, pointer);

    /// <summary>The same by the clauses of the policy.</summary>
    internal static IReadOnlyList<FieldMessage> FaultsOfNames(IReadOnlyList<ClauseDefinition> policy, IReadOnlyList<LedgerRow> ledger, string pointer = "/ledger")
    {
        var errors = new ErrorList();
        new LedgerNames(policy).Check(ledger, pointer, errors);
        return errors.Items;
    }

    /// <summary>Reads the ledger that the cursor is at; null: it is none, and that is reported.</summary>
    internal static List<LedgerRow>? Read(ref JsonCursor cursor, string pointer)
    {
        if (cursor.Token != JsonTokenType.StartArray)
        {
            ValueReader.Refuse(ref cursor, pointer, FieldErrors.WrongType("ledger", ExpectedWords.Array));
            return null;
        }
        var rows = new List<LedgerRow>();
        for (var index = 0; cursor.Next() && cursor.Token != JsonTokenType.EndArray; index++)
        {
            if (ReadRow(ref cursor, JsonPointer.Append(pointer, index)) is { } row)
                rows.Add(row);
        }
        return rows;
    }

    /// <summary>Reads the row that the cursor is at; null: something about it is wrong, and that is reported.</summary>
    internal static LedgerRow? ReadRow(ref JsonCursor cursor, string pointer)
    {
        if (cursor.Token != JsonTokenType.StartObject)
        {
            ValueReader.Refuse(ref cursor, pointer, FieldErrors.NotAnObject("台账的一行", "A row of the ledger"));
            return null;
        }
        var texts = new string?[Members.Size];
        decimal? year = null;
        decimal? amount = null;
        IReadOnlyDictionary<string, string> keys = new Dictionary<string, string>();
        var walk = new ObjectWalk(Members, pointer);
        while (walk.MoveNext(ref cursor, out var member))
        {
            var place = JsonPointer.Append(pointer, Members.Names[member]);
            if (member == YearMember)
                year = ValueReader.ReadNumber(ref cursor, Year, place);
            else if (member == AmountMember)
                amount = ValueReader.ReadNumber(ref cursor, Amount, place);
            else if (member < YearMember)
                texts[member] = ReadText(ref cursor, Members.Names[member], place, member == CreditCodeMember);
            else
                keys = ReadKeys(ref cursor, place);
        }
        foreach (var required in (ReadOnlySpan<int>)[ClauseMember, CreditCodeMember, YearMember, AmountMember])
        {
            if (!walk.Has(required))
                cursor.Errors.Add(FieldErrors.MissingMember(pointer, Members.Names[required]));
        }
        if (texts[ClauseMember] is not { } clause || texts[CreditCodeMember] is not { } code || year is null || amount is null)
            return null;
        return new LedgerRow
        {
            Clause = clause,
            Award = texts[AwardMember],
            CreditCode = code,
            Name = texts[NameMember],
            Project = texts[ProjectMember],
            Year = (int)year.Value,
            Amount = amount.Value,
            Keys = keys,
        };
    }

    private static string? ReadText(ref JsonCursor cursor, string name, string pointer, bool isCreditCode)
    {
        if (ValueReader.ReadText(ref cursor, name, ExpectedWords.Text, pointer) is not { } text)
            return null;
        var error = !isCreditCode ? InputRules.Text(name, text, 1, MostKeyLength)
            : CreditCode.IsValid(text) ? null
            : FieldErrors.BadCreditCode(name);
        cursor.Errors.Add(pointer, error);
        return error is null ? text : null;
    }

    private static Dictionary<string, string> ReadKeys(ref JsonCursor cursor, string pointer)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        if (cursor.Token != JsonTokenType.StartObject)
        {
            ValueReader.Refuse(ref cursor, pointer, FieldErrors.WrongType("keys", ExpectedWords.Object));
            return keys;
        }
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (cursor.Next() && cursor.Token == JsonTokenType.PropertyName)
        {
            var offset = cursor.Offset;
            var name = cursor.Text() ?? "";
            var place = JsonPointer.Append(pointer, name);
            if (cursor.Text() is null)
                cursor.Errors.Add(FieldErrors.LoneSurrogate(pointer));
            else if (!firsts.TryAdd(name, offset))
                cursor.Errors.Add(FieldErrors.DuplicateMember(place, name, cursor.PositionOf(firsts[name]), cursor.PositionOf(offset)));
            if (cursor.Next() && cursor.Token != JsonTokenType.Null && ReadKey(ref cursor, name, place) is { } key)
                keys[name] = key;
        }
        return keys;
    }

    private static string? ReadKey(ref JsonCursor cursor, string name, string pointer)
    {
        if (cursor.Token is JsonTokenType.True or JsonTokenType.False)
            return CanonicalText.Of(cursor.Token == JsonTokenType.True);
        if (cursor.Token == JsonTokenType.Number)
            return ValueReader.ReadNumber(ref cursor, Key, pointer) is { } number ? CanonicalText.Of(number) : null;
        return ReadText(ref cursor, name, pointer, isCreditCode: false);
    }

    private static InputInfo Number(string name, InputKind kind) =>
        new() { Name = name, Title = name, Place = InputPlace.Envelope, Kind = kind, Pointer = "/" + name };
}
