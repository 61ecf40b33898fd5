using System.Globalization;
using Microsoft.Net.Http.Headers;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Where a round is, and what its versions are called.</summary>
internal static class RoundResponse
{
    /// <summary>The entity tag: of a draft its id, by which it is confirmed; a confirmed round is another answer of the same id.</summary>
    public static EntityTagHeaderValue TagOf(StoredRound round) => Tag(round.State == RoundState.Draft ? round.Id : $"{round.Id}.{RoundWriter.NameOf(round.State)}");

    /// <summary>The entity tag of the table in a language.</summary>
    public static EntityTagHeaderValue TableTagOf(StoredRound round, Language language) =>
        Tag($"{round.Id}.{RoundWriter.NameOf(round.State)}.csv.{(language == Language.En ? "en" : "zh")}");

    /// <summary>The path of a round.</summary>
    public static string PathOf(RoundPath path, StoredRound round) =>
        LedgerRoutes.Round.For(path.PolicyId).Replace("{year}", path.Year.ToString("d4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        + (round.State == RoundState.Draft ? "?draft=true" : "");

    private static EntityTagHeaderValue Tag(string text) => new($"\"{text}\"");
}
