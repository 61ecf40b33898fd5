using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Examples;

/// <summary>
/// Holds the numbers of examples to what an application may send: to the fen, within ±10^13, within 范围 and 长度. What a service would refuse
/// can never be an example of a decision.
/// </summary>
internal static class FactLimits
{
    private const decimal Most = 10_000_000_000_000m;

    private const int OtherDecimals = 10;

    // What a text may have where no 长度 is written.
    private static readonly LengthRange UsualLength = new(0, 1000);

    /// <summary>What is wrong with money that an example expects or finds in the ledger; null: nothing.</summary>
    /// <param name="value">Yuan.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="place">Where it is written.</param>
    public static Diagnostic? OfMoney(decimal value, DiagnosticArgument title, Place place) =>
        OfNumber(value, ValueType.Money, title, place);

    /// <summary>What is wrong with the value of an input; null: nothing.</summary>
    /// <param name="value">A literal.</param>
    /// <param name="input">The input.</param>
    /// <param name="title">As the example calls it.</param>
    /// <param name="place">Where the value is written.</param>
    public static Diagnostic? Of(Expression value, InputSymbol input, DiagnosticArgument title, Place place)
    {
        if (value is TextLiteral text)
            return OfText(text.Value, input.Field?.Length, title, place);
        if (Constants.Number(value) is { } number && OfNumber(number, input.Type!, title, place) is { } found)
            return found;
        var ordinal = Constants.Ordinal(value);
        if (input.Field?.Range is { } range)
            return ordinal < Constants.Ordinal(range.Low) || ordinal > Constants.Ordinal(range.High) ? ExampleErrors.FactOutsideRange(place, title) : null;
        return ordinal < 0m && input.Type!.Kind is TypeKind.Money or TypeKind.Months or TypeKind.Days ? ExampleErrors.NegativeFact(place, title) : null;
    }

    private static Diagnostic? OfNumber(decimal number, ValueType type, DiagnosticArgument title, Place place)
    {
        if (number is < -Most or > Most)
            return ExampleErrors.FactTooLarge(place, title);
        // Integers and durations are whole by their types.
        var decimals = type.Kind == TypeKind.Money ? 2 : OtherDecimals;
        return decimal.Round(number, decimals) == number ? null : ExampleErrors.FactTooPrecise(place, title, decimals);
    }

    private static Diagnostic? OfText(string text, LengthRange? length, DiagnosticArgument title, Place place)
    {
        var count = text.Length - text.Count(static c => char.IsLowSurrogate(c));
        var (low, high) = length ?? UsualLength;
        return count < low || count > high ? ExampleErrors.FactLength(place, title, low, high) : null;
    }
}
