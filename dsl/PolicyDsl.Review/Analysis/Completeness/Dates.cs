using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>Days out of order: of the header, and of the values of 参数.</summary>
internal static class Dates
{
    private static readonly DiagnosticArgument issued = new("印发", "issued");
    private static readonly DiagnosticArgument effective = new("施行", "effective");
    private static readonly DiagnosticArgument expires = new("失效", "expires");

    /// <summary>Whether there is a day on which the policy is in force.</summary>
    public static bool IsEverInForce(PolicyModel policy) => policy.Effective is not { } first || policy.Expires is not { } last || first < last;

    /// <summary>One finding a pair of days, and one a value.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        if (!IsEverInForce(policy))
            yield return OutOfOrder("policy/expires", effective, policy.Effective!.Value, expires, policy.Expires!.Value);
        else if (policy.Issued is { } day && policy.Effective is { } from && from < day)
            yield return OutOfOrder("policy/effective", effective, from, issued, day);
        else if (policy.Issued is { } written && policy.Expires is { } end && end < written)
            yield return OutOfOrder("policy/expires", expires, end, issued, written);
        foreach (var parameter in policy.Parameters)
        {
            var key = "parameter/" + parameter.Name;
            for (var place = 0; place < parameter.Values.Count; place++)
            {
                if (parameter.Values[place].From is { } first && policy.Expires is { } last && first >= last)
                    yield return places.At(key, ReviewWarnings.ValueNeverInForceKind, parameter.Title, first.ToString());
                if (place + 1 < parameter.Values.Count && parameter.Values[place + 1].From is { } next && policy.Effective is { } begin && next <= begin)
                    yield return places.At(key, ReviewWarnings.ValueReplacedKind, parameter.Title, next.ToString());
            }
        }

        Diagnostic OutOfOrder(string key, DiagnosticArgument first, CalendarDate firstDay, DiagnosticArgument second, CalendarDate secondDay) =>
            places.At(key, ReviewWarnings.DatesOutOfOrderKind, first, firstDay.ToString(), second, secondDay.ToString());
    }
}
