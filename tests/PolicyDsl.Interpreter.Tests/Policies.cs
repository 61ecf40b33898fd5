using PolicyDsl.Binding;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.Interpreter.Tests;

/// <summary>Policies from text.</summary>
internal static class Policies
{
    private static readonly Lazy<InterpretedPolicy> ChengduPolicy = new(static () =>
        Bind([.. Repository.Files("policies/chengdu-ai-2024", "*.policy").Select(static path => new SourceText(path, Repository.Read(path)))])
    );

    /// <summary>The policy of Chengdu.</summary>
    public static InterpretedPolicy Chengdu => ChengduPolicy.Value;

    /// <summary>A policy of one file, with a header of its own.</summary>
    public static InterpretedPolicy Of(string text, string header = "施行 2024-07-11")
    {
        var content = $"政策 sample \"示例\", 出处 \"总\" {{ {header} }}\n{text}";
        return Bind([new SourceText("sample/sample.policy", content)]);
    }

    private static InterpretedPolicy Bind(IReadOnlyList<SourceText> texts)
    {
        var parsed = texts.Select(static text => (Text: text, Result: PolicyParser.Parse(text))).ToList();
        var bound = PolicyBinder.Bind([.. parsed.Select(static p => PolicySource.Of(p.Text, p.Result))]);
        var errors = parsed.SelectMany(static p => p.Result.Diagnostics).Concat(bound.Diagnostics).Where(static d => d.Kind.Severity == Diagnostics.Severity.Error);
        Assert.Empty(errors.Select(static d => d.ToString()));
        PolicyModel model = Assert.Single(bound.Models);
        return new InterpretedPolicy(model);
    }
}
