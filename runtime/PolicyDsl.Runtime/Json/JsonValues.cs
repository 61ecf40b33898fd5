using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes values as they are read: numbers exact and without trailing zeros, dates and durations in ISO 8601.</summary>
public static class JsonValues
{
    /// <summary>Writes a number; null where there is none.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        WriteNumber(writer, value);
    }

    /// <summary>Writes a number; null where there is none.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, decimal? value)
    {
        if (value is not { } number)
        {
            writer.WriteNullValue();
            return;
        }
        Span<byte> digits = stackalloc byte[CanonicalText.MostDecimalLength];
        writer.WriteRawValue(digits[..CanonicalText.Write(number, digits)], skipInputValidation: true);
    }

    /// <summary>Writes a date; null where there is none.</summary>
    public static void WriteDate(Utf8JsonWriter writer, string name, DateOnly? value) =>
        writer.WriteString(name, value is { } date ? CanonicalText.Of(date) : null);

    /// <summary>Writes an input's value as an application holds it (<see cref="IApplication.GetInput"/>).</summary>
    public static void WriteInput(Utf8JsonWriter writer, InputInfo input, object? value)
    {
        switch (value)
        {
            case decimal months when input is { Kind: InputKind.Months, CountedDuration: false }:
                writer.WriteStringValue(DurationText.OfMonths(months));
                break;
            case decimal days when input is { Kind: InputKind.Days, CountedDuration: false }:
                writer.WriteStringValue(DurationText.OfDays(days));
                break;
            case decimal number:
                WriteNumber(writer, number);
                break;
            case bool yes:
                writer.WriteBooleanValue(yes);
                break;
            case DateOnly date:
                writer.WriteStringValue(CanonicalText.Of(date));
                break;
            case int rows:
                writer.WriteNumberValue(rows);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
