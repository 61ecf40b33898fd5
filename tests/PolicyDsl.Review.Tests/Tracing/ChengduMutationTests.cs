using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyDsl.Binding;
using PolicyDsl.Review.Tracing;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Review.Tracing.Reporting;
using PolicyDsl.Review.Tracing.Rules;
using PolicyDsl.Syntax;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>
/// One figure of the official document, or of the policy, is changed at a time, and tracing must name it with its place in both. The figures are found
/// here by a plain pattern of their own, so that what the scanner passes over shows.
/// </summary>
public sealed partial class ChengduMutationTests(ITestOutputHelper output)
{
    private const string Numerals = "一二三四五六七八九十";

    [Fact]
    public void A_figure_changed_in_the_document_is_named_with_both_places() => EachIsNamed(DocumentChanges, 0, "figures");

    // The place that is named is the figure's, a word away from its threshold.
    [Fact]
    public void A_threshold_word_changed_in_the_document_is_named_with_both_places() => EachIsNamed(ThresholdChanges, 5, "threshold words");

    [Fact]
    public void A_figure_changed_in_the_policy_is_named_with_both_places()
    {
        var document = DocumentOutline.Of(Chengdu.Document());
        var missed = new List<string>();
        var (tried, notes) = (0, 0);
        for (var i = 0; i < Chengdu.Policy.Count; i++)
        {
            var text = Chengdu.Policy[i].Text;
            foreach (var change in PolicyChanges(Chengdu.Policy[i]))
            {
                tried++;
                var changed = change.Apply(text.Content);
                var source = Chengdu.Source(text.Path, changed);
                IReadOnlyList<PolicySource> sources = [.. Chengdu.Policy.Select((other, j) => j == i ? source : other)];
                var line = text.PositionOf(change.Start).Line;
                var report = PolicyTrace.Run(RuleReader.Read(sources), document);
                if (report.Findings.Any(finding => IsAt(finding, text.Path, change.Start) && finding.Document.Count > 0))
                    continue;
                // What a reading sets is a note; it shows what the items that it belongs to have of the kind, else the items.
                if (report.OwnFigures.Any(finding => IsAt(finding, text.Path, change.Start) && finding.Document.Count > 0))
                    notes++;
                else if (source.SyntaxErrors.Count == 0 && PolicyBinder.Bind(sources).Models.Count > 0)
                    missed.Add($"{text.Path}({line + 1}): {change.Show(text.Content)}");
            }
        }

        output.WriteLine($"{tried} changes of the policy, {tried - missed.Count} named, {notes} of them as a reading's own.");
        Assert.Empty(missed);
    }

    private void EachIsNamed(Func<string, IEnumerable<Change>> changes, int distance, string what)
    {
        var text = Chengdu.Text().ReplaceLineEndings("\n");
        var rules = RuleReader.Read(Chengdu.Policy);
        var missed = new List<string>();
        var tried = 0;
        foreach (var change in changes(text))
        {
            tried++;
            var document = DocumentReader.ReadText("document.txt", change.Apply(text)).Document!;
            var line = text[..change.Start].Count(static c => c == '\n') + 1;
            var column = change.Start - text.LastIndexOf('\n', change.Start);
            var report = PolicyTrace.Run(rules, DocumentOutline.Of(document));
            if (!report.Findings.Any(finding => finding.Policy.Count > 0 && finding.Document.Any(place => place.Line == line && IsNear(place, column, distance))))
                missed.Add(FormattableString.Invariant($"line {line}: {change.Show(text)}"));
        }

        output.WriteLine($"{tried} {what} of the document changed, {tried - missed.Count} named.");
        Assert.NotEqual(0, tried);
        Assert.Empty(missed);
    }

    /// <summary>Whether a place holds a column, or stands a word away from it.</summary>
    private static bool IsNear(DocumentPlace place, int column, int distance) => column >= place.Column - distance && column < place.Column + place.Written.Length + distance;

    private static bool IsAt(TraceFinding finding, string path, int offset) => finding.Policy.Any(place => place.Path == path && offset >= place.Span.Start && offset < place.Span.End);

