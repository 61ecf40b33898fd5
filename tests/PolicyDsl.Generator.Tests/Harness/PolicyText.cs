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

    /// <summary>What some files mean.</summary>
    public static BindingResult Bind(params IEnumerable<PolicyText> files) =>
        PolicyBinder.Bind(
            [
                .. files.Select(static file =>
                {
                    var text = new PolicyDsl.Text.SourceText(file.Path, file.Content!);
                    return PolicySource.Of(text, PolicyParser.Parse(text));
                }),
            ]
        );

    /// <summary>The model of a policy without errors.</summary>
    public static PolicyModel Model(params IEnumerable<PolicyText> files)
    {
        var result = Bind(files);
        Assert.Empty(result.Diagnostics);
        return Assert.Single(result.Models);
    }
}
