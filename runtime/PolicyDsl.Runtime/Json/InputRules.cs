using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime;

/// <summary>What a value must be like, whoever brings it: the reader of JSON and the check of applications built in C# ask here.</summary>
internal static class InputRules
{
    /// <summary>What is wrong with how a number is written; null: nothing.</summary>
    public static Message? Fault(InputInfo input, DecimalFault fault) =>
        fault switch
        {
            DecimalFault.None => null,
            DecimalFault.OutOfRange => FieldErrors.OutOfRange(input.Title),
            DecimalFault.TooManyDecimals when input.Decimals == 0 => FieldErrors.NotInteger(input.Title),
            DecimalFault.TooManyDecimals => FieldErrors.TooManyDecimals(input.Title, input.Decimals),
            _ => FieldErrors.WrongType(input.Title, ExpectedWords.Of(input)),
        };

    /// <summary>What is wrong with a number, range included; null: nothing.</summary>
    public static Message? Number(InputInfo input, decimal value)
    {
        var fault = Fault(input, DecimalText.Check(value, input.Decimals));
        return fault ?? Range(input, value);
    }

    /// <summary>What is wrong with a number that is as small and as exact as it must be; null: nothing.</summary>
    public static Message? Range(InputInfo input, decimal value)
    {
        var low = input.Low ?? (input.Kind is InputKind.Months or InputKind.Days ? 0m : null);
        return value < low || value > input.High ? OutsideRange(input, low) : null;
    }

    /// <summary>What is wrong with a value outside its 范围.</summary>
    /// <param name="input">The input.</param>
    /// <param name="low">The least.</param>
    public static Message OutsideRange(InputInfo input, decimal? low) => FieldErrors.OutsideRange(input.Title, Words(input, low), Words(input, input.High));

    /// <summary>What is wrong with a date; null: nothing.</summary>
    public static Message? Date(InputInfo input, DateOnly value)
    {
        if (input.Low is null && input.High is null)
            return null;
        decimal digits = (value.Year * 10000) + (value.Month * 100) + value.Day;
        return digits < input.Low || digits > input.High ? OutsideRange(input, input.Low) : null;
    }

    /// <summary>What is wrong with a text or credit code; null: nothing.</summary>
    public static Message? Text(InputInfo input, Regex? pattern, string value)
    {
        if (input.Kind == InputKind.CreditCode)
            return CreditCode.IsValid(value) ? null : FieldErrors.BadCreditCode(input.Title);
        return Text(input.Title, value, input.LeastLength, input.MaxLength ?? InputInfo.UsualMaxLength)
            ?? (pattern is null || pattern.IsMatch(value) ? null : FieldErrors.PatternMismatch(input.Title, input.Pattern ?? ""));
    }

    /// <summary>What is wrong with a text that is no declared input; null: nothing.</summary>
    public static Message? Text(string title, string value, int least, int most)
    {
        foreach (var character in value)
        {
            if (char.IsControl(character) && character is not ('\t' or '\n' or '\r'))
                return FieldErrors.ControlCharacter(title, character);
        }
        if (TextBlanks.AreAround(value))
            return FieldErrors.BlankAround(title);
        var length = 0;
        foreach (var _ in value.EnumerateRunes())
            length++;
        return length < least || length > most ? FieldErrors.BadLength(title, least, most) : null;
    }

    private static Message? Words(InputInfo input, decimal? bound)
    {
        if (bound is not { } value)
            return null;
        var text = CanonicalText.Of(value);
        return input.Kind switch
        {
            InputKind.Money => new("", $"{Warnings.Yuan(value)} 元", $"{Warnings.Yuan(value)} yuan"),
            InputKind.Months => new("", $"{text} 个月", $"{text} months"),
            InputKind.Days => new("", $"{text} 日", $"{text} days"),
            InputKind.Date => Same(CanonicalText.OfDay(value)),
            _ => Same(text),
        };
    }

    private static Message Same(string text) => new("", text, text);
}
