namespace PolicyDsl.Runtime;

/// <summary>The catalogue of what it would take.</summary>
public static class AdviceMessages
{
    /// <summary>A value that meets a condition.</summary>
    public static Message Nearest(InputThreshold threshold)
    {
        var value = Words(threshold);
        var title = threshold.Input.Title;
        return (threshold.Input.Kind == InputKind.Date, threshold.IsLeast) switch
        {
            (true, true) => new("notBefore", $"只需「{title}」不早于 {value.Zh}。", $"It is met with `{title}` not before {value.En}."),
            (true, false) => new("notAfter", $"只需「{title}」不晚于 {value.Zh}。", $"It is met with `{title}` not after {value.En}."),
            (false, true) => new("atLeast", $"只需「{title}」不低于 {value.Zh}。", $"It is met with `{title}` of at least {value.En}."),
            _ => new("atMost", $"只需「{title}」不超过 {value.Zh}。", $"It is met with `{title}` of at most {value.En}."),
        };
    }

    /// <summary>A value at which an award reaches its cap.</summary>
    public static Message BitesAt(InputThreshold threshold)
    {
        var value = Words(threshold);
        var title = threshold.Input.Title;
        return (threshold.Input.Kind == InputKind.Date, threshold.IsLeast) switch
        {
            (true, true) => new("notBefore", $"达到上限时「{title}」不早于 {value.Zh}。", $"The cap is reached with `{title}` from {value.En} on."),
            (true, false) => new("notAfter", $"达到上限时「{title}」不晚于 {value.Zh}。", $"The cap is reached with `{title}` up to {value.En}."),
            (false, true) => new("atLeast", $"达到上限时「{title}」不低于 {value.Zh}。", $"The cap is reached with `{title}` of at least {value.En}."),
            _ => new("atMost", $"达到上限时「{title}」不超过 {value.Zh}。", $"The cap is reached with `{title}` of at most {value.En}."),
        };
    }

    private static Message Words(InputThreshold threshold)
    {
        if (threshold.Value is not decimal number)
            return Same(CanonicalText.Of((DateOnly)threshold.Value));
        return threshold.Input.Kind switch
        {
            InputKind.Money => new("", $"{Warnings.Yuan(number)} 元", $"{Warnings.Yuan(number)} yuan"),
            InputKind.Months => new("", $"{CanonicalText.Of(number)} 个月", $"{CanonicalText.Of(number)} months"),
            InputKind.Days => new("", $"{CanonicalText.Of(number)} 日", $"{CanonicalText.Of(number)} days"),
            InputKind.Rate => Same(CanonicalText.Of(number * 100m) + "%"),
            _ => Same(CanonicalText.Of(number)),
        };
    }

    private static Message Same(string text) => new("", text, text);
}
