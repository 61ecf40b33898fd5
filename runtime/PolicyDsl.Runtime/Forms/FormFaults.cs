namespace PolicyDsl.Runtime;

/// <summary>
/// What a form says of a text or number that it refuses, in the words of the service: a validator says only that it does not match a regular expression, or
/// is no <c>number</c>.
/// </summary>
internal static class FormFaults
{
    /// <summary>The sentence; null: the validator's own will do.</summary>
    public static Message? Of(InputInfo input) =>
        input.Kind switch
        {
            InputKind.CreditCode => FieldErrors.BadCreditCode(input.Title),
            InputKind.Date or InputKind.Months or InputKind.Days when !input.CountedDuration => Of(input, Written(input)),
            InputKind.Text when input.Pattern is { } pattern => FieldErrors.PatternMismatch(input.Title, pattern),
            InputKind.Text => FieldErrors.BlankAround(input.Title),
            InputKind.Bool or InputKind.Enum or InputKind.List => null,
            _ => Of(input, FieldErrors.WrongType(input.Title, ExpectedWords.Of(input))),
        };

    // What is refused may be written wrongly, or lie outside the bounds.
    private static Message Of(InputInfo input, Message written)
    {
        if (input.Low is null && input.High is null)
            return written;
        var outside = InputRules.OutsideRange(input, input.Low);
        return new Message(written.Code, $"{written.Zh}{outside.Zh}", $"{written.En} {outside.En}");
    }

    private static Message Written(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Date => FieldErrors.BadDate(input.Title),
            InputKind.Months => FieldErrors.BadMonths(input.Title),
            _ => FieldErrors.BadDays(input.Title),
        };
}
