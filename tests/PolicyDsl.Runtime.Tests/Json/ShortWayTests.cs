using System.Globalization;
using System.Text;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>What nearly every body is made of is read on a shorter way; it never reads anything else than the full way does.</summary>
public sealed class ShortWayTests
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "-0.00", "7", "-7", "007", "0.1", "0.10", "1.50", "12.345", "100000000", "9999999999999.99", "10000000000000", "10000000000000.00",
        "10000000000000.01", "-10000000000000.01", "10000000000001", "99999999999999", "999999999999999999", "9999999999999999999", "123456789012345678901",
        "0.0000000001", "0.00000000001", "0.000000000000000001", "9999999.9999999999", "12345678.1234567891", "1.", ".5", ".", "-", "", "1.2.3", "1,000", "1e3", "１",
    ];

    [Fact]
    public void A_number_is_the_same()
    {
        foreach (var text in Numbers.Concat(Random(3000)))
        {
            foreach (var decimals in new[] { 0, 2, 10 })
            {
                // With an exponent it is read the full way.
                var whole = text.Contains('e', StringComparison.Ordinal) || text.Length == 0 ? text : text + "e0";
                var fault = DecimalText.Read(Encoding.UTF8.GetBytes(whole), decimals, out var expected);

                Assert.Equal((text, fault), (text, DecimalText.Read(Encoding.UTF8.GetBytes(text), decimals, out var value)));
                if (fault == DecimalFault.None)
                    Assert.Equal((text, expected.ToString(CultureInfo.InvariantCulture)), (text, value.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    [Theory]
    [InlineData("2025-03-01")]
    [InlineData("2024-02-29")]
    [InlineData("2025-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-01")]
    [InlineData("2025-04-31")]
    [InlineData("2025-04-00")]
    [InlineData("2025-4-1")]
    [InlineData("2025/04/01")]
    [InlineData("20250401")]
    [InlineData("+025-04-01")]
    [InlineData("2025-04-1 ")]
    [InlineData(" 2025-04-01")]
    [InlineData("2025-0４-1")]
    [InlineData("")]
    public void A_date_is_the_same(string text)
    {
        var isDate = DateText.TryRead(text, out var expected);

        Assert.Equal((isDate, expected), (DateText.TryRead(Encoding.UTF8.GetBytes(text), out var date), date));
    }

    [Fact]
    public void Every_day_of_four_hundred_years_is_read_as_it_is_written()
    {
        for (var day = new DateOnly(1800, 1, 1); day.Year < 2200; day = day.AddDays(1))
            Assert.True(DateText.TryRead(Encoding.UTF8.GetBytes(CanonicalText.Of(day)), out var read) && read == day);
    }

    [Fact]
    public void A_number_is_written_the_same()
    {
        decimal[] longest = [decimal.MaxValue, decimal.MinValue, new decimal(-1, -1, -1, true, 28), new decimal(1, 0, 0, true, 28)];
        Span<byte> utf8 = stackalloc byte[CanonicalText.MostDecimalLength];
        foreach (var text in Numbers.Concat(Random(3000)).Concat(longest.Select(CanonicalText.Of)))
        {
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                Assert.Equal(CanonicalText.Of(value), Encoding.UTF8.GetString(utf8[..CanonicalText.Write(value, utf8)]));
        }
    }

    [Fact]
    public void A_member_is_found_among_many_and_no_other()
    {
        string[] names = [.. Enumerable.Range(0, 300).Select(static i => "m" + i.ToString(CultureInfo.InvariantCulture)), "收入", "a", "aa"];
        var table = new MemberTable(names);

        for (var i = 0; i < names.Length; i++)
            Assert.Equal(i, table.Find(Encoding.UTF8.GetBytes(names[i])));
        foreach (var other in new[] { "", "m", "m300", "M1", "m01", "aaa", "收", "收入 " })
            Assert.Equal(-1, table.Find(Encoding.UTF8.GetBytes(other)));
        Assert.Equal(-1, new MemberTable().Find("a"u8));
    }

    // Digits with a point at any place, or none.
    private static IEnumerable<string> Random(int count)
    {
        var random = new Random(4);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var digits = random.Next(1, 21); digits > 0; digits--)
                text.Append((char)('0' + (random.Next(3) == 0 ? 0 : random.Next(10))));
            if (random.Next(2) == 0 && text.Length > 1)
                text.Insert(random.Next(1, text.Length), '.');
            yield return (random.Next(3) == 0 ? "-" : "") + text;
        }
    }
}
