namespace PolicyDsl.Diagnostics;

/// <summary>
/// The catalogue of POL40xx: what is missing or idle in a policy that has a meaning. The findings themselves are made by the review, which stands above the
/// interpreter; here are their codes and sentences, beside those of the errors.
/// </summary>
public static partial class ReviewWarnings
{
    /// <summary>An input that no rule reads.</summary>
    public static readonly DiagnosticKind InputNotReadKind = Catalogue.Warning(
        "POL4001",
        "「{0}」要申报人填写，却没有规则用到它。请补上用到它的规则；只为留存的写「仅记录」，不需要的删去。",
        "`{0}` is asked for, but no rule reads it. Write the rule that reads it, or `for the record`, or delete it."
    );

    /// <summary>A definition that nothing uses.</summary>
    public static readonly DiagnosticKind NotUsedKind = Catalogue.Warning(
        "POL4002",
        "{0}「{1}」没有用到：没有条款引用它。请在应当用到的地方引用，或者删去。",
        "The {0} `{1}` is not used: no clause takes it. Take it where it belongs, or delete it."
    );

    /// <summary>Something that a document should say, without 出处.</summary>
    public static readonly DiagnosticKind WithoutSourceKind = Catalogue.Warning(
        "POL4003",
        "「{0}」没有出处。请写明它来自文件的哪一条，例如「出处 \"一（一）1\"」。",
        "`{0}` has no source. Say which item of the document it comes from, as in `source \"一（一）1\"`."
    );

    /// <summary>A clause without 算例.</summary>
    public static readonly DiagnosticKind WithoutExampleKind = Catalogue.Warning(
        "POL4004",
        "条款「{0}」没有算例。请至少写一个：「算例 \"…\" {{ … 结果 符合 … }}」。",
        "The clause `{0}` has no example. Write at least one: `example \"…\" {{ … expect eligible … }}`."
    );

    /// <summary>Two days of which the later should be the earlier.</summary>
    public static readonly DiagnosticKind DatesOutOfOrderKind = Catalogue.Warning(
        "POL4005",
        "日期的先后不对：{0}是 {1}，{2}是 {3}。",
        "The days are out of order: {0} is {1}, {2} is {3}."
    );

    /// <summary>A value of a 参数 that no application can read.</summary>
    public static readonly DiagnosticKind ValueNeverInForceKind = Catalogue.Warning(
        "POL4006",
        "参数「{0}」自 {1} 起的值用不到：那时政策已经失效。",
        "The value of `{0}` from {1} on is never used: by then the policy has expired."
    );

    /// <summary>A value of a 参数 that is replaced before the policy begins.</summary>
    public static readonly DiagnosticKind ValueReplacedKind = Catalogue.Warning(
        "POL4007",
        "参数「{0}」到 {1} 为止的值用不到：政策施行时它已经被后面的值取代。",
        "The value of `{0}` up to {1} is never used: it is replaced before the policy takes effect."
    );
}
