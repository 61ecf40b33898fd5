using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Decides once more on the inputs of a receipt, and compares.</summary>
internal static class DecisionReplay
{
    private const string Warnings = "warnings";

    // What people look at first stands by itself; the rest is one check.
    private static readonly (string Name, string[] Members)[] Groups =
    [
        ("outcome", ["policy", "clause", "outcome"]),
        ("amount", ["amount", "ceiling", "payee", "benefit", "instalments"]),
        ("conditions", ["conditions", "missing"]),
        ("steps", ["steps", "reason"]),
        ("rest", ["materials", Warnings, "readings", "references", "periods"]),
    ];

    /// <summary>The check of a decision that cannot be made anew, since its rules are not at hand.</summary>
    public static RecordCheck NotMade() => new(CheckState.Unchecked, ReceiptMessages.DecisionUnchecked());

    /// <summary>The checks of a decision.</summary>
    public static IEnumerable<RecordCheck> Checks(ClauseDefinition clause, DecidedApplication stored)
    {
        var (application, errors) = StoredInputs.Read(clause, stored.Body, stored.Review);
        if (errors.Count > 0 || application.SubmittedOn is null)
            return [new RecordCheck(CheckState.Failed, ReceiptMessages.InputsRefused(errors.FirstOrDefault()))];
        var explanation = clause.Explain(application);
        if (explanation.InputErrors.Count > 0)
            return [new RecordCheck(CheckState.Failed, ReceiptMessages.InputsRefused(explanation.InputErrors[0]))];
        return Compare(stored.Decision, explanation);
    }

    private static List<RecordCheck> Compare(string stored, Explanation explanation)
    {
        using var before = JsonDocument.Parse(stored);
        using var again = JsonDocument.Parse(CanonicalJson.Write(explanation, ExplanationWriter.WriteRecord));
        var checks = new List<RecordCheck>();
        foreach (var (name, members) in Groups)
        {
            var differing = members.Where(member => !AreEqual(before.RootElement, again.RootElement, member)).ToList();
            if (name == "rest")
                differing.AddRange(before.RootElement.EnumerateObject().Where(static member => !IsKnown(member.Name)).Select(static member => member.Name));
            checks.Add(RecordCheck.Of(differing.Count == 0, ReceiptMessages.PartFits(name), ReceiptMessages.PartDiffers(name, differing)));
        }
        return checks;
    }

    private static bool IsKnown(string member) => Groups.Any(group => group.Members.Contains(member));

    private static bool AreEqual(JsonElement before, JsonElement again, string member)
    {
        if (!before.TryGetProperty(member, out var left) || !again.TryGetProperty(member, out var right))
            return false;
        return member == Warnings ? WarningsOf(left) == WarningsOf(right) : CanonicalJson.Of(left) == CanonicalJson.Of(right);
    }

    // A warning is its code and its place; its words are in the language of whoever applied.
    private static string WarningsOf(JsonElement warnings)
    {
        if (warnings.ValueKind != JsonValueKind.Array)
            return "";
        return "warnings\n" + string.Join('\n', warnings.EnumerateArray().Select(static warning => $"{Member(warning, "code")} {Member(warning, "pointer")}"));
    }

    private static string Member(JsonElement warning, string name) =>
        warning.ValueKind == JsonValueKind.Object && warning.TryGetProperty(name, out var value) ? CanonicalJson.Of(value) : "";
}
