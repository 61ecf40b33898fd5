using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Tests.Editor;

/// <summary>A policy as it stands in an editor, with the place where somebody writes.</summary>
internal sealed record EditorText(FolderView View, ParsedFile File, int Offset)
{
    /// <summary>Marks the place.</summary>
    public const char Caret = '‸';

    /// <summary>A file with the mark in it, and other files of its folder.</summary>
    public static EditorText Of(string marked, params string[] others)
    {
        var offset = marked.IndexOf(Caret, StringComparison.Ordinal);
        var text = new SourceText("/p/a.policy", offset < 0 ? marked : marked.Remove(offset, 1));
        var view = FolderView.Of([text, .. others.Select(static (other, i) => new SourceText($"/p/other{i}.policy", other))], TestContext.Current.CancellationToken);
        return new EditorText(view, view.Files[text.Path], Math.Max(0, offset));
    }

    /// <summary>The texts of the whole policy of Chengdu, by path.</summary>
    public static IReadOnlyList<SourceText> Chengdu { get; } =
        [.. Repository.Files("policies/chengdu-ai-2024", "*.policy").Select(static path => new SourceText("/" + path, Repository.Read(path)))];
}
