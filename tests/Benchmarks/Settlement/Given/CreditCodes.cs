using System.Globalization;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>Makes 统一社会信用代码 that hold, GB 32100: of companies that do not exist.</summary>
internal static class CreditCodes
{
    private const string Digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Make(int company)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"91510100MA{company:D7}");
        var (sum, weight) = (0, 1);
        foreach (var digit in code)
        {
            sum += Digits.IndexOf(digit, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return code + Digits[(31 - (sum % 31)) % 31];
    }
}
