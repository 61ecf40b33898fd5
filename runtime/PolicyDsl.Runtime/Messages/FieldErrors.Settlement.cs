namespace PolicyDsl.Runtime;

/// <summary>What can be wrong with a settlement as a whole.</summary>
public static partial class FieldErrors
{
    /// <summary>A clause that the policy does not have.</summary>
    internal static FieldMessage UnknownClause(string pointer, string id, IReadOnlyCollection<string> known)
    {
        var suggestion = NearestName.Of(id, known);
        var zh = suggestion is null ? $"条款有：{Listed(known, "、")}。" : $"是否应为 `{suggestion}`？";
        var en = suggestion is null ? $" Its clauses are: {Listed(known, ", ")}." : $" Did you mean `{suggestion}`?";
        return new(pointer, new("unknownClause", $"政策没有名为 `{Shortened(id)}` 的条款。{zh}", $"The policy has no clause `{Shortened(id)}`.{en}"));
    }

    /// <summary>An award that the clause does not have.</summary>
    internal static FieldMessage UnknownAward(string pointer, string id, IReadOnlyList<string> known)
    {
        var (zh, en) = known.Count == 0 ? ("没有奖励", "has none") : ($"有：{Listed(known, "、")}", $"has: {Listed(known, ", ")}");
        return new(pointer, new("unknownAward", $"条款没有名为 `{Shortened(id)}` 的奖励（该条款{zh}）。", $"The clause has no award `{Shortened(id)}`; it {en}."));
    }

    /// <summary>An id that another application has.</summary>
    internal static FieldMessage DuplicateId(string pointer, string id) =>
        new(pointer, new("duplicateId", $"另一份申报已用标识 `{Shortened(id)}`。", $"Another application has the id `{Shortened(id)}`."));

    /// <summary>Review both beside the application and inside it.</summary>
    internal static FieldMessage ReviewTwice(string pointer) =>
        new(
            pointer,
            new("reviewTwice", "评审内容在申报之内和之外各有一份，请只保留一份。", "There is a review both inside the application and beside it; keep one.")
        );

    /// <summary>A ledger inside an application of a round.</summary>
    internal static FieldMessage LedgerOfRound(string pointer) =>
        new(
            pointer,
            new("ledgerOfRound", "年度统筹的台账统一放在请求的 ledger 中。", "The ledger of a round stands in the member `ledger` of the request, once for all.")
        );

    /// <summary>A ledger key that the clause does not know.</summary>
    internal static FieldMessage UnknownKey(string pointer, string name, string? suggestion)
    {
        var zh = suggestion is null ? "" : $"是否应为 `{suggestion}`？";
        var en = suggestion is null ? "" : $" Did you mean `{suggestion}`?";
        return new(pointer, new("unknownKey", $"条款没有名为 `{Shortened(name)}` 的填报项。{zh}", $"The clause has no input `{Shortened(name)}`.{en}"));
    }

    /// <summary>An application or row that is too large.</summary>
    internal static FieldMessage ElementTooLarge(string pointer) =>
        new(pointer, new("elementTooLarge", "一份申报或一行台账不得超过 1 MiB。", "An application or a row may hold at most 1 MiB."));
}
