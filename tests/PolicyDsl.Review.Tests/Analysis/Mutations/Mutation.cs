using System.Text.RegularExpressions;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Analysis.Mutations;

/// <summary>A copy of the policy of Chengdu with one defect in it.</summary>
/// <param name="Kind">What kind of defect.</param>
/// <param name="Place">Where.</param>
/// <param name="Files">The files, by path.</param>
internal sealed partial record Mutation(string Kind, string Place, IReadOnlyDictionary<string, string> Files)
{
    private static readonly IReadOnlyDictionary<string, string> whole = Checked.Chengdu;

    /// <summary>The clauses, in the order written.</summary>
    public static IReadOnlyList<string> Clauses { get; } = [.. whole.Values.SelectMany(static text => ClauseLine().Matches(text)).Select(static match => match.Groups[1].Value)];

    /// <summary>Other words in place of some of a clause; the first time that they stand there.</summary>
    public static Mutation InClause(string kind, string clause, string words, string others)
    {
        var (path, start, end) = Find(clause);
        var at = whole[path].IndexOf(words, start, end - start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{clause} does not say {words}");
        return Changed(kind, $"{clause}: {words}", path, at, words.Length, others);
    }

    /// <summary>Other words in place of some of a file.</summary>
    public static Mutation InFile(string kind, string file, string words, string others)
    {
        var path = whole.Keys.Single(path => path.EndsWith(file, StringComparison.Ordinal));
        var at = whole[path].IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not say {words}");
        return Changed(kind, $"{file}: {words}", path, at, words.Length, others);
    }

    /// <summary>One more member of a clause, its first.</summary>
    public static Mutation WithMember(string kind, string clause, string member)
    {
        var (path, start, _) = Find(clause);
        var at = whole[path].IndexOf("{\n", start, StringComparison.Ordinal) + 2;
        return Changed(kind, $"{clause}: {member}", path, at, 0, member + "\n");
    }

    /// <summary>One more member of a clause, before its first award.</summary>
    public static Mutation WithCondition(string kind, string clause, string member)
    {
        var (path, start, _) = Find(clause);
        var at = AwardOrReference().Match(whole[path], start).Index;
        return Changed(kind, $"{clause}: {member}", path, at, 0, member + "\n");
    }

    /// <summary>One more declaration of the policy.</summary>
    public static Mutation WithDeclaration(string kind, string declaration)
    {
        var path = whole.Keys.Single(static path => path.EndsWith("11-settlement.policy", StringComparison.Ordinal));
        return Changed(kind, declaration, path, whole[path].Length, 0, declaration + "\n");
    }

    /// <summary>A clause without its examples.</summary>
    public static Mutation WithoutExamples(string kind, string clause)
    {
        var (path, start, end) = Find(clause);
        var block = whole[path][start..end];
        return Changed(kind, clause, path, start, block.Length, ExampleBlock().Replace(block, ""));
    }

    /// <summary>The first line of a clause that begins so, without its first 出处.</summary>
    public static Mutation WithoutSource(string kind, string clause, string line)
    {
        var (path, start, end) = Find(clause);
        var at = whole[path].IndexOf("\n  " + line, start, end - start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{clause} has no {line}");
        var source = Source().Match(whole[path], at + 1);
        return Changed(kind, $"{clause}: {line}", path, source.Index, source.Length, "");
    }

    private static (string Path, int Start, int End) Find(string clause)
    {
        var path = whole.First(file => file.Value.Contains($"\n条款 {clause} ", StringComparison.Ordinal)).Key;
        var start = whole[path].IndexOf($"\n条款 {clause} ", StringComparison.Ordinal) + 1;
        var end = whole[path].IndexOf("\n}\n", start, StringComparison.Ordinal) + 3;
        return (path, start, end);
    }

    private static Mutation Changed(string kind, string place, string path, int start, int length, string others)
    {
        var files = whole.ToDictionary();
        files[path] = files[path][..start] + others + files[path][(start + length)..];
        return new Mutation(kind, place, files);
    }

    [GeneratedRegex(@"(?m)^条款 (\w+) ")]
    private static partial Regex ClauseLine();

    [GeneratedRegex(@"(?m)^  (奖励|补贴|资助|支持|权益|参照) ")]
    private static partial Regex AwardOrReference();

    [GeneratedRegex(@"(?s)  算例 "".*?\n  \}\n")]
    private static partial Regex ExampleBlock();

    [GeneratedRegex(@", 出处 ""[^""]*""(, ""[^""]*"")*")]
    private static partial Regex Source();
}
