using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>Applications for each clause of the Chengdu policy, from the cases that were worked out by hand.</summary>
internal static class ChengduBodies
{
    private static readonly Dictionary<string, string> ByClause = JsonNode
        .Parse(Repository.Read("tests/Cases/evaluate.json"))!
        .AsArray()
        .Where(static entry => (string?)entry!["expect"]!["outcome"] is "eligible" or "review" or "delegated")
        .GroupBy(static entry => (string)entry!["clause"]!)
        .ToDictionary(static cases => cases.Key, static cases => cases.First()!["body"]!.ToJsonString());

    /// <summary>The clauses.</summary>
    public static IReadOnlyCollection<string> Clauses => ByClause.Keys;

    /// <summary>A body that meets all conditions, as far as the applicant can tell.</summary>
    public static JsonObject Of(string clause, int applicant, string project, string day)
    {
        var body = JsonNode.Parse(ByClause[clause])!.AsObject();
        var who = body["applicant"]!.AsObject();
        who["creditCode"] = Samples.Code(applicant);
        who["name"] = $"N{applicant}";
        body["submittedOn"] = day;
        body["project"] = project;
        // What a 一次 counts whoever applies: the last ones share it.
        foreach (var key in new[] { "platformId", "certificateNo", "parkName" })
        {
            if (body.ContainsKey(key))
                body[key] = $"K{Math.Min(applicant, 10)}";
        }
        body.Remove("review");
        return body;
    }

    /// <summary>Adds money from the city for the same project.</summary>
    public static JsonObject WithCityMoney(this JsonObject body)
    {
        body["otherFunding"] = new JsonArray(new JsonObject { ["program"] = "市级专项", ["level"] = "municipal", ["amount"] = 100000, ["status"] = "received" });
        body["multiChannel"] = false;
        return body;
    }
}
