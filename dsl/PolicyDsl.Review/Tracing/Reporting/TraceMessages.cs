using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Tracing.Reporting;

/// <summary>The catalogue of what tracing says. What stands in 「」 is text of the policy or the document.</summary>
public static class TraceMessages
{
    /// <summary>出处 that names no item.</summary>
    public static Message NoSuchItem(string written, string? nearest) =>
        new(
            "TRC01",
            nearest is null ? $"出处「{written}」在文件里找不到。" : $"出处「{written}」在文件里找不到；最近的是 {nearest}。",
            nearest is null ? $"The document has no item `{written}`." : $"The document has no item `{written}`; the nearest is {nearest}."
        );

    /// <summary>An item that says something and that nothing cites.</summary>
    public static Message NotCited(string item) =>
        new(
            "TRC02",
            $"文件 {item} 没有规则引用：写进规则，或在政策开头的出处里列出并说明不另写规则。",
            $"No rule cites {item}: write it as a rule, or name it in the sources of the policy's header and say why it is none."
        );

    /// <summary>A figure of the policy beside one of the document.</summary>
    public static Message Differs(string rule, string policy, ItemName item, string document) =>
        new("TRC03", $"「{rule}」写「{policy}」，文件 {item.Zh} 写「{document}」。", $"`{rule}` says `{policy}`, {item.En} says `{document}`.");

    /// <summary>A figure of a rule that no item it cites has.</summary>
    public static Message NotInDocument(string rule, string policy, ItemName items) =>
        new(
            "TRC04",
            $"「{rule}」里的「{policy}」不在所引的 {items.Zh}；如果文件没有写明，写进释义。",
            $"`{policy}` in `{rule}` does not stand in {items.En}, which it cites; where the document is open, say so in a reading."
        );

    /// <summary>A figure of an item that no rule citing it has.</summary>
    public static Message NotInPolicy(ItemName item, string document) =>
        new(
            "TRC05",
            $"文件 {item.Zh} 的「{document}」不在引用它的规则里；如果没有对应的规则，写进释义。",
            $"`{document}` in {item.En} does not stand in the rules that cite it; where no rule has it, say so in a reading."
        );

    /// <summary>The same figure with another threshold word.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="policy">What it makes of the figure.</param>
    /// <param name="item">The item.</param>
    /// <param name="document">What it says.</param>
    /// <param name="written">The figure.</param>
    public static Message BoundDiffers(string rule, Threshold policy, ItemName item, Threshold document, string written) =>
        new(
            "TRC06",
            $"「{written}」的界限不同：「{rule}」是{policy.Zh}，文件 {item.Zh} 是{document.Zh}。",
            $"The line at `{written}` is drawn differently: `{rule}` says {policy.En}, {item.En} says {document.En}."
        );

    /// <summary>An enumeration whose order the policy has otherwise.</summary>
    public static Message OrderDiffers(ItemName item, string document) =>
        new("TRC07", $"文件 {item.Zh} 的「{document}」在规则里次序不同或有重复。", $"The rules have `{document}` of {item.En} in another order, or one of them twice.");

    /// <summary>A figure that stands more often in an item than in the rules.</summary>
    public static Message Repeated(ItemName item, string document, int inDocument, int inPolicy) =>
        new(
            "TRC08",
            FormattableString.Invariant($"「{document}」在文件 {item.Zh} 出现 {inDocument} 次，在引用它的规则和释义里只有 {inPolicy} 次：每一处各是哪条规则？"),
            FormattableString.Invariant($"`{document}` stands {inDocument} times in {item.En} but {inPolicy} in the rules that cite it and their readings: which rule is each?")
        );

    /// <summary>A title with another figure than its rule.</summary>
    public static Message TitleDiffers(string rule, string title) =>
        new("TRC09", $"标题「{rule}」里的「{title}」和规则本身的数字不一致。", $"`{title}` in the title `{rule}` is not the figure of the rule itself.");

    /// <summary>A figure in a rule that cites nothing.</summary>
    public static Message NoSource(string rule, string policy) =>
        new("TRC10", $"「{rule}」里有「{policy}」，却没有出处。", $"`{rule}` has `{policy}` but cites nothing.");

    /// <summary>Two items with one path.</summary>
    public static Message ItemTwice(string item) =>
        new("TRC11", $"文件里有两个 {item}，出处指的是哪一个无法确定；这里按前一个。", $"The document has {item} twice, so that a source names either; the first is taken.");

    /// <summary>An item whose number does not follow the one before.</summary>
    public static Message Gap(string item) =>
        new("TRC12", $"文件的编号到 {item} 不连续：前一个编号缺失，或没有认出来。", $"The numbers of the document jump to {item}: the one before is missing, or was not recognized.");

    /// <summary>An automatic number that is not known.</summary>
    public static Message UnreadNumber(string format) =>
        new(
            "TRC13",
            $"这一段的自动编号格式（{format}）无法读取：在 Word 里把编号转成文字后再核对。",
            $"The automatic number of this paragraph ({format}) cannot be read: turn the numbers into text in Word and trace again."
        );

    /// <summary>A figure that only a reading has.</summary>
    public static Message OwnFigure(string rule, string policy, ItemName items) =>
        new("TRC20", $"「{rule}」的释义自定了「{policy}」，所引的 {items.Zh} 没有写。", $"The reading of `{rule}` sets `{policy}`, which {items.En} does not have.");
}

/// <summary>What an item is called.</summary>
/// <param name="Zh">In a Chinese message.</param>
/// <param name="En">In an English one.</param>
public readonly record struct ItemName(string Zh, string En)
{
    /// <summary>The name of an item.</summary>
    /// <param name="path">Its path; empty: what stands before the first item.</param>
    public static ItemName Of(string path) => path.Length > 0 ? new(path, path) : new("开头", "the document's beginning");

    internal static ItemName Of(IEnumerable<string> paths)
    {
        var names = paths.Distinct(StringComparer.Ordinal).Select(Of).ToList();
        return new(string.Join("、", names.Select(static name => name.Zh)), string.Join(", ", names.Select(static name => name.En)));
    }
}

/// <summary>What a threshold word means, in words.</summary>
/// <param name="Zh">In a Chinese message.</param>
/// <param name="En">In an English one.</param>
public readonly record struct Threshold(string Zh, string En)
{
    internal static Threshold Of(Figures.Bound bound) =>
        (bound.Direction, bound.Inclusive) switch
        {
            (Figures.BoundDirection.Up, true) => new("达到或超过（含本数）", "at least"),
            (Figures.BoundDirection.Up, false) => new("超过（不含本数）", "more than"),
            (Figures.BoundDirection.Up, null) => new("以上（未写明是否含本数）", "above, in or not unsaid"),
            (Figures.BoundDirection.Down, true) => new("不超过（含本数）", "at most"),
            (Figures.BoundDirection.Down, _) => new("低于（不含本数）", "less than"),
            _ => new("正好这个数", "exactly that"),
        };
}
