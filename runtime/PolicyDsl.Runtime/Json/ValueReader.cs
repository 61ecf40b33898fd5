using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Reads the value of one input, checks it, and gives it to a sink.</summary>
internal static class ValueReader
{
    /// <summary>Reads the value that the cursor is at; no null.</summary>
    /// <param name="cursor">At the value.</param>
    /// <param name="plan">The input.</param>
    /// <param name="pointer">Where the value stands in the body.</param>
    /// <param name="sink">Who takes it.</param>
    public static void Read(ref JsonCursor cursor, InputPlan plan, string pointer, IInputSink sink)
    {
        switch (plan.Input.Kind)
        {
            case InputKind.Bool:
                ReadBool(ref cursor, plan, pointer, sink);
                break;
            case InputKind.List:
                ReadList(ref cursor, plan, pointer, sink);
                break;
            case var _ when plan.IsWrittenAsNumber:
                ReadNumber(ref cursor, plan, pointer, sink);
                break;
            default:
                ReadWritten(ref cursor, plan, pointer, sink);
                break;
        }
    }

    /// <summary>The text of a string; null: it was none, or a broken one, and that is reported.</summary>
    /// <param name="cursor">At the value.</param>
    /// <param name="title">What people call the value.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="pointer">Where the value stands in the body.</param>
    public static string? ReadText(ref JsonCursor cursor, string title, Message expected, string pointer)
    {
        if (cursor.Token != JsonTokenType.String)
        {
            Refuse(ref cursor, pointer, FieldErrors.WrongType(title, expected));
            return null;
        }
        var text = cursor.Text();
        if (text is null)
            cursor.Errors.Add(FieldErrors.LoneSurrogate(pointer));
        return text;
    }

    /// <summary>Reports the value that the cursor is at and passes over it.</summary>
    public static void Refuse(ref JsonCursor cursor, string pointer, Message error)
    {
        cursor.Errors.Add(pointer, error);
        cursor.Skip();
    }

    /// <summary>The number that the cursor is at, in its range; null: it is refused, and that is reported.</summary>
    public static decimal? ReadNumber(ref JsonCursor cursor, InputInfo input, string pointer)
    {
        decimal value = 0;
        Message? error;
        if (cursor.Token == JsonTokenType.Number)
        {
            error = InputRules.Fault(input, DecimalText.Read(cursor.Bytes, input.Decimals, out value));
        }
        else if (cursor.Token == JsonTokenType.String && input.Kind == InputKind.Money)
        {
            var fault = DecimalText.ReadPlain(cursor.Text() ?? "", input.Decimals, out value);
            error = fault == DecimalFault.Malformed ? FieldErrors.NotPlainDecimal(input.Title) : InputRules.Fault(input, fault);
        }
        else
        {
            error = FieldErrors.WrongType(input.Title, ExpectedWords.Of(input));
        }
        error ??= InputRules.Range(input, value);
        if (error is null)
            return value;
        Refuse(ref cursor, pointer, error);
        return null;
    }

    private static void ReadNumber(ref JsonCursor cursor, InputPlan plan, string pointer, IInputSink sink)
    {
        if (ReadNumber(ref cursor, plan.Input, pointer) is { } value)
            sink.SetNumber(plan.Index, value);
    }

    private static void ReadBool(ref JsonCursor cursor, InputPlan plan, string pointer, IInputSink sink)
    {
        if (cursor.Token is JsonTokenType.True or JsonTokenType.False)
            sink.SetBool(plan.Index, cursor.Token == JsonTokenType.True);
        else
            Refuse(ref cursor, pointer, FieldErrors.WrongType(plan.Input.Title, ExpectedWords.Bool));
    }

    private static void ReadWritten(ref JsonCursor cursor, InputPlan plan, string pointer, IInputSink sink)
    {
        if (cursor is { Token: JsonTokenType.String, IsEscaped: false } && TrySet(cursor.Bytes, plan, sink))
            return;
        if (cursor.Token != JsonTokenType.String)
        {
            Refuse(ref cursor, pointer, NotWritten(plan.Input));
            return;
        }
        if (ReadText(ref cursor, plan.Input.Title, ExpectedWords.Text, pointer) is not { } text)
            return;
        var error = plan.Input.Kind switch
        {
            InputKind.Date => SetDate(plan, text, sink),
            InputKind.Enum => SetMember(plan, text, sink),
            InputKind.Months => SetDuration(plan, DurationText.TryReadMonths(text, out var months), months, sink),
            InputKind.Days => SetDuration(plan, DurationText.TryReadDays(text, out var days), days, sink),
            _ => SetText(plan, text, sink),
        };
        cursor.Errors.Add(pointer, error);
    }

