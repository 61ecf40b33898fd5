namespace PolicyDsl.Runtime;

/// <summary>The catalogue of what it would take.</summary>
public static class AdviceMessages
{
    /// <summary>A value that meets a condition.</summary>
    public static Message Nearest(InputThreshold threshold)
    {
        if (threshold.Choices.Count > 0)
            return Choices(threshold);
        return threshold.End is { } end ? Between(threshold, end) : Bound(threshold, "It is met");
    }

    /// <summary>A value with which there is an award to pay.</summary>
    public static Message Award(InputThreshold threshold) => Bound(threshold, "There is an award to pay");

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

    private static Message Bound(InputThreshold threshold, string met)
    {
        var value = Words(threshold);
        var title = threshold.Input.Title;
        return (threshold.Input.Kind == InputKind.Date, threshold.IsLeast) switch
        {
            (true, true) => new("notBefore", $"只需「{title}」不早于 {value.Zh}。", $"{met} with `{title}` not before {value.En}."),
            (true, false) => new("notAfter", $"只需「{title}」不晚于 {value.Zh}。", $"{met} with `{title}` not after {value.En}."),
            (false, true) => new("atLeast", $"只需「{title}」不低于 {value.Zh}。", $"{met} with `{title}` of at least {value.En}."),
            _ => new("atMost", $"只需「{title}」不超过 {value.Zh}。", $"{met} with `{title}` of at most {value.En}."),
        };
    }

    private static Message Choices(InputThreshold threshold)
    {
        var answers = threshold.Choices.Select(choice => Answer(threshold.Input, choice)).ToList();
        var zh = string.Join("、", answers.Select(static answer => $"「{answer.Zh}」"));
        var en = string.Join(", ", answers.Select(static answer => $"`{answer.En}`"));
        return answers.Count == 1
            ? new("is", $"只需「{threshold.Input.Title}」为{zh}。", $"It is met with `{threshold.Input.Title}` being {en}.")
            : new("oneOf", $"只需「{threshold.Input.Title}」为{zh}之一。", $"It is met with `{threshold.Input.Title}` being one of {en}.");
    }

    private static Message Answer(InputInfo input, object choice) =>
        choice is bool yes ? new("", yes ? "是" : "否", yes ? "yes" : "no") : Same(input.Members.First(member => member.Name.Equals(choice)).Title);

    private static Message Between(InputThreshold threshold, object end)
    {
        var title = threshold.Input.Title;
        var value = Words(threshold);
        if (threshold.Value.Equals(end))
            return new("is", $"只需「{title}」为 {value.Zh}。", $"It is met with `{title}` of {value.En}.");
        var other = Words(threshold with { Value = end });
        var (low, high) = threshold.IsLeast ? (value, other) : (other, value);
        return new("between", $"只需「{title}」在 {low.Zh} 至 {high.Zh} 之间。", $"It is met with `{title}` from {low.En} to {high.En}.");
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
