using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Which words compare dates and which compare amounts.</summary>
internal static class ComparisonWords
{
    private static readonly string[] ForDates =
    [
        "早于", "晚于", "不早于", "不晚于", "is before", "is after", "is not before", "is not after",
    ];

    private static readonly string[] ForAmounts =
    [
        "不低于", "达到", "超过", "高于", "不超过", "不高于", "低于", "不满", "is at least", "reaches", "exceeds", "is above", "is at most",
        "is not above", "is below", "is short of",
    ];

    /// <summary>The operator with the sides exchanged.</summary>
    public static ComparisonOperator Turned(ComparisonOperator op) =>
        op switch
        {
            ComparisonOperator.Less => ComparisonOperator.Greater,
            ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
            ComparisonOperator.Greater => ComparisonOperator.Less,
            ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
            _ => op,
        };

    /// <summary>The Chinese word that compares dates so.</summary>
    public static string DateWord(ComparisonOperator op) =>
        op switch
        {
            ComparisonOperator.Less => "早于",
            ComparisonOperator.LessOrEqual => "不晚于",
            ComparisonOperator.Greater => "晚于",
            ComparisonOperator.GreaterOrEqual => "不早于",
            ComparisonOperator.Equal => "为",
            _ => "不为",
        };

    /// <summary>A finding where a word for dates compares something else, or the reverse.</summary>
    /// <param name="place">The operator.</param>
    /// <param name="op">What it means.</param>
    /// <param name="type">What is compared.</param>
    public static Diagnostic? Check(Place place, ComparisonOperator op, ValueType type)
    {
        var written = place.Text.Slice(place.Span);
        var isDate = type.Kind == TypeKind.Date;
        if (!StartsWithOneOf(written, isDate ? ForAmounts : ForDates))
            return null;
        var word = isDate ? DateWord(op) : AmountWord(op);
        return TypeErrors.WordForOtherType(place, written, type.Name(), word).WithFix(place.Span, word);
    }

    private static string AmountWord(ComparisonOperator op) =>
        op switch
        {
            ComparisonOperator.Less => "低于",
            ComparisonOperator.LessOrEqual => "不超过",
            ComparisonOperator.Greater => "超过",
            _ => "不低于",
        };

    private static bool StartsWithOneOf(string written, string[] words) =>
        Array.Exists(words, w => written.StartsWith(w, StringComparison.Ordinal));
}