    /// <summary>Every run of digits and every numeral before a unit, but the numbers of the items themselves and the addresses of sites.</summary>
    private static IEnumerable<Change> DocumentChanges(string text)
    {
        foreach (Match match in Digits().Matches(text))
        {
            if (!IsLabel(text, match))
                yield return Next(match);
        }
        foreach (Match match in NumeralsWithUnit().Matches(text))
            yield return Next(match);
    }

    private static bool IsLabel(string text, Match match)
    {
        var start = text.LastIndexOf('\n', match.Index) + 1;
        return text[start..match.Index].Trim() is "" or "（" && text[match.Index + match.Length] is '．' or '）';
    }

    private static IEnumerable<Change> ThresholdChanges(string text)
    {
        foreach (var (old, changed) in new[] { ("最高", "最低"), ("不超过", "超过"), ("不超过", "低于"), ("（含）", "（不含）"), ("（不含）", "（含）"), ("以上", "以下"), ("低于", "不低于"), ("突破", "低于") })
        {
            foreach (Match match in Regex.Matches(text, old + (old is "最高" or "低于" or "突破" ? "(?=[0-9])" : "")))
                yield return new Change(match.Index, match.Length, changed);
        }
    }

    /// <summary>Every figure of a rule: its literals and those in its strings. Examples try the rules and are none.</summary>
    private static IEnumerable<Change> PolicyChanges(PolicySource source)
    {
        var content = source.Text.Content;
        var examples = source.File.Declarations.Concat(source.File.Declarations.OfType<ClauseNode>().SelectMany(static c => c.Members)).Where(static d => d is ExampleNode or GivenNode).Select(static d => d.Span);
        var skipped = examples.Concat(Untraced().Matches(content).Select(static match => new Text.TextSpan(match.Index, match.Length))).ToList();
        foreach (var match in Digits().Matches(content).Concat(NumeralsWithUnit().Matches(content)))
        {
            if (!skipped.Exists(span => match.Index >= span.Start && match.Index < span.End))
                yield return Next(match);
        }
    }

    private static Change Next(Match match)
    {
        var written = match.Groups["n"].Value;
        var last = written[^1];
        var next = char.IsAsciiDigit(last) ? (char)('0' + ((last - '0' + 1) % 10)) : Numerals[last == '十' ? ^2 : Numerals.IndexOf(last) + 1];
        return new Change(match.Groups["n"].Index, written.Length, written[..^1] + (next == '0' && written.Length == 1 ? '2' : next));
    }

    [GeneratedRegex("(?<n>[0-9]+)")]
    private static partial Regex Digits();

    // 第一级指标 and 唯一 are words; 之一 counts nothing.
    [GeneratedRegex("(?<![上同统一二三四五六七八九十之唯单])(?<n>[一二三四五六七八九十]+)(?=年|个|家|名|次|承担|部门|分之|条|点|类|月)|分之(?<n>[一二三四五六七八九十])|第（(?<n>[一二三四五六七八九十])）款|[点]（(?<n>[一二三四五六七八九十])）条")]
    private static partial Regex NumeralsWithUnit();

    // Comments, ids, the form of typed texts, and what is not of the document: 版本, 长度 and 出处, which has its own test.
    [GeneratedRegex("//.*|^政策 [a-z0-9-]+|长度 [0-9]+ 到 [0-9]+|出处 \"[^\"]*\"(, \"[^\"]*\")*|统筹 [0-9]+|www[.a-z]*|第三方", RegexOptions.Multiline)]
    private static partial Regex Untraced();

    private sealed record Change(int Start, int Length, string Replacement)
    {
        public string Apply(string text) => new StringBuilder(text).Remove(Start, Length).Insert(Start, Replacement).ToString();

        public string Show(string text)
        {
            var from = Math.Max(0, Start - 8);
            return string.Create(CultureInfo.InvariantCulture, $"…{text[from..Start]}[{text.Substring(Start, Length)}→{Replacement}]{text[(Start + Length)..Math.Min(text.Length, Start + Length + 8)]}…").ReplaceLineEndings(" ");
        }
    }
}