    // What is no text at all is told what to write, as a text is that says something else: 20250301 for a day is not mended by "a text".
    private static Message NotWritten(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Date => FieldErrors.BadDate(input.Title),
            InputKind.Enum => FieldErrors.NotMember(input.Title, input.Members),
            InputKind.Months => FieldErrors.BadMonths(input.Title),
            InputKind.Days => FieldErrors.BadDays(input.Title),
            InputKind.CreditCode => FieldErrors.BadCreditCode(input.Title),
            _ => FieldErrors.WrongType(input.Title, ExpectedWords.Text),
        };

    // What needs no text to be made of it. What is at fault is for the full way to say.
    private static bool TrySet(ReadOnlySpan<byte> utf8, InputPlan plan, IInputSink sink)
    {
        if (plan.Input.Kind == InputKind.Enum && plan.MemberTable.Find(utf8) is >= 0 and var member)
        {
            sink.SetMember(plan.Index, member);
            return true;
        }
        if (plan.Input.Kind != InputKind.Date || !DateText.TryRead(utf8, out var date) || InputRules.Date(plan.Input, date) is not null)
            return false;
        sink.SetDate(plan.Index, date);
        return true;
    }

    private static Message? SetDate(InputPlan plan, string text, IInputSink sink)
    {
        if (!DateText.TryRead(text, out var date))
            return FieldErrors.BadDate(plan.Input.Title);
        var error = InputRules.Date(plan.Input, date);
        if (error is null)
            sink.SetDate(plan.Index, date);
        return error;
    }

    private static Message? SetMember(InputPlan plan, string text, IInputSink sink)
    {
        for (var member = 0; member < plan.Input.Members.Count; member++)
        {
            if (plan.Input.Members[member].Name != text)
                continue;
            sink.SetMember(plan.Index, member);
            return null;
        }
        return FieldErrors.NotMember(plan.Input.Title, plan.Input.Members);
    }

    private static Message? SetDuration(InputPlan plan, bool read, decimal value, IInputSink sink)
    {
        if (!read)
            return plan.Input.Kind == InputKind.Months ? FieldErrors.BadMonths(plan.Input.Title) : FieldErrors.BadDays(plan.Input.Title);
        var error = InputRules.Number(plan.Input, value);
        if (error is null)
            sink.SetNumber(plan.Index, value);
        return error;
    }

    private static Message? SetText(InputPlan plan, string text, IInputSink sink)
    {
        var error = InputRules.Text(plan.Input, plan.Pattern, text);
        if (error is null)
            sink.SetText(plan.Index, text);
        return error;
    }

    private static void ReadList(ref JsonCursor cursor, InputPlan plan, string pointer, IInputSink sink)
    {
        if (cursor.Token != JsonTokenType.StartArray)
        {
            Refuse(ref cursor, pointer, FieldErrors.WrongType(plan.Input.Title, ExpectedWords.Array));
            return;
        }
        sink.BeginList(plan.Index);
        for (var row = 0; cursor.Next() && cursor.Token != JsonTokenType.EndArray; row++)
        {
            if (row == InputInfo.MostRows)
                cursor.Errors.Add(pointer, FieldErrors.TooManyRows(plan.Input.Title, InputInfo.MostRows));
            if (row >= InputInfo.MostRows)
                cursor.Skip();
            else
                ReadRow(ref cursor, plan, JsonPointer.Append(pointer, row), sink);
        }
    }

    private static void ReadRow(ref JsonCursor cursor, InputPlan plan, string pointer, IInputSink sink)
    {
        if (cursor.Token != JsonTokenType.StartObject)
        {
            Refuse(ref cursor, pointer, FieldErrors.NotAnObject($"「{plan.Input.Title}」的每一行", $"Each row of `{plan.Input.Title}`"));
            return;
        }
        var row = sink.AddRow(plan.Index);
        var walk = new ObjectWalk(plan.FieldTable, pointer);
        while (walk.MoveNext(ref cursor, out var field))
            Read(ref cursor, plan.Fields[field], JsonPointer.Append(pointer, plan.Fields[field].Input.Name), row);
    }
}
