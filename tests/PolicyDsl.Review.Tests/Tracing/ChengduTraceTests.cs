using PolicyDsl.Binding;
using PolicyDsl.Review.Tracing;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>The Chengdu policy beside the official document, where that lies beside the repository.</summary>
public sealed class ChengduTraceTests
{
    [Fact]
    public void It_says_what_the_document_says()
    {
        var report = PolicyTrace.Run(Chengdu.Policy, Chengdu.Document());

        Assert.Empty(report.Findings.Select(TraceLines.Of));
    }

    [Fact]
    public void It_says_what_the_document_says_as_Word_writes_it()
    {
        var content = WordDocuments.Of(Chengdu.Text().ReplaceLineEndings("\n").Split('\n').Select(static line => WordDocuments.Paragraph(line)));

        var report = PolicyTrace.Run(Chengdu.Policy, DocumentReader.Read("document.docx", content).Document!);

        Assert.Empty(report.Findings.Select(TraceLines.Of));
    }
}

/// <summary>The Chengdu policy and its document.</summary>
internal static class Chengdu
{
    private const string Folder = "policies/chengdu-ai-2024";

    /// <summary>The files.</summary>
    public static IReadOnlyList<PolicySource> Policy { get; } = [.. Repository.Files(Folder, "*.policy").Select(static path => Source(path, Repository.Read(path)))];

    /// <summary>A file.</summary>
    public static PolicySource Source(string path, string content)
    {
        var text = new SourceText(path, content);
        return PolicySource.Of(text, PolicyParser.Parse(text));
    }

    /// <summary>The document's text; skips the test where it is not there.</summary>
    public static string Text()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "document");
        var file = Path.Combine(folder, "cheng-jing-xin-ban-2024-16.txt");
        Assert.SkipUnless(File.Exists(file), "The official document is not beside the project.");
        return File.ReadAllText(file);
    }

    /// <summary>The document.</summary>
    public static OfficialDocument Document() => DocumentReader.ReadText("document.txt", Text()).Document!;
}
