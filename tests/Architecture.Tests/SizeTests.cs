using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyDsl.Tests;

namespace PolicyDsl.Architecture.Tests;

/// <summary>A file that passes 300 lines, or a method that passes 50, is usually two things. Tables are named here one by one.</summary>
public sealed class SizeTests
{
    private const int MostLinesOfFile = 300;
    private const int MostLinesOfMethod = 50;

    [Fact]
    public void No_product_file_is_longer_than_300_lines()
    {
        var tooLong = Repository
            .SourceFiles(Repository.ProductFolders)
            .Select(static file => (file, Lines: Repository.Read(file).Split('\n').Length - 1))
            .Where(static entry => entry.Lines > MostLinesOfFile)
            .Select(static entry => $"{entry.file}: {entry.Lines}");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_product_method_is_longer_than_50_lines()
    {
        var tooLong = Repository.SourceFiles(Repository.ProductFolders).SelectMany(LongMethods);

        Assert.Empty(tooLong);
    }

    private static IEnumerable<string> LongMethods(string file)
    {
        var root = CSharpSyntaxTree.ParseText(Repository.Read(file), cancellationToken: TestContext.Current.CancellationToken).GetRoot();
        foreach (var method in root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        {
            var span = method.SyntaxTree.GetLineSpan(method.Span);
            var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (lines > MostLinesOfMethod)
                yield return $"{file}({span.StartLinePosition.Line + 1}): {lines}";
        }
    }
}
