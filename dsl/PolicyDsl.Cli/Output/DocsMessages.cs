using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>What <c>policy docs</c> says by itself.</summary>
internal static class DocsMessages
{
    public static readonly Message About = new(
        "aboutDocs",
        "把政策做成可以浏览和打印的网页：条款、条件、材料、算例、临界值，中英文各一份。",
        "Makes pages of policies, to browse and to print: clauses, conditions, papers, examples, boundaries, in Chinese and English."
    );

    public static readonly Message AboutOut = new(
        "aboutOut",
        "网页所在的文件夹，没有就新建；其中同名的文件会被替换。",
        "The folder of the pages, made where there is none; files of the same names in it are replaced."
    );

    public static Message Written(int pages, string folder)
    {
        var count = pages.ToString(CultureInfo.InvariantCulture);
        return new("docsWritten", $"写好 {count} 个文件，从 {folder}/index.html 打开。", $"{count} files written; open {folder}/index.html.");
    }
}
