using System.Text.RegularExpressions;
using PolicyDsl.Agreement.Tests.Policies;
using PolicyDsl.Binding;
using PolicyDsl.Formatting;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Tests.Support;
using PolicyDsl.Syntax;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tests.Differences;

/// <summary>What changes no meaning is no difference: layout, comments, order, files, notation of values, spelling of words, numbering of sources.</summary>
[Hazard("H53")]
public sealed partial class SilenceTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Chengdu =
        [.. Repository.Files("policies/chengdu-ai-2024", "*.policy").Select(static path => (path, Repository.Read(path)))];

    /// <summary>Edits of a file that mean nothing.</summary>
    public static TheoryData<string> Edits => ["layout", "comments", "english", "chinese", "money", "percent", "fullwidth", "sources"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Over_Chengdu(string edit) => AssertSilent(Policies.Chengdu, Read([.. Chengdu.Select(file => (file.Path, Edited(edit, file.Text)))]));

    [Theory]
    [MemberData(nameof(Edits))]
    public void Over_the_sample(string edit) => AssertSilent(Sample.With(), Policies.Of(Edited(edit, Sample.Text)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Over_random_policies(int seed)
    {
        var text = RandomPolicy.Text(seed);
        // Now and then a random policy is none.
        if (TryRead([("p.policy", text)], out _) is not { } policy)
            return;
        foreach (var edit in Edits)
            AssertSilent(policy, Read([(edit.Data + ".policy", Edited(edit.Data, text))]));
        AssertSilent(policy, Shuffled(policy, new Random(seed)));
    }

    [Fact]
    public void Files_may_be_renamed()
    {
        AssertSilent(Policies.Chengdu, Read([.. Chengdu.Select(static (file, index) => (FormattableString.Invariant($"{99 - index}.policy"), file.Text))]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Declarations_may_stand_in_any_order(int seed)
    {
        AssertSilent(Policies.Chengdu, Shuffled(Policies.Chengdu, new Random(seed)));
        AssertSilent(Sample.With(), Shuffled(Sample.With(), new Random(seed)));
    }

    [Theory]
    [InlineData("研发支出 / 营业收入 达到 5% 以上", "研发支出 / 营业收入 不低于 百分之五")]
    [InlineData("规模 属于 (小型、中型)", "规模 为 中型 或 规模 为 小型")]
    [InlineData("近 3年, 原则上", "近 36个月, 原则上")]
    [InlineData("营业收入 + 研发支出", "研发支出 + 营业收入")]
    [InlineData("奖励基数 的 10%", "(营业收入 + 研发支出) 的 10%")]
    [InlineData("1000万元 以上: 10万元", "10_000_000元 以上: 100000元")]
    [InlineData("销售额 超过 0元", "0元 低于 销售额")]
    [InlineData("限额 500万元", "限额 5000000元")]
    [InlineData("销售额 超过 0元", "非 销售额 不超过 0元")]
    public void Equal_values_may_be_written_otherwise(string old, string @new) =>
        AssertSilent(Sample.With(), Sample.With((old, @new)));

    [Fact]
    public void A_policy_does_not_differ_from_itself() => AssertSilent(Policies.Chengdu, Policies.Chengdu);

    private static void AssertSilent(PolicyModel old, PolicyModel @new) => Assert.Empty(Sample.Lines(PolicyComparison.Compare(old, @new)));

    private static string Edited(string edit, string text) =>
        edit switch
        {
            "layout" => new LayoutDamage(7).Blank(text),
            "comments" => LineStart().Replace(text, "// 注 {\n\n$0").Replace("\n", " // 完\n", StringComparison.Ordinal),
            "english" => Formatted(text, KeywordLanguage.English),
            "chinese" => Formatted(text, KeywordLanguage.Chinese),
            "money" => Outside(text, static code => TenThousands().Replace(code, static m => m.Groups[1].Value + "0000元")),
            "percent" => Outside(text, static code => Percent().Replace(code, "百分之$1")),
            "fullwidth" => Outside(text, static code => code.Replace(",", "，", StringComparison.Ordinal).Replace("{", "｛", StringComparison.Ordinal)),
            _ => Sources().Replace(text, "$1 \"新$2\""),
        };

    // A part of a policy has no header, and is formatted all the same.
    private static string Formatted(string text, KeywordLanguage keywords)
    {
        var source = new SourceText("", text);
        return PolicyFormatter.Format(source, PolicyParser.Parse(source), keywords) ?? text;
    }

    // Strings and comments stay as they are.
    private static string Outside(string text, Func<string, string> change)
    {
        var pieces = Quoted().Split(text);
        return string.Concat(pieces.Select((piece, index) => index % 2 == 0 ? change(piece) : piece));
    }

    private static PolicyModel Shuffled(PolicyModel policy, Random random) =>
        policy with
        {
            Enums = Mixed(policy.Enums, random),
            Applicant = Mixed(policy.Applicant, random),
            Parameters = Mixed(policy.Parameters, random),
            Tables = Mixed(policy.Tables.Select(table => table with { Cells = Mixed(table.Cells, random) }), random),
            Clauses = Mixed(policy.Clauses.Select(clause => Shuffled(clause, random)), random),
        };

    private static Clause Shuffled(Clause clause, Random random) =>
        clause with
        {
            Inputs = Mixed(clause.Inputs, random),
            Review = Mixed(clause.Review, random),
            Conditions = Mixed(clause.Conditions, random),
            Awards = Mixed(clause.Awards, random),
            Materials = Mixed(clause.Materials, random),
            Contacts = Mixed(clause.Contacts, random),
            References = Mixed(clause.References, random),
            Onces = Mixed(clause.Onces, random),
        };

    private static EquatableArray<T> Mixed<T>(IEnumerable<T> items, Random random)
        where T : IEquatable<T>
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all.ToEquatableArray();
    }

    private static PolicyModel Read(IReadOnlyList<(string Path, string Text)> files)
    {
        var policy = TryRead(files, out var findings);
        Assert.Empty(findings);
        return policy!;
    }

    private static PolicyModel? TryRead(IReadOnlyList<(string Path, string Text)> files, out IReadOnlyList<string> findings)
    {
        var parsed = files.Select(static file => new SourceText(file.Path, file.Text)).Select(static text => (Text: text, Parsed: PolicyParser.Parse(text))).ToList();
        var bound = PolicyBinder.Bind([.. parsed.Select(static file => PolicySource.Of(file.Text, file.Parsed))]);
        findings = [.. parsed.SelectMany(static file => file.Parsed.Diagnostics).Concat(bound.Diagnostics).Select(static finding => finding.ToString())];
        return findings.Count == 0 ? bound.Models.FirstOrDefault() : null;
    }

    [GeneratedRegex(@"^ *[^\s|/]", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"(?<![\d.])(\d+)\s*万元")]
    private static partial Regex TenThousands();

    [GeneratedRegex(@"(?<![\d.])(\d+)%")]
    private static partial Regex Percent();

    [GeneratedRegex("(出处|source) \"([^\"]*)\"")]
    private static partial Regex Sources();

    [GeneratedRegex("(\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|「[^」\\n]*」|//[^\\n]*|/\\*[\\s\\S]*?\\*/)")]
    private static partial Regex Quoted();
}
