using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <content>POL32xx: choices, tiers, tables.</content>
public static partial class StructureErrors
{
    /// <summary>A row that is never reached.</summary>
    public static readonly DiagnosticKind UnreachableRowKind = Catalogue.Error(
        "POL3201",
        "前面各行已经包括了这一行的情形，这一行永远轮不到。",
        "The rows before cover this one; it is never reached."
    );

    internal static Diagnostic UnreachableRow(Place place) => UnreachableRowKind.At(place);

    /// <summary>A choice that leaves something open.</summary>
    public static readonly DiagnosticKind IncompleteChoiceKind = Catalogue.Error(
        "POL3202",
        "「选取」没有写全所有情形；请补上，或加一行「其他: …」。",
        "The choice does not cover every case; add the others, or a row `otherwise: …`."
    );

    internal static Diagnostic IncompleteChoice(Place place) => IncompleteChoiceKind.At(place);

    /// <summary>A choice that leaves members of an enum open.</summary>
    public static readonly DiagnosticKind MissingMembersKind = Catalogue.Error(
        "POL3203",
        "「选取」还缺这些情形：{0}；请补上，或加一行「其他: …」。",
        "The choice lacks these cases: {0}. Add them, or a row `otherwise: …`."
    );

    internal static Diagnostic MissingMembers(Place place, string missing) => MissingMembersKind.At(place, missing);

    /// <summary>A tier with 以下.</summary>
    public static readonly DiagnosticKind TierNeedsAboveKind = Catalogue.Error(
        "POL3204",
        "「分档」的各行写「以上」；要分段累计请用「累进」。",
        "The rows of `tiers` have `and above`; for slices use `progressive`."
    );

    internal static Diagnostic TierNeedsAbove(Place place) => TierNeedsAboveKind.At(place);

    /// <summary>A slice without 以下.</summary>
    public static readonly DiagnosticKind SliceNeedsBelowKind = Catalogue.Error(
        "POL3205",
        "「累进」的各行写「以下」，例如「1000万元 以下: 10%」。",
        "The rows of `progressive` have `and below`, as in `1000万元 and below: 10%`."
    );

    internal static Diagnostic SliceNeedsBelow(Place place) => SliceNeedsBelowKind.At(place);

    /// <summary>累进 with 首次突破.</summary>
    public static readonly DiagnosticKind NewlyAboveInSlicesKind = Catalogue.Error(
        "POL3206",
        "「首次突破」只能与「分档」连用。",
        "`newly above` goes with `tiers` only."
    );

    internal static Diagnostic NewlyAboveInSlices(Place place) => NewlyAboveInSlicesKind.At(place);

    /// <summary>Thresholds that do not ascend.</summary>
    public static readonly DiagnosticKind TiersOutOfOrderKind = Catalogue.Error(
        "POL3207",
        "各档的界限要从低到高排列，这一档比前一档低。",
        "Thresholds ascend; this one is below the one before."
    );

    internal static Diagnostic TiersOutOfOrder(Place place) => TiersOutOfOrderKind.At(place);

    /// <summary>A table with no keys or too many.</summary>
    public static readonly DiagnosticKind TableKeyCountKind = Catalogue.Error(
        "POL3208",
        "对照表「{0}」要有一个或两个键。",
        "The table `{0}` has one key or two."
    );

    internal static Diagnostic TableKeyCount(Place place, string title) => TableKeyCountKind.At(place, title);

    /// <summary>A key that is no enum.</summary>
    public static readonly DiagnosticKind TableKeyTypeKind = Catalogue.Error(
        "POL3209",
        "对照表的键要是选项或「是否」，不能是{0}。",
        "The key of a table is an enum or yes/no, not `{0}`."
    );

    internal static Diagnostic TableKeyType(Place place, DiagnosticArgument type) => TableKeyTypeKind.At(place, type);

    /// <summary>A table with two keys and no header.</summary>
    public static readonly DiagnosticKind TableWithoutHeaderKind = Catalogue.Error(
        "POL3210",
        "对照表「{0}」有两个键，第一行要写各列的名称：「| … | 列 | 列 |」。",
        "The table `{0}` has two keys; its first row names the columns: `| … | column | column |`."
    );

    internal static Diagnostic TableWithoutHeader(Place place, string title) => TableWithoutHeaderKind.At(place, title);

    /// <summary>A row with too few or too many cells.</summary>
    public static readonly DiagnosticKind CellCountKind = Catalogue.Error(
        "POL3211",
        "这一行要有 {0} 格，实有 {1} 格；没有奖励的格写「-」。",
        "This row has {1} cells instead of {0}; `-` stands where there is no award."
    );

    internal static Diagnostic CellCount(Place place, int wanted, int found) =>
        CellCountKind.At(place, Catalogue.Count(wanted), Catalogue.Count(found));

    /// <summary>A row or column twice.</summary>
    public static readonly DiagnosticKind RepeatedRowKind = Catalogue.Error(
        "POL3212",
        "「{0}」在表里出现了两次。",
        "`{0}` stands twice in the table."
    );

    internal static Diagnostic RepeatedRow(Place place, string label) => RepeatedRowKind.At(place, label);

    /// <summary>A table that lacks a row or a column.</summary>
    public static readonly DiagnosticKind IncompleteTableKind = Catalogue.Error(
        "POL3213",
        "对照表「{0}」还缺：{1}。",
        "The table `{0}` lacks: {1}."
    );

    internal static Diagnostic IncompleteTable(Place place, string table, string missing) => IncompleteTableKind.At(place, table, missing);
}
