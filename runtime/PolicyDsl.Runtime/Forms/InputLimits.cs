namespace PolicyDsl.Runtime;

/// <summary>What the value of an input may be, both ends allowed: what forms, documents and questions say of it.</summary>
internal readonly record struct InputLimits
{
    /// <summary>The least number: its 范围, or what the service takes at all; null: it is not written as a number.</summary>
    public decimal? Least { get; private init; }

    /// <summary>The greatest number.</summary>
    public decimal? Most { get; private init; }

    /// <summary>How many decimals a number may have; null: it is not written as a number.</summary>
    public int? Decimals { get; private init; }

    /// <summary>The least length of a text in code points; null: none.</summary>
    public int? LeastLength { get; private init; }

    /// <summary>The greatest length of a text in code points; null: none, or its pattern has it.</summary>
    public int? MostLength { get; private init; }

    /// <summary>What all of a text must match; null: it may be any, or the service alone can tell.</summary>
    public string? Pattern { get; private init; }

    /// <summary>The first day, YYYY-MM-DD; null: any, or it is no day.</summary>
    public string? Earliest { get; private init; }

    /// <summary>The last day, YYYY-MM-DD; null: any, or it is no day.</summary>
    public string? Latest { get; private init; }

    /// <summary>Those of an input.</summary>
    public static InputLimits Of(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Money or InputKind.Number or InputKind.Rate or InputKind.Integer => OfNumber(input, -Money.Limit),
            InputKind.Months or InputKind.Days when input.CountedDuration => OfNumber(input, 0m),
            InputKind.Months => new InputLimits { Pattern = InputPatterns.DurationInMonths(input) },
            InputKind.Days => new InputLimits { Pattern = InputPatterns.DurationInDays(input) },
            InputKind.CreditCode => new InputLimits { Pattern = InputPatterns.Whole(InputPatterns.CreditCode) },
            InputKind.Text => new InputLimits
            {
                LeastLength = input.LeastLength > 0 ? input.LeastLength : null,
                MostLength = input.MaxLength ?? InputInfo.UsualMaxLength,
                Pattern = InputPatterns.OfText(input),
            },
            InputKind.Date => new InputLimits { Earliest = DayOf(input.Low), Latest = DayOf(input.High) },
            _ => default,
        };

    private static string? DayOf(decimal? digits) => digits is { } day ? CanonicalText.OfDay(day) : null;

    private static InputLimits OfNumber(InputInfo input, decimal least) =>
        new()
        {
            Least = input.Low ?? least,
            Most = input.High ?? Money.Limit,
            Decimals = input.Decimals,
        };
}
