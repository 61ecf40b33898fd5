using System.Globalization;
using System.Text.RegularExpressions;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Binding.Definitions;

/// <summary>
/// The regular expressions that 匹配 takes: those that every engine reads in time linear in the text (as .NET's NonBacktracking), and that
/// browsers and servers read alike.
/// </summary>
internal static class LinearPattern
{
    private const int LongestPattern = 500;
    private const decimal LargestRepetition = 1000m;

    /// <summary>What is wrong with a pattern; null: nothing.</summary>
    public static DiagnosticArgument? Problem(string pattern)
    {
        if (pattern.Length > LongestPattern)
            return new($"超过 {LongestPattern} 个字符", $"it is longer than {LongestPattern} characters");
        if (Forbidden(pattern) is { } construct)
            return construct;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException)
        {
            return new("写法不完整或有误", "it is incomplete or malformed");
        }
    }

    private static DiagnosticArgument? Forbidden(string pattern)
    {
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    i++;
                    if (Escape(pattern[i], inClass) is { } escape)
                        return escape;
                    break;
                case '[':
                    if (inClass)
                        return new("方括号里不能再有方括号（写成 `\\[`）", "a class cannot hold `[` (write `\\[`)");
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && i + 1 < pattern.Length && pattern[i + 1] == '?' && !IsPlainGroup(pattern, i):
                    return new("不支持环视、原子组、条件和命名组，只能用 `(…)` 或 `(?:…)`", "lookaround, atomic, conditional and named groups are not supported, only `(…)` and `(?:…)`");
            }
        }
        return HasHugeRepetition(pattern) ? new("重复次数超过 1000", "it repeats more than 1000 times") : null;
    }

    private static bool IsPlainGroup(string pattern, int open) => open + 2 < pattern.Length && pattern[open + 2] == ':';

    private static DiagnosticArgument? Escape(char c, bool inClass) =>
        c switch
        {
            >= '1' and <= '9' or 'k' => new("不支持反向引用", "back references are not supported"),
            'G' or 'Z' or 'z' or 'A' when !inClass => new("不需要首尾标记，模式总是匹配整个文本", "anchors are not needed, a pattern always matches the whole text"),
            'd' or 'D' or 'w' or 'W' or 's' or 'S' => new(
                $"`\\{c}` 在服务器和浏览器里范围不同，请写出字符范围，例如 `[0-9]`",
                $"`\\{c}` means other characters on a server than in a browser; write the range, such as `[0-9]`"
            ),
            'p' or 'P' => new("不支持 `\\p`，请写出字符范围", "`\\p` is not supported, write the range of characters"),
            _ => null,
        };

    // A counted group multiplies what is counted inside it; counts one after another only add up.
    private static bool HasHugeRepetition(string pattern)
    {
        var most = 1m;
        var nested = 1m;
        foreach (Match match in Regex.Matches(pattern, @"(.)\{([0-9]+)(?:,([0-9]*))?\}", RegexOptions.CultureInvariant))
        {
            var count = Math.Max(Count(match.Groups[2].Value), Count(match.Groups[3].Value));
            if (match.Groups[1].Value == ")")
                nested = Math.Min(nested * Math.Max(count, 1m), LargestRepetition + 1);
            else
                most = Math.Max(most, count);
        }
        return most * nested > LargestRepetition;
    }

    private static decimal Count(string digits) =>
        digits.Length switch
        {
            0 => 0m,
            > 4 => LargestRepetition + 1,
            _ => decimal.Parse(digits, CultureInfo.InvariantCulture),
        };
}
