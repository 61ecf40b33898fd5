using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <content>POL34xx: rubrics.</content>
public static partial class StructureErrors
{
    /// <summary>A second 评分.</summary>
    public static readonly DiagnosticKind SecondRubricKind = Catalogue.Error(
        "POL3401",
        "一个条款只能有一个「评分」。",
        "A clause has one `rubric`."
    );

    internal static Diagnostic SecondRubric(Place place) => SecondRubricKind.At(place);

    /// <summary>A rubric without criteria.</summary>
    public static readonly DiagnosticKind RubricWithoutCriteriaKind = Catalogue.Error(
        "POL3402",
        "评分「{0}」没有指标。",
        "The rubric `{0}` has no criteria."
    );

    internal static Diagnostic RubricWithoutCriteria(Place place, string title) => RubricWithoutCriteriaKind.At(place, title);

    /// <summary>A group without criteria.</summary>
    public static readonly DiagnosticKind EmptyGroupKind = Catalogue.Error(
        "POL3403",
        "指标组「{0}」是空的。",
        "The group `{0}` is empty."
    );

    internal static Diagnostic EmptyGroup(Place place, string title) => EmptyGroupKind.At(place, title);

    /// <summary>Weights for some criteria only.</summary>
    public static readonly DiagnosticKind WeightMissingKind = Catalogue.Error(
        "POL3404",
        "有的指标写了权重，这个没有写；要么都写，要么都不写。",
        "Some criteria have a weight and this one has none; either all have or none."
    );

    internal static Diagnostic WeightMissing(Place place) => WeightMissingKind.At(place);

    /// <summary>Weights that do not make 100%.</summary>
    public static readonly DiagnosticKind WeightsNotWholeKind = Catalogue.Error(
        "POL3405",
        "评分各指标的权重合起来是 {0}，应当是 100%。",
        "The weights of the criteria make {0} and must make 100%."
    );

    internal static Diagnostic WeightsNotWhole(Place place, string sum) => WeightsNotWholeKind.At(place, sum);

    /// <summary>A group's weight that its criteria do not make.</summary>
    public static readonly DiagnosticKind GroupWeightKind = Catalogue.Error(
        "POL3406",
        "指标组的权重是 {0}，组内各指标合起来是 {1}。",
        "The group weighs {0}, its criteria together {1}."
    );

    internal static Diagnostic GroupWeight(Place place, string written, string sum) => GroupWeightKind.At(place, written, sum);
}
