using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace PolicyDsl.Review.Impact.Reading;

/// <summary>
/// Reads applications as a table: a header, then a line an application. Columns are <c>id</c>, <c>clause</c>, and inputs by their path with dots
/// (<c>applicant.sme</c>, <c>mainRevenue</c>, <c>review.reviewScore</c>). A cell without anything is an input left out; a list's cell holds JSON.
/// </summary>
/// <param name="cells">Tells what kind of value a column of a clause takes.</param>
public sealed class CsvLines(CellKinds cells)
{
    private const int MostCharacters = 1 << 20;

    /// <summary>The lines, one by one.</summary>
    /// <exception cref="DecoderFallbackException">The text is not UTF-8.</exception>
    public IEnumerable<ImpactLine> Read(Stream stream)
    {
        var isBad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => isBad = true,
            MaxFieldSize = MostCharacters,
            IgnoreBlankLines = true,
        };
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        using var parser = new CsvParser(reader, configuration);
        if (!parser.Read())
            yield break;
        var header = parser.Record!;
        for (var number = (long)parser.RawRow + 1; Next(parser, out var isTooLong); number = parser.RawRow + 1L)
        {
            if (isTooLong)
            {
                yield return ImpactLine.Unreadable(number, LineFaults.TooLong);
                yield break;
            }
            var record = parser.Record!;
            yield return isBad || record.Length != header.Length ? ImpactLine.Unreadable(number, LineFaults.NoCsv) : Parse(number, header, record);
            isBad = false;
        }
    }

    // Behind a field without end there is no next line to go on with.
    private static bool Next(CsvParser parser, out bool isTooLong)
    {
        try
        {
            isTooLong = false;
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            isTooLong = true;
            return true;
        }
    }

    private ImpactLine Parse(long number, string[] header, string[] record)
    {
        var clause = Cell(header, record, "clause");
        if (string.IsNullOrEmpty(clause))
            return ImpactLine.Unreadable(number, LineFaults.NoClause);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, clause, header, record);
        using var document = JsonDocument.Parse(stream.ToArray());
        return new ImpactLine(number, Cell(header, record, "id"), clause, document.RootElement.Clone(), default, null);
    }

    private static string? Cell(string[] header, string[] record, string column) =>
        Array.FindIndex(header, name => name.Trim() == column) is >= 0 and var place ? record[place].Trim() : null;

    // The inputs of one group have to stand together in JSON, wherever their columns are.
    private void Write(Utf8JsonWriter writer, string clause, string[] header, string[] record)
    {
        var filled = Enumerable
            .Range(0, header.Length)
            .Select(place => (Path: header[place].Trim(), Text: record[place].Trim()))
            .Where(static cell => cell.Text.Length > 0 && cell.Path is not ("id" or "clause"));
        writer.WriteStartObject();
        foreach (var group in filled.GroupBy(static cell => cell.Path.Contains('.') ? cell.Path.Split('.')[0] : "", StringComparer.Ordinal))
        {
            if (group.Key.Length > 0)
                writer.WriteStartObject(group.Key);
            foreach (var (path, text) in group)
            {
                writer.WritePropertyName(path[(path.IndexOf('.') + 1)..]);
                cells.Write(writer, clause, path, text);
            }
            if (group.Key.Length > 0)
                writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
