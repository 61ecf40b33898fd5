using System.Globalization;
using Microsoft.Net.Http.Headers;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Where a round is, and what its versions are called.</summary>
internal static class RoundResponse
{
    /// <summary>The entity tag: of a draft its id, by which it is confirmed; a confirmed round is another answer of the same id.</summary>
    public static EntityTagHeaderValue TagOf(StoredRound round) => Tag(round.State == RoundState.Draft ? round.Id : $"{round.Id}.{RoundWriter.NameOf(round.State)}");

    /// <summary>The entity tag of the results: another one where what the round was settled from is not so any more. By that of a draft then nothing is confirmed.</summary>
    public static EntityTagHeaderValue TagOf(StoredRound round, bool isUpToDate) => isUpToDate ? TagOf(round) : Tag($"{round.Id}.{StandingOf(round, isUpToDate)}");

    /// <summary>The entity tag of the table in a language.</summary>
    public static EntityTagHeaderValue TableTagOf(StoredRound round, bool isUpToDate, Language language) =>
        Tag($"{round.Id}.{StandingOf(round, isUpToDate)}.csv.{(language == Language.En ? "en" : "zh")}");

    /// <summary>What the file of a round's table is called. It says so where the round should be settled again, as a table has no other place for it.</summary>
    public static string FileOf(RoundPath path, StoredRound round, bool isUpToDate) => $"{path.PolicyId}-{path.Year}-{StandingOf(round, isUpToDate)}.csv";

    /// <summary>The path of a round.</summary>
    public static string PathOf(RoundPath path, StoredRound round) =>
        LedgerRoutes.Round.For(path.PolicyId).Replace("{year}", path.Year.ToString("d4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        + (round.State == RoundState.Draft ? "?draft=true" : "");

    private static string StandingOf(StoredRound round, bool isUpToDate) => RoundWriter.NameOf(round.State) + (isUpToDate ? "" : "-outdated");

    private static EntityTagHeaderValue Tag(string text) => new($"\"{text}\"");
}
