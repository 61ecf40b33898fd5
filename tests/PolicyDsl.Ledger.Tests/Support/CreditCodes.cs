using System.Globalization;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>Made-up credit codes with a correct check character.</summary>
internal static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Of(int number)
    {
        var body = "91510100MA" + number.ToString("0000000", CultureInfo.InvariantCulture);
        return body + Alphabet.Single(last => CreditCode.IsValid(body + last));
    }
}
