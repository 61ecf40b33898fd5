using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyDsl.Generator;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Hazards;

/// <summary>Decides by the interpreter and by generated code, from the body of a request to the JSON of the answer: both have to write the same.</summary>
internal static class Both
{
    private static readonly ConcurrentDictionary<string, (ClauseDefinition Generated, ClauseDefinition Interpreted)> clauses = new(StringComparer.Ordinal);

    /// <summary>Outcome, amount or ceiling, the rule that refuses, what is missing: <c>incomplete /revenue</c>.</summary>
    /// <param name="members">What stands in the one clause of the policy.</param>
    /// <param name="body">The application, without its day.</param>
    /// <param name="header">What stands in the header besides its first day.</param>
    /// <param name="before">What stands before the clause.</param>
    /// <param name="day">The day of the application.</param>
    public static string Decide(string members, string body, string header = "", string before = "", string day = "2025-03-01")
    {
        var explanation = Explain(members, body, header, before, day);
        string?[] parts =
        [
            ExplanationWriter.NameOf(explanation.Outcome),
            (explanation.Amount ?? explanation.Ceiling) is { } money ? CanonicalText.Of(money) : null,
            explanation.Reason?.Rule,
            .. explanation.Missing,
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    /// <summary>The whole decision.</summary>
    public static Explanation Explain(string members, string body, string header = "", string before = "", string day = "2025-03-01")
    {
        var (generated, interpreted) = Of($"政策 sample \"示例\" {{ 施行 2000-01-01 {header} }}\n{before}\n条款 c \"条款\" {{\n{members}\n}}");
        var dated = body == "{}" ? $$"""{"submittedOn":"{{day}}"}""" : $$"""{"submittedOn":"{{day}}",{{body[1..]}}""";
        var (explanation, text) = Explain(generated, dated);
        Assert.Equal(Explain(interpreted, dated).Text, text);
        return explanation;
    }

    /// <summary>What is wrong with an application: its pointers and codes. Empty: nothing.</summary>
    public static IEnumerable<string> Mistakes(string members, string body)
    {
        var (generated, _) = Of($"政策 sample \"示例\" {{ 施行 2000-01-01 }}\n条款 c \"条款\" {{\n{members}\n}}");
        return ApplicationReader.Read(generated.Info, Encoding.UTF8.GetBytes(body), generated.NewApplication()).Select(static e => $"{e.Pointer} {e.Message.Code}");
    }

    /// <summary>The clause of a policy as both have it.</summary>
    public static (ClauseDefinition Generated, ClauseDefinition Interpreted) Of(string policy) => clauses.GetOrAdd(policy, Make);

    private static (ClauseDefinition, ClauseDefinition) Make(string policy)
    {
        var file = new PolicyText("sample/sample.policy", policy);
        var interpreted = new InterpretedPolicy(PolicyText.Model(file));
        var driver = CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()], [file], Compiled.Options);
        driver.RunGeneratorsAndUpdateCompilation(Compiled.Compilation(), out var compilation, out _, TestContext.Current.CancellationToken);
        var type = Compiled.Load(compilation).GetTypes().Single(static type => type.IsSubclassOf(typeof(PolicyDefinition)));
        return (((PolicyDefinition)Activator.CreateInstance(type)!).Clauses[0], interpreted.Clauses[0]);
    }

    private static (Explanation Explanation, string Text) Explain(ClauseDefinition clause, string body)
    {
        var sink = clause.NewApplication();
        Assert.Empty(ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(body), sink).Select(static e => $"{e.Pointer}: {e.Message.En}"));
        var application = sink.Complete();
        Assert.Empty(ApplicationCheck.Check(clause.Info, application));
        var explanation = clause.Explain(application);
        Assert.Equal(explanation.Decision, clause.Evaluate(application));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ExplanationWriter.Options))
            ExplanationWriter.Write(writer, explanation, Language.Zh);
        return (explanation, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
