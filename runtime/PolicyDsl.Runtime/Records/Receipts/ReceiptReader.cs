using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Reads receipts as they were written, strictly.</summary>
internal static class ReceiptReader
{
    private const string Top = "/receipt";

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="StrictJsonException">It is none.</exception>
    public static Receipt Read(JsonElement element)
    {
        var whole = new StrictJson(element, Top, "format", "issuedAt", "application", "policy", "inputs", "decision", "entry", "round");
        if (whole.Text("format") != Receipt.Format)
            throw new StrictJsonException(whole.PointerOf("format"));
        return new Receipt
        {
            IssuedAt = whole.Time("issuedAt"),
            Application = Application(whole),
            Entry = Entry(whole),
            Round = whole.IsNull("round") ? null : Round(whole["round"], whole.PointerOf("round")),
        };
    }

    private static DecidedApplication Application(StrictJson whole)
    {
        var application = new StrictJson(whole["application"], whole.PointerOf("application"), "id", "version", "year", "receivedAt", "withdrawn");
        var policy = new StrictJson(whole["policy"], whole.PointerOf("policy"), "id", "revision", "hash", "clause");
        var inputs = new StrictJson(whole["inputs"], whole.PointerOf("inputs"), "application", "review");
        return new DecidedApplication
        {
            Id = application.Text("id"),
            Version = application.Small("version"),
            Year = application.Small("year"),
            ReceivedAt = application.Time("receivedAt"),
            IsWithdrawn = application.Bool("withdrawn"),
            Policy = policy.Text("id"),
            Revision = policy.Small("revision"),
            PolicyHash = policy.Hash("hash"),
            Clause = policy.Text("clause"),
            Body = inputs.Object("application"),
            Review = inputs.IsNull("review") ? null : inputs.Object("review"),
            Decision = whole.Object("decision"),
        };
    }

    private static ReceiptEntry Entry(StrictJson parent)
    {
        var entry = new StrictJson(parent["entry"], parent.PointerOf("entry"), "number", "hash");
        return new ReceiptEntry(entry.Positive("number"), entry.Hash("hash"));
    }

    private static ReceiptRound Round(JsonElement element, string pointer)
    {
        var round = new StrictJson(
            element,
            pointer,
            "id",
            "year",
            "revision",
            "hash",
            "confirmedAt",
            "version",
            "outcome",
            "amount",
            "pooledSince",
            "why",
            "entry"
        );
        return new ReceiptRound
        {
            Id = round.Text("id"),
            Year = round.Small("year"),
            Revision = round.Small("revision"),
            PolicyHash = round.Hash("hash"),
            ConfirmedAt = round.Time("confirmedAt"),
            Version = round.Small("version"),
            Outcome = Outcome(round),
            Amount = round.Number("amount") ?? throw new StrictJsonException(round.PointerOf("amount")),
            PooledSince = round.IsNull("pooledSince") ? null : round.Small("pooledSince"),
            Why = round.Object("why"),
            Entry = Entry(round),
        };
    }

    private static RoundOutcome Outcome(StrictJson round)
    {
        var name = round.Text("outcome");
        foreach (var outcome in Enum.GetValues<RoundOutcome>())
        {
            if (SettlementWriter.NameOf(outcome) == name)
                return outcome;
        }
        throw new StrictJsonException(round.PointerOf("outcome"));
    }
}
