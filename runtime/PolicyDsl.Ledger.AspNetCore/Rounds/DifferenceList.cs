using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Where a draft differs from the confirmed round of its year: how often, by how much, and the first of them.</summary>
internal sealed class DifferenceList
{
    private const int MostShown = 20;

    private readonly List<ResultDifference> first = [];
    private readonly StoredRound confirmed;
    private readonly StoredRound draft;
    private int count;

    private DifferenceList(StoredRound confirmed, StoredRound draft)
    {
        this.confirmed = confirmed;
        this.draft = draft;
    }

    /// <summary>Goes through the differences.</summary>
    public static async Task<DifferenceList> ReadAsync(ILedger ledger, StoredRound confirmed, StoredRound draft, CancellationToken cancellation)
    {
        var list = new DifferenceList(confirmed, draft);
        await foreach (var difference in ledger.DifferencesAsync(draft.Id, cancellation))
        {
            list.count++;
            if (list.first.Count < MostShown)
                list.first.Add(difference);
        }
        return list;
    }

    /// <summary>Writes it as the member <c>differences</c> of the draft.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("differences"u8);
        json.WriteString("confirmed"u8, confirmed.Id);
        json.WriteString("policyHash"u8, confirmed.PolicyHash);
        json.WriteNumber("count"u8, count);
        JsonValues.WriteNumber(json, "change", draft.Amount - confirmed.Amount);
        json.WriteStartArray("first"u8);
        foreach (var difference in first)
            ResultWriter.Write(json, difference);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
