using System.Globalization;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>Made-up companies and what they apply with under Chengdu's policy.</summary>
internal static class Companies
{
    public const string A = "91510100MA6A00001K";
    public const string B = "91510100MA6B000016";
    public const string C = "91510100MA6C00001Q";
    public const string D = "91510100MA6D00001B";

    public static string Financing(string code, string project, decimal angel, string funding = "[]", string day = "2025-03-01") =>
        Body(
            code,
            project,
            $"""
            "submittedOn": "{day}", "mainRevenue": 100000000, "aiRevenue": 70000000,
            "angelInvestment": {angel.ToString(CultureInfo.InvariantCulture)}, "ventureInvestment": 0, "privateEquityInvestment": 0
            """,
            funding
        );

    public static string Purchase(string code, string project, decimal amount) =>
        Body(
            code,
            project,
            $"""
            "productName": "视觉检测算法", "invoicedAmount": {amount.ToString(CultureInfo.InvariantCulture)}, "paidAmount": {amount.ToString(CultureInfo.InvariantCulture)},
            "patented": true, "firstPurchase": true, "singleContract": true, "usedInProducts": true
            """
        );

    public static string Standard(string code, string project, string level, string undertaker) =>
        Body(code, project, $"""  "standardLevel": "{level}", "undertaker": "{undertaker}", "standardNo": "{project}" """);

    public static string LittleGiant(string code, string project) => Body(code, project, "\"newlyDesignated\": true");

    public static string Benchmark(string code, string project) => Body(code, project, "\"recognizedBenchmark\": true");

    public static string Body(string code, string project, string inputs, string funding = "[]") =>
        $$"""
        { "applicant": { "creditCode": "{{code}}", "name": "示例企业{{code[11]}}", "kind": "enterprise", "sme": false, "aiBusiness": true, "registered": true,
                         "inChengdu": true, "goodCredit": true, "majorAccident": false, "seriousViolation": false },
          "project": "{{project}}", "otherFunding": {{funding}}, {{inputs}} }
        """;
}
