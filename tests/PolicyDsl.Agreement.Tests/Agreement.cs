using System.Text;
using System.Text.Json;
using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>Whether generated code and interpreter say the same.</summary>
internal static class Agreement
{
    /// <summary>Asserts that both decide an application alike, and that a decision and its explanation do.</summary>
    /// <param name="generated">The clause in C#.</param>
    /// <param name="interpreted">The clause of the model.</param>
    /// <param name="values">What is applied with.</param>
    /// <param name="origin">Where the case comes from: enough to make it again.</param>
    /// <param name="withAdvice">Whether what it would take is compared too: that decides some hundred times.</param>
    public static Outcome Check(ClauseDefinition generated, ClauseDefinition interpreted, GivenApplication values, string origin, bool withAdvice)
    {
        var (decision, explanation, text) = Decide(generated, values, withAdvice);
        var (otherDecision, otherExplanation, otherText) = Decide(interpreted, values, withAdvice);
        if (text != otherText || Facts(decision) != Facts(otherDecision))
            Assert.Fail($"{origin}, clause {generated.Info.Id}\n{values}\ngenerated:   {Facts(decision)} {text}\ninterpreted: {Facts(otherDecision)} {otherText}");
        if (decision != explanation.Decision || otherDecision != otherExplanation.Decision)
            Assert.Fail($"{origin}, clause {generated.Info.Id}: Evaluate and Explain differ\n{values}\n{decision}\n{explanation.Decision}");
        return decision.Outcome;
    }

    /// <summary>Asserts that both know the same of a policy and its clauses.</summary>
    public static void CheckTexts(PolicyDefinition generated, PolicyDefinition interpreted)
    {
        Assert.Equal(JsonSerializer.Serialize(interpreted.Info, Readable), JsonSerializer.Serialize(generated.Info, Readable));
        Assert.Equal(interpreted.Clauses.Count, generated.Clauses.Count);
        foreach (var (clause, other) in generated.Clauses.Zip(interpreted.Clauses))
            Assert.Equal(JsonSerializer.Serialize(other.Info, Readable), JsonSerializer.Serialize(clause.Info, Readable));
    }

    private static JsonSerializerOptions Readable { get; } = new() { WriteIndented = true, Encoder = ExplanationWriter.Options.Encoder };

    private static (Decision Decision, Explanation Explanation, string Text) Decide(ClauseDefinition clause, GivenApplication values, bool withAdvice)
    {
        var application = values.ApplyTo(clause);
        var explanation = clause.Explain(application);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ExplanationWriter.Options))
            ExplanationWriter.Write(writer, withAdvice ? explanation : explanation with { Advice = null }, Language.Zh);
        var errors = string.Join("; ", explanation.InputErrors.Select(static e => $"{e.Pointer}: {e.Message.Zh}"));
        return (clause.Evaluate(application), explanation, Encoding.UTF8.GetString(stream.ToArray()) + errors);
    }

    // Sets of conditions are equal only within one clause's texts.
    private static (Outcome, decimal?, decimal?, ulong, ulong) Facts(Decision decision) =>
        (decision.Outcome, decision.Amount, decision.Ceiling, decision.Unmet.Bits, decision.Unknown.Bits);
}
