using System.Text;
using PolicyDsl.Runtime;

namespace PolicyDsl.Interpreter.Tests;

/// <summary>Applies for a clause and says in one line what it comes to.</summary>
internal static class Applying
{
    /// <summary>Explains the decision on a body; the bare decision has to be the same.</summary>
    public static Explanation Explain(this InterpretedPolicy policy, string clauseId, string body)
    {
        var clause = policy.Clause(clauseId) ?? throw new ArgumentException($"There is no clause {clauseId}.", nameof(clauseId));
        var sink = clause.NewApplication();
        Assert.Empty(ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(body), sink).Select(static e => $"{e.Pointer}: {e.Message.En}"));
        var application = sink.Complete();
        var explanation = clause.Explain(application);
        Assert.Equal(explanation.Decision, clause.Evaluate(application));
        return explanation;
    }

    /// <summary>Outcome, amount or ceiling, the rule that refuses, what is missing: <c>incomplete /revenue</c>.</summary>
    public static string Decide(this InterpretedPolicy policy, string clauseId, string body)
    {
        var explanation = policy.Explain(clauseId, body);
        string?[] parts =
        [
            ExplanationWriter.NameOf(explanation.Outcome),
            (explanation.Amount ?? explanation.Ceiling) is { } money ? CanonicalText.Of(money) : null,
            explanation.Reason?.Rule,
            .. explanation.Missing,
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    /// <summary>The decision on the one clause of a policy that is written around a few lines.</summary>
    public static string Decide(string members, string body, string before = "") =>
        Policies.Of($"{before}\n条款 c \"条款\", 出处 \"一\" {{\n{members}\n}}").Decide("c", On("2025-03-01", body));

    /// <summary>A body with its day.</summary>
    public static string On(string day, string body) =>
        body == "{}" ? $$"""{"submittedOn":"{{day}}"}""" : $$"""{"submittedOn":"{{day}}",{{body[1..]}}""";
}
