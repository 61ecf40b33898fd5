using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicyDsl.Binding;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Generator.Tests.Harness;

/// <summary>A <c>.policy</c> file as the compiler hands it to the generator.</summary>
internal sealed class PolicyText(string path, string? content) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path { get; } = path;

    /// <summary>What stands in it.</summary>
    public string? Content { get; } = content;

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => Content is null ? null : SourceText.From(Content);

    /// <summary>What some files mean, and all that is wrong with them.</summary>
    public static (IReadOnlyList<PolicyModel> Models, IReadOnlyList<string> Findings) Read(params IEnumerable<PolicyText> files)
    {
        var parsed = files
            .Select(static file => new PolicyDsl.Text.SourceText(file.Path, file.Content!))
            .Select(static text => (Text: text, Result: PolicyParser.Parse(text)))
            .ToList();
        var bound = PolicyBinder.Bind([.. parsed.Select(static file => PolicySource.Of(file.Text, file.Result))]);
        return (bound.Models, [.. parsed.SelectMany(static file => file.Result.Diagnostics).Concat(bound.Diagnostics).Select(static d => d.ToString())]);
    }

    /// <summary>The model of a policy without errors.</summary>
    public static PolicyModel Model(params IEnumerable<PolicyText> files)
    {
        var (models, findings) = Read(files);
        Assert.Empty(findings);
        return Assert.Single(models);
    }
}
