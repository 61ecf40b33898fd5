using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WrittenText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>Makes Word documents as offices make them: numbers that Word shows and that stand nowhere in the text, by paragraph or by style.</summary>
internal static class WordDocuments
{
    private const string PointStyle = "Point";

    private static readonly (string Pattern, NumberFormatValues Format)[] Levels =
    [
        ("%1、", NumberFormatValues.ChineseCounting),
        ("（%2）", NumberFormatValues.ChineseCounting),
        ("%3．", NumberFormatValues.Decimal),
        ("（%4）", NumberFormatValues.Decimal),
    ];

    /// <summary>The bytes of a document.</summary>
    /// <param name="content">Its paragraphs and tables.</param>
    /// <param name="formats">Other formats of the four levels.</param>
    public static byte[] Of(IEnumerable<OpenXmlElement> content, IReadOnlyDictionary<int, NumberFormatValues>? formats = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = NumberingOf(formats ?? new Dictionary<int, NumberFormatValues>());
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(
                    new StyleName { Val = "point" },
                    new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))
                )
                {
                    StyleId = PointStyle,
                    Type = StyleValues.Paragraph,
                },
                new Style(new StyleName { Val = "point below" }, new BasedOn { Val = PointStyle }) { StyleId = "Below", Type = StyleValues.Paragraph }
            );
            main.Document = new Document(new Body(content));
        }
        return stream.ToArray();
    }

    /// <summary>The sample document with each number at the head of a line turned into an automatic one, and its table into a table.</summary>
    public static IEnumerable<OpenXmlElement> Numbered(string text)
    {
        var rows = new List<string[]>();
        foreach (var line in text.Split('\n').Where(static line => line.Length > 0))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add(line.Split('\t'));
                continue;
            }
            if (rows.Count > 0)
                yield return TableOf(rows);
            rows.Clear();
            yield return line switch
            {
                [_, '、', ..] => Paragraph(line[2..], style: "Below"),
                ['（', '一' or '二' or '三' or '四', '）', ..] => Paragraph(line[3..], 1),
                [>= '0' and <= '9', '．', ..] => Paragraph(line[2..], 2),
                ['（', _, '）', ..] => Paragraph(line[3..], 3),
                _ => Paragraph(line),
            };
        }
    }

    /// <summary>A paragraph, with an automatic number of some level.</summary>
    public static Paragraph Paragraph(string text, int? level = null, string? style = null, int list = 1)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
            properties.Append(new ParagraphStyleId { Val = style });
        if (level is { } at)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = at }, new NumberingId { Val = list }));
        // Word splits a text into runs wherever somebody went back to change it.
        var half = text.Length / 2;
        return new Paragraph(properties, Run(text[..half]), Run(text[half..]));
    }

    /// <summary>Text of one form.</summary>
    public static Run Run(string text) => new(new WrittenText(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Table TableOf(IEnumerable<string[]> rows) =>
        new(rows.Select(static row => new TableRow(row.Select(static cell => new TableCell(new Paragraph(Run(cell)))))));

    private static Numbering NumberingOf(IReadOnlyDictionary<int, NumberFormatValues> formats)
    {
        var levels = Levels.Select((level, i) => new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = formats.TryGetValue(i, out var other) ? other : level.Format },
            new LevelText { Val = level.Pattern }
        )
        {
            LevelIndex = i,
        });
        return new Numbering(
            new AbstractNum(levels) { AbstractNumberId = 7 },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 7 }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 3 }) { NumberID = 2 }
        );
    }
}
