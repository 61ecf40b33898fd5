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
