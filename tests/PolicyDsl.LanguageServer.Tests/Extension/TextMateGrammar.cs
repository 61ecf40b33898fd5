using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyDsl.Syntax;

namespace PolicyDsl.LanguageServer.Tests.Extension;

/// <summary>
/// Writes the extension's grammar from the table of words. A word of the syntax is one only where it stands alone between marks and blanks; a
/// Chinese one ends before a digit, and begins behind a unit, too.
/// </summary>
internal static class TextMateGrammar
{
    /// <summary>The units that end a number, the longest first.</summary>
    public static readonly IReadOnlyList<string> Units = ["亿元", "万元", "个月", "元", "角", "分", "%", "％", "‰", "‱", "年", "日", "个", "家", "名", "项", "次"];

    private const string Before = @"(?<![\p{L}\p{N}_])";
    private const string Behind = @"(?![\p{L}\p{N}_])";
    private const string ApiName = "[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９]*";
    private const string Digits = "[0-9０-９][0-9０-９_]*(?:[.．][0-9０-９]+)?";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The whole file.</summary>
    public static string Text()
    {
        var patterns = new JsonArray(
            Match("comment.line.double-slash.policy", "//.*$"),
            Range("comment.block.policy", @"/\*", @"\*/"),
            Range("string.quoted.triple.policy", "\"\"\"", "\"\"\""),
            Range("string.quoted.double.policy", "\"", "\"|$", (JsonNode)new JsonArray(Match("constant.character.escape.policy", @"\\(?:u\{[0-9A-Fa-f]+\}|.)"))),
            Range("string.quoted.other.policy", "“", "”|$"),
            Range("string.quoted.other.policy", "「", "」|$"),
            Captured($@"{Before}({Either([Keyword.Policy])})\s+([a-z0-9]+(?:-[a-z0-9]+)*)", "storage.type.policy", "entity.name.namespace.policy"),
            Captured($@"{Before}({Either(With(KeywordRole.Declaration | KeywordRole.Settlement))})\s+({ApiName})(?=\s*[\""“「])", "storage.type.policy", "entity.name.type.policy"),
            Match("constant.numeric.date.policy", $@"{Before}[0-9０-９]{{4}}(?:-[0-9０-９]{{1,2}}-[0-9０-９]{{1,2}}|年[0-9０-９]{{1,2}}月[0-9０-９]{{1,2}}日)"),
            Match("constant.numeric.policy", $@"(?<![A-Za-z_]){Digits}(?:{Either(Units)})?"),
            Match("constant.numeric.policy", $"{Before}(?:百分之|千分之|万分之)(?:[一二三四五六七八九十]+|{Digits})")
        );
        foreach (var (scope, words) in Groups())
            patterns.Add((JsonNode)Match(scope, Alone(words)));
        patterns.Add((JsonNode)Match("keyword.operator.policy", "[-+*/×÷＋－＝=<>≥≤≠！!]+"));
        patterns.Add((JsonNode)Match("punctuation.separator.policy", "[,，、;；:：|｜.]"));
        var grammar = new JsonObject
        {
            ["$comment"] = "Generated from the table of words by tests/PolicyDsl.LanguageServer.Tests; POLICYDSL_UPDATE_GOLDEN=1 writes it.",
            ["name"] = "Policy",
            ["scopeName"] = "source.policy",
            ["fileTypes"] = new JsonArray("policy"),
            ["patterns"] = patterns,
        };
        return grammar.ToJsonString(Written) + "\n";
    }

    /// <summary>The scope of each group of words; a word stands in the first that it belongs to.</summary>
    public static IReadOnlyList<(string Scope, IReadOnlyList<Keyword> Words)> Groups()
    {
        (string Scope, KeywordRole Role)[] groups =
        [
            ("constant.language.outcome.policy", KeywordRole.Outcome),
            ("support.type.policy", KeywordRole.Type),
            ("storage.type.policy", KeywordRole.Declaration | KeywordRole.Settlement),
            ("keyword.other.header.policy", KeywordRole.Header),
            ("keyword.other.modifier.policy", KeywordRole.Modifier),
            ("keyword.operator.comparison.policy", KeywordRole.Comparison),
            ("keyword.control.policy", KeywordRole.Expression),
            ("keyword.other.policy", KeywordRole.Connective),
        ];
        var left = Keywords.All.Select(static e => e.Word).ToHashSet();
        return [.. groups.Select(g => (g.Scope, (IReadOnlyList<Keyword>)[.. With(g.Role).Where(left.Remove)])).Where(static g => g.Item2.Count > 0)];
    }

    private static IEnumerable<Keyword> With(KeywordRole role) => Keywords.All.Where(e => (e.Role & role) != 0).Select(static e => e.Word);

    private static string Alone(IEnumerable<Keyword> words)
    {
        var all = words.SelectMany(static w => new[] { Keywords.Zh(w), Keywords.En(w) }).Distinct().ToList();
        var chinese = Either(all.Where(static w => w[0] > 'z'));
        var english = Either(all.Where(static w => w[0] <= 'z'));
        var behindUnit = string.Join('|', Units.Select(static u => "[0-9０-９]" + u));
        var parts = new List<string>();
        if (chinese.Length > 0)
            parts.Add($@"(?:{Before}|(?<={behindUnit}))(?:{chinese})(?=[0-9０-９]|[^\p{{L}}\p{{N}}_]|$)");
        if (english.Length > 0)
            parts.Add($"{Before}(?:{english}){Behind}");
        return string.Join('|', parts);
    }

    // The longest first, since the first that fits is taken; between two words of English any blanks.
    private static string Either(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(static w => w.Length).ThenBy(static w => w, StringComparer.Ordinal).Select(static w => Regex.Escape(w).Replace(@"\ ", @"[ \t]+", StringComparison.Ordinal)));

    private static string Either(IEnumerable<Keyword> words) => Either(words.SelectMany(static w => new[] { Keywords.Zh(w), Keywords.En(w) }).Distinct());

    private static JsonObject Match(string scope, string pattern) => new() { ["name"] = scope, ["match"] = pattern };

    private static JsonObject Captured(string pattern, string first, string second) =>
        new()
        {
            ["match"] = pattern,
            ["captures"] = new JsonObject { ["1"] = new JsonObject { ["name"] = first }, ["2"] = new JsonObject { ["name"] = second } },
        };

    private static JsonObject Range(string scope, string begin, string end, JsonNode? patterns = null)
    {
        var range = new JsonObject { ["name"] = scope, ["begin"] = begin, ["end"] = end };
        if (patterns is not null)
            range["patterns"] = patterns;
        return range;
    }
}
