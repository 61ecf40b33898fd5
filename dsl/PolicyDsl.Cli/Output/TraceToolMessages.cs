using System.Globalization;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Review.Tracing.Reporting;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>What <c>policy trace</c> says by itself; its findings have a catalogue of their own.</summary>
internal static class TraceToolMessages
{
    public static readonly Message About = new(
        "aboutTrace",
        "逐项核对政策和官方文件：出处是否存在，条目是否都有规则，两边的数字和界限是否一致。",
        "Compares a policy with the official document: whether its sources exist, whether each item is written as a rule, whether the figures and their bounds agree."
    );

    public static readonly Message AboutPath = new("aboutTracePath", "一个政策的文件夹或文件，默认当前文件夹。", "The folder or file of one policy; the current folder by default.");

    public static readonly Message AboutSource = new(
        "aboutTraceSource",
        "官方文件：纯文本（UTF-8 或 GB 18030）或 Word 的 .docx；`-` 为标准输入。",
        "The official document: plain text (UTF-8 or GB 18030) or Word's .docx; `-` is standard input."
    );

    public static readonly Message Own = new("traceOwn", "释义自定的数字（文件没有写，不算不一致，请人看过）：", "Figures that only a reading sets (no differences; somebody should have looked at them):");

    public static Message Unreadable(string path, DocumentFault fault) =>
        fault switch
        {
            DocumentFault.NotText => new("sourceNotText", $"{path} 不是 UTF-8 或 GB 18030 编码的文本。", $"{path} is no text in UTF-8 or GB 18030."),
            DocumentFault.OtherFormat => new("sourceFormat", $"{path} 的格式读不了：请另存为 .docx 或纯文本。", $"The format of {path} is not read: save it as .docx or as plain text."),
            DocumentFault.TooLarge => new("sourceTooLarge", $"{path} 太大，或解压后太大。", $"{path} is too large, or unpacks to too much."),
            _ => new("sourceBroken", $"{path} 不是完好的 .docx 文件。", $"{path} is no sound .docx file."),
        };

    public static Message Summary(TraceReport report, string source)
    {
        var (items, cited) = (Number(report.Items), Number(report.CitedItems));
        var (left, right) = (Number(report.DocumentFigures), Number(report.PolicyFigures));
        return report.Findings.Count == 0
            ? new(
                "traceClean",
                $"政策与 {source} 一致：{items} 个条目，{cited} 个有规则；核对了文件里的 {left} 个数字、政策里的 {right} 个数字。",
                $"The policy says what {source} says: {items} items, {cited} of them cited; {left} figures of the document and {right} of the policy compared."
            )
            : new("traceFound", $"与 {source} 有 {Number(report.Findings.Count)} 处不一致。", $"{Number(report.Findings.Count)} {(report.Findings.Count == 1 ? "difference" : "differences")} from {source}.");
    }

    /// <summary>Where something stands in the document.</summary>
    public static Message Place(DocumentPlace place, LineUnit unit)
    {
        var line = Number(place.Line);
        var item = ItemName.Of(place.Item);
        return unit == LineUnit.Line
            ? new("place", $"文件第 {line} 行，{item.Zh}", $"document line {line}, {item.En}")
            : new("place", $"文件第 {line} 段，{item.Zh}", $"document paragraph {line}, {item.En}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
