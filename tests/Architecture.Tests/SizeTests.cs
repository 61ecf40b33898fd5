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
            .Where(static file => !IsGenerated(file))
            .Select(static file => (file, Lines: Repository.Read(file).Split('\n').Length - 1))
            .Where(static entry => entry.Lines > MostLinesOfFile)
            .Select(static entry => $"{entry.file}: {entry.Lines}");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_product_method_is_longer_than_50_lines()
    {
        var tooLong = Repository.SourceFiles(Repository.ProductFolders).Where(static file => !IsGenerated(file)).SelectMany(LongMethods);

        Assert.Empty(tooLong);
    }

    // Written by dotnet ef.
    private static bool IsGenerated(string file) => file.StartsWith("runtime/PolicyDsl.Ledger/Migrations/", StringComparison.Ordinal);

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
