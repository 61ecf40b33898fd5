using System.Globalization;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;
using PolicyDsl.Runtime.Tests;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>Makes bodies in canonical form: every input of a form's, each right, at a bound, or wrong in one way.</summary>
internal sealed class FormBodies(ClauseInfo clause, Random random)
{
    private static readonly string[] days = ["2004-02-29", "2004-02-28", "2024-12-30", "2024-12-31", "2020-01-31", "2020-02-01", "2010-01-01", "2009-12-31", "0001-01-01", "9999-12-31", "2024-02-29"];
    private static readonly string[] noDays = ["2023-02-29", "2024-2-3", "0000-01-01", "2024-13-01", "2024-06-31", "2024-07-11\n", "2024/07/11", "２０２４-07-11", "", "2024-07-11T00:00:00"];
    private static readonly string[] months = ["P18M", "P17M", "P1Y6M", "P1Y5M", "P5Y", "P60M", "P61M", "P5Y1M", "P4Y11M", "P2Y", "P0M", "P", "P1Y6M\n", "P3D", "p2Y", "P1.5Y"];
    private static readonly string[] spans = ["P0D", "P30D", "P999999D", "P1000000D", "P30D\n", "P", "P1M", "-P1D"];
    private static readonly string[] texts = ["甲乙", "𠮷野", "𠮷野屋店", "𠮷野屋店𠮷", "a", "", "a\tb\n", "a\u0001b", "a\u0085b", "\u007f12", "A123", "A123\n", "a123", "Ａ123", "A１23", "\uFEFFab"];
    private static readonly string[] codes = [Samples.ValidCode, Samples.ValidCode + "\n", "91510100MA61WQ0R8", "91510100ma61wq0r82", "９1510100MA61WQ0R82"];

    /// <summary>Every input of the places, once.</summary>
    /// <param name="wrong">One value in so many is perhaps wrong.</param>
    /// <param name="places">Which inputs.</param>
    public JsonObject Next(int wrong, params InputPlace[] places)
    {
        var body = new JsonObject();
        foreach (var input in clause.Inputs.Where(input => places.Contains(input.Place)))
            At(body, input)[input.Name] = Value(input, random.Next(wrong) == 0);
        if (random.Next(wrong * 20) == 0)
            body["unknown"] = 1;
        return body;
    }

    /// <summary>The object in which an input stands.</summary>
    public static JsonObject At(JsonObject body, InputInfo input)
    {
        if (input.Place != InputPlace.Applicant)
            return body;
        if (body["applicant"] is not JsonObject applicant)
            body["applicant"] = applicant = [];
        return applicant;
    }

    private JsonNode Value(InputInfo input, bool wrong)
    {
        if (wrong && random.Next(4) == 0)
            return random.Next(4) switch { 0 => "x", 1 => 1.5m, 2 => true, _ => new JsonArray() };
        return input.Kind switch
        {
            InputKind.Money or InputKind.Number or InputKind.Rate or InputKind.Integer => Number(input, wrong),
            InputKind.Months or InputKind.Days when input.CountedDuration => Number(input, wrong),
            InputKind.Bool => random.Next(2) == 0,
            InputKind.Date => Text(input, wrong, days, noDays),
            InputKind.Months => Text(input, wrong, ["P2Y", "P18M", "P1Y6M"], months),
            InputKind.Days => Text(input, wrong, ["P30D"], spans),
            InputKind.CreditCode => Text(input, wrong, [Samples.ValidCode], codes),
            InputKind.Enum => wrong ? "X" : input.Members[random.Next(input.Members.Count)].Name,
            InputKind.List => Rows(input, wrong),
            _ => wrong ? texts[random.Next(texts.Length)] + (random.Next(4) == 0 ? new string('长', random.Next(0, 1100)) : "") : RightText(input),
        };
    }

    private string RightText(InputInfo input) => input.Pattern is null ? new string('字', Math.Clamp(random.Next(0, 4), input.LeastLength, input.MaxLength ?? 1000)) : "A123";

    private string Text(InputInfo input, bool wrong, string[] right, string[] others)
    {
        if (wrong)
            return random.Next(2) == 0 ? others[random.Next(others.Length)] : right[random.Next(right.Length)];
        if (input.Kind != InputKind.Date)
            return right[random.Next(right.Length)];
        var (low, high) = (Day(input.Low ?? 19000101), Day(input.High ?? 20991231));
        var within = right.Where(day => string.CompareOrdinal(day, Iso(low)) >= 0 && string.CompareOrdinal(day, Iso(high)) <= 0).ToList();
        return within.Count > 0 && random.Next(2) == 0 ? within[random.Next(within.Count)] : Iso(low.AddDays(random.Next(high.DayNumber - low.DayNumber + 1)));
    }

    private JsonNode Number(InputInfo input, bool wrong)
    {
        var (low, high) = (InputLimits.Of(input).Least!.Value, InputLimits.Of(input).Most!.Value);
        var step = input.Decimals switch { 0 => 1m, 2 => 0.01m, _ => 0.0001m };
        decimal[] beside = [low, high, 20_000_000m, 19_999_999.99m, 25_000_000m, 25_000_000.01m, 19.99m, 143.48m, 1.15m, 4.35m, 0m, 12m, 24m, 20m, 19m, 59.99m, 60m];
        var value = random.Next(3) == 0 ? low + (Math.Min(high - low, 50_000_000m) * random.Next(1000) / 1000m) : beside[random.Next(beside.Length)];
        value = Math.Clamp(decimal.Round(value, input.Decimals == 10 ? 4 : input.Decimals), low, high);
        if (wrong)
            value = random.Next(3) switch { 0 => low - step, 1 => high + step, _ => input.Decimals == 0 ? value + 0.5m : value };
        return value;
    }

    private JsonArray Rows(InputInfo input, bool wrong)
    {
        var rows = new JsonArray();
        for (var count = random.Next(3); count > 0; count--)
        {
            var row = new JsonObject();
            foreach (var field in input.Fields)
                row[field.Name] = Value(field, wrong && random.Next(3) == 0);
            if (wrong && random.Next(5) == 0)
                row["unknown"] = true;
            rows.Add(row);
        }
        while (wrong && random.Next(10) == 0 && rows.Count is > 0 and <= InputInfo.MostRows)
        {
            var first = rows[0]!.ToJsonString();
            for (var most = InputInfo.MostRows + random.Next(2); rows.Count < most; )
                rows.Add(JsonNode.Parse(first));
            break;
        }
        return rows;
    }

    private static DateOnly Day(decimal digits) => DateOnly.ParseExact(digits.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
