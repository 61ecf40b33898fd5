namespace PolicyDsl.Interpreter.Wording;

/// <summary>Values of inputs for people.</summary>
public static class ValueWords
{
    /// <summary>A value as an application holds it, in the words of its input.</summary>
    public static string Of(InputInfo input, object? value, Language language) =>
        value switch
        {
            null => language == Language.En ? "missing" : "未填",
            bool yes => language == Language.En ? (yes ? "yes" : "no") : LiteralWording.Of(yes),
            decimal number => Of(input.Kind, number, language),
            DateOnly date => CanonicalText.Of(date),
            string member when input.Kind == InputKind.Enum => input.Members.FirstOrDefault(m => m.Name == member)?.Title ?? member,
            int rows => language == Language.En ? $"{LiteralWording.Plain(rows)} rows" : $"{LiteralWording.Plain(rows)} 行",
            _ => value.ToString() ?? "",
        };

    private static string Of(InputKind kind, decimal number, Language language) =>
        kind switch
        {
            InputKind.Money => OutcomeWords.Yuan(number, language),
            InputKind.Rate => LiteralWording.Of(number, TypeKind.Rate),
            InputKind.Months => language == Language.En ? $"{LiteralWording.Plain(number)} months" : LiteralWording.Of(number, TypeKind.Months),
            InputKind.Days => language == Language.En ? $"{LiteralWording.Plain(number)} days" : LiteralWording.Of(number, TypeKind.Days),
            _ => LiteralWording.Plain(number),
        };
}
