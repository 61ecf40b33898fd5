using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyDsl.Review.Tracing.Reading;

/// <summary>The number that Word shows before a paragraph; it stands nowhere in the text.</summary>
/// <param name="Text">What is shown; empty: nothing.</param>
/// <param name="UnknownFormat">The format, where its numbers are not known.</param>
internal readonly record struct WordLabel(string Text, string? UnknownFormat);

/// <summary>Counts the automatic numbers of a .docx, paragraph by paragraph in order.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int MostStyles = 64;

    private readonly Dictionary<int, int> definitionOf = [];
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<(int Instance, int Level)> started = [];

    public WordNumbering(MainDocumentPart part)
    {
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                styles.TryAdd(id, style);
        }
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (definition.AbstractNumberId?.Value is { } id)
                definitions.TryAdd(id, definition);
        }
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is not { } id || instance.AbstractNumId?.Val?.Value is not { } definition)
                continue;
            instances.TryAdd(id, instance);
            definitionOf.TryAdd(id, definition);
        }
    }

    /// <summary>The number before a paragraph; the next call counts on from it.</summary>
    public WordLabel Next(Paragraph paragraph)
    {
        var (instance, level) = Place(paragraph);
        if (instance is not { } id || level is < 0 or >= Levels || !definitionOf.TryGetValue(id, out var definition) || LevelOf(id, level) is not { } shown)
            return new WordLabel("", null);
        var counts = Counts(definition);
        if (StartOverride(id, level) is { } start && started.Add((id, level)))
            counts[level] = start;
        else
            counts[level] = counts[level] == int.MinValue ? Start(id, level) : counts[level] + 1;
        for (var below = level + 1; below < Levels; below++)
            counts[below] = int.MinValue;
        return Show(id, shown, counts);
    }

    /// <summary>Where a paragraph is numbered: by itself, or by its style or one that it is based on.</summary>
    private (int? Instance, int Level) Place(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var instance = own?.NumberingId?.Val?.Value;
        var level = own?.NumberingLevelReference?.Val?.Value;
        var styleId = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < MostStyles && styleId is not null && (instance is null || level is null); i++)
        {
            if (!styles.TryGetValue(styleId, out var style))
                break;
            var numbered = style.StyleParagraphProperties?.NumberingProperties;
            instance ??= numbered?.NumberingId?.Val?.Value;
            level ??= numbered?.NumberingLevelReference?.Val?.Value ?? LevelOfStyle(instance, styleId);
            styleId = style.BasedOn?.Val?.Value;
        }
        // 0 takes a number away.
        return (instance is 0 ? null : instance, level ?? 0);
    }

    private int? LevelOfStyle(int? instance, string styleId) =>
        instance is { } id && definitionOf.TryGetValue(id, out var definition) && definitions.TryGetValue(definition, out var found)
            ? found.Elements<Level>().FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == styleId)?.LevelIndex?.Value
            : null;

    private int[] Counts(int definition)
    {
        if (!counters.TryGetValue(definition, out var counts))
        {
            counts = new int[Levels];
            Array.Fill(counts, int.MinValue);
            counters.Add(definition, counts);
        }
        return counts;
    }

    private Level? LevelOf(int instance, int level) =>
        Override(instance, level)?.Level
        ?? (definitions.TryGetValue(definitionOf[instance], out var definition) ? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level) : null);

    private LevelOverride? Override(int instance, int level) => instances[instance].Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private int? StartOverride(int instance, int level) => Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value;

    private int Start(int instance, int level) => StartOverride(instance, level) ?? LevelOf(instance, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private WordLabel Show(int instance, Level shown, int[] counts)
    {
        var pattern = shown.LevelText?.Val?.Value ?? "";
        var isLegal = shown.IsLegalNumberingStyle is not null;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                text.Append(pattern[i]);
                continue;
            }
            var level = pattern[++i] - '1';
            var count = counts[level] == int.MinValue ? Start(instance, level) : counts[level];
            var format = (level == shown.LevelIndex?.Value ? shown : LevelOf(instance, level))?.NumberingFormat?.Val?.InnerText ?? "decimal";
            if (format == "bullet")
                return new WordLabel("", null);
            if (WordNumberFormats.Show(isLegal ? "decimal" : format, count) is not { } number)
                return new WordLabel("", format);
            text.Append(number);
        }
        var isBullet = shown.NumberingFormat?.Val?.InnerText == "bullet";
        return new WordLabel(isBullet ? "" : text.ToString(), null);
    }
}

/// <summary>How Word shows a count.</summary>
internal static class WordNumberFormats
{
    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The count as shown; null: the format, or a number so large in it, is not known.</summary>
    /// <param name="format">Its name in the file: <c>chineseCounting</c>.</param>
    /// <param name="count">The count.</param>
    public static string? Show(string format, int count) =>
        format switch
        {
            "none" => "",
            "decimal" => Plain(count),
            "decimalZero" => count is >= 0 and < 10 ? "0" + Plain(count) : Plain(count),
            "decimalFullWidth" or "decimalFullWidth2" or "decimalHalfWidth" => Plain(count),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is >= 1 and <= 20 => ((char)('①' + count - 1)).ToString(),
            "decimalEnclosedParen" when count is >= 1 and <= 20 => $"({Plain(count)})",
            "decimalEnclosedFullstop" when count is >= 1 and <= 20 => Plain(count) + ".",
            "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" when count is >= 0 and < 100 =>
                Chinese(count),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" when count is >= 0 and < 10 => Chinese(count),
            "upperLetter" when count is >= 1 and <= 26 => ((char)('A' + count - 1)).ToString(),
            "lowerLetter" when count is >= 1 and <= 26 => ((char)('a' + count - 1)).ToString(),
            "upperRoman" when count is >= 1 and < 4000 => InRoman(count),
            "lowerRoman" when count is >= 1 and < 4000 => InRoman(count).ToLowerInvariant(),
            _ => null,
        };

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int count)
    {
        const string Digits = "零一二三四五六七八九";
        if (count < 10)
            return Digits[count].ToString();
        var tens = count < 20 ? "" : Digits[count / 10].ToString();
        var ones = count % 10 == 0 ? "" : Digits[count % 10].ToString();
        return $"{tens}十{ones}";
    }

    private static string InRoman(int count)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; count >= value; count -= value)
                text.Append(sign);
        }
        return text.ToString();
    }
}
