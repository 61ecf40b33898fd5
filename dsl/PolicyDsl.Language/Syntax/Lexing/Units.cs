namespace PolicyDsl.Syntax.Lexing;

/// <summary>The units that may stand after a number.</summary>
internal static class Units
{
    // The longest first: a literal ends with its longest unit.
    private static readonly Entry[] Known =
    [
        new("亿元", LiteralUnit.Money, 8),
        new("万元", LiteralUnit.Money, 4),
        new("个月", LiteralUnit.Months, 0),
        new("元", LiteralUnit.Money, 0),
        new("角", LiteralUnit.Money, -1),
        new("分", LiteralUnit.Money, -2),
        new("%", LiteralUnit.Rate, -2),
        new("‰", LiteralUnit.Rate, -3),
        new("‱", LiteralUnit.Rate, -4),
        new("年", LiteralUnit.Years, 0),
        new("日", LiteralUnit.Days, 0),
        new("个", LiteralUnit.None, 0),
        new("家", LiteralUnit.None, 0),
        new("名", LiteralUnit.None, 0),
        new("项", LiteralUnit.None, 0),
        new("次", LiteralUnit.None, 0),
    ];

    private static readonly (string Written, Entry Meant)[] Mistaken =
    [
        ("年度", new("个年度", LiteralUnit.None, 0)),
        ("万", new("万元", LiteralUnit.Money, 4)),
        ("亿", new("亿元", LiteralUnit.Money, 8)),
        ("天", new("日", LiteralUnit.Days, 0)),
        ("月", new("个月", LiteralUnit.Months, 0)),
    ];

    /// <summary>The unit at a place, where there is one.</summary>
    public static Entry? At(Scanner scanner, int at)
    {
        foreach (var unit in Known)
        {
            if (StandsAt(scanner, at, unit.Text) && !(unit.Text == "年" && scanner.At(at + 1) == '度') && !StandsAt(scanner, at, Keywords.Zh(Keyword.CalendarYears)))
                return unit;
        }
        return null;
    }

    /// <summary>A unit that people write but that is not one, with what they mean.</summary>
    public static (string Written, Entry Meant)? MistakenAt(Scanner scanner, int at)
    {
        foreach (var pair in Mistaken)
        {
            if (StandsAt(scanner, at, pair.Written))
                return pair;
        }
        return null;
    }

    /// <summary>Whether a text stands at a place.</summary>
    public static bool StandsAt(Scanner scanner, int at, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (scanner.At(at + i) != text[i])
                return false;
        }
        return true;
    }

    /// <summary>A unit.</summary>
    /// <param name="Text">As written.</param>
    /// <param name="Unit">What it makes of the number.</param>
    /// <param name="Power">The number is multiplied by ten to this power.</param>
    public sealed record Entry(string Text, LiteralUnit Unit, int Power);
}
