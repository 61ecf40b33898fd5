using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Which words compare dates and which compare amounts.</summary>
internal static class ComparisonWords
{
    private static readonly Keyword[] ForDates = [Keyword.Before, Keyword.After, Keyword.NotBefore, Keyword.NotAfter];

    private static readonly Keyword[] ForAmounts =
    [
        Keyword.NotLess, Keyword.Reaches, Keyword.Exceeds, Keyword.IsAbove, Keyword.NotExceeding, Keyword.NotAbove, Keyword.IsBelow, Keyword.ShortOf,
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

    /// <summary>The word that compares dates so, spelled in the language of what is written.</summary>
    public static string DateWord(ComparisonOperator op, string written) =>
        Spelled(
            op switch
            {
                ComparisonOperator.Less => Keyword.Before,
                ComparisonOperator.LessOrEqual => Keyword.NotAfter,
                ComparisonOperator.Greater => Keyword.After,
                ComparisonOperator.GreaterOrEqual => Keyword.NotBefore,
                ComparisonOperator.Equal => Keyword.Is,
                _ => Keyword.IsNot,
            },
            written
        );

    /// <summary>A word in the language of what is written beside it.</summary>
    public static string Spelled(Keyword word, string written) =>
        written.Length > 0 && written[0] is >= 'a' and <= 'z' ? Keywords.En(word) : Keywords.Zh(word);

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
        var word = isDate ? DateWord(op, written) : Spelled(AmountWord(op), written);
        return TypeErrors.WordForOtherType(place, written, type.Name(), word).WithFix(place.Span, word);
    }

    private static Keyword AmountWord(ComparisonOperator op) =>
        op switch
        {
            ComparisonOperator.Less => Keyword.IsBelow,
            ComparisonOperator.LessOrEqual => Keyword.NotExceeding,
            ComparisonOperator.Greater => Keyword.Exceeds,
            _ => Keyword.NotLess,
        };

    private static bool StartsWithOneOf(string written, Keyword[] words) =>
        Array.Exists(words, w => written.StartsWith(Keywords.Zh(w), StringComparison.Ordinal) || written.StartsWith(Keywords.En(w), StringComparison.Ordinal));
}
