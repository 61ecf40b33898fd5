using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>
/// Writes the results of a round as a table for spreadsheet programs: UTF-8 with a byte order mark, without which they garble Chinese, and nothing in a cell
/// that they would run as a formula.
/// </summary>
internal sealed class ResultTable : IDisposable
{
    // What begins a formula, in full width too: programs set to an East Asian language take that for the same.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
    };

    private static readonly Message[] Heads =
    [
        new("id", "申报编号", "id"),
        new("clause", "条款", "clause"),
        new("title", "条款名称", "title"),
        new("creditCode", "统一社会信用代码", "creditCode"),
        new("name", "个人或团队", "name"),
        new("project", "项目", "project"),
        new("outcome", "结果", "outcome"),
        new("amount", "金额（元）", "amount"),
        new("pooledSince", "入库年度", "pooledSince"),
        new("rule", "依据的规则", "rule"),
        new("reason", "理由", "reason"),
        new("source", "出处", "source"),
    ];

    private readonly IReadOnlyDictionary<string, string> titles;
    private readonly Language language;
    private readonly StringBuilder text = new();
    private readonly StringWriter writer;
    private readonly CsvWriter csv;

    /// <summary>Begins with the head.</summary>
    /// <param name="titles">The titles of the clauses, by id.</param>
    /// <param name="language">Of the head and of the outcomes: in English as they are called in JSON.</param>
    public ResultTable(IReadOnlyDictionary<string, string> titles, Language language)
    {
        this.titles = titles;
        this.language = language;
        writer = new StringWriter(text, CultureInfo.InvariantCulture);
        csv = new CsvWriter(writer, Configuration);
        text.Append('\uFEFF');
        foreach (var head in Heads)
            csv.WriteField(head.In(language));
        csv.NextRecord();
    }

    /// <summary>Adds a result.</summary>
    public void Add(StoredResult result)
    {
        using var why = JsonDocument.Parse(result.Why);
        var reason = why.RootElement.GetProperty("reason");
        csv.WriteField(result.Application);
        csv.WriteField(result.Clause);
        csv.WriteField(titles.GetValueOrDefault(result.Clause));
        csv.WriteField(result.CreditCode);
        csv.WriteField(result.PersonName);
        csv.WriteField(result.Project);
        csv.WriteField(OutcomeName(result.Outcome));
        csv.WriteField(CanonicalText.Of(result.Amount));
        csv.WriteField(result.PooledSince);
        csv.WriteField(Text(reason, "rule"));
        csv.WriteField(Text(reason, "title"));
        csv.WriteField(reason.ValueKind == JsonValueKind.Object ? string.Join("；", reason.GetProperty("source").EnumerateArray().Select(static entry => entry.GetString())) : null);
        csv.NextRecord();
    }

    /// <summary>Moves what was added to where bytes are gathered.</summary>
    public void MoveTo(ByteBuffer bytes)
    {
        csv.Flush();
        var added = text.ToString();
        bytes.Advance(Encoding.UTF8.GetBytes(added, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(added.Length))));
        text.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        csv.Dispose();
        writer.Dispose();
    }

    private string OutcomeName(RoundOutcome outcome) =>
        language == Language.En
            ? SettlementWriter.NameOf(outcome)
            : outcome switch
            {
                RoundOutcome.Granted => "获批",
                RoundOutcome.Pooled => "在库",
                RoundOutcome.Rejected => "落选",
                _ => "待评审",
            };

    private static string? Text(JsonElement reason, string name) => reason.ValueKind == JsonValueKind.Object ? reason.GetProperty(name).GetString() : null;
}
