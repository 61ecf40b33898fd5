namespace PolicyDsl.Runtime;

/// <summary>What helps to fill in an input, in sentences.</summary>
internal static class InputHelp
{
    /// <summary>The sentences; null: there is nothing to say.</summary>
    /// <param name="input">The input.</param>
    /// <param name="language">Of what is not the policy's own.</param>
    /// <param name="inUnits">Whether it may be entered in several units: a rate in percent, too.</param>
    public static string? Of(InputInfo input, Language language, bool inUnits = false)
    {
        string In(string zh, string en) => language == Language.En ? en : zh;
        var parts = new List<string>();
        if (input.Kind == InputKind.Money)
            parts.Add(In("单位：元，最多两位小数。", "Yuan, at most 2 decimals."));
        if (input.Kind == InputKind.Rate)
            parts.Add(inUnits ? In("按小数填写时，60% 写作 0.6。", "As a fraction, 60% is 0.6.") : In("小数：60% 写作 0.6。", "A fraction: 0.6 for 60%."));
        if (input is { CountedDuration: true, Kind: InputKind.Months })
            parts.Add(In("单位：月，填整数。", "In months, a whole number."));
        if (input is { CountedDuration: true, Kind: InputKind.Days })
            parts.Add(In("单位：日，填整数。", "In days, a whole number."));
        if (input.ExcludingTax)
            parts.Add(In("不含税。", "Excluding tax."));
        if (input.Pattern is { } pattern && InputPatterns.OfText(input) is null)
            parts.Add(In($"须符合 `{pattern}`，提交后检查。", $"Must match `{pattern}`, which is checked after it is sent."));
        if (input.Kind == InputKind.CreditCode)
            parts.Add(In("18 位数字和大写字母。", "18 digits and capital letters."));
        if (input.Kind == InputKind.Months && !input.CountedDuration)
            parts.Add(In("1年6个月写作 P1Y6M，2年写作 P2Y。", "P1Y6M for a year and 6 months, P2Y for 2 years."));
        if (input.Kind == InputKind.Days && !input.CountedDuration)
            parts.Add(In("30日写作 P30D。", "P30D for 30 days."));
        // Where the form knows when it applies, it is not there otherwise.
        if (input is { Condition: { } condition, When: null })
            parts.Add(In($"仅在{condition}时填写。", $"Only where {condition}."));
        if (EnvelopeHelp.Of(input) is { } envelope)
            parts.Add(envelope.In(language));
        parts.AddRange(input.Notes);
        return FormPapers.Sentences(parts, language);
    }
}
