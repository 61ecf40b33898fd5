namespace PolicyDsl.LanguageServer.Tests;

/// <summary>Small policies.</summary>
internal static class Samples
{
    /// <summary>A policy in one file, with a surrogate pair before names on several lines.</summary>
    public const string Equipment = """
        政策 hello "我的第一个政策" {
          文号 "示例〔2025〕1号"
          施行 2025-01-01
        }

        选项 ApplicantKind "主体类型" { enterprise "企业", university "高校" }

        主体 {
          填报 kind "主体类型": ApplicantKind
        }

        条款 equipment "设备更新补贴", 出处 "第一条" {
          填报 spend "设备投入": 金额, 不含税, 出处 "第一条", 说明 "按发票，不含税。"
          // 𠮷
          条件 applicantKind "𠮷企业" = 主体类型 为 企业, 出处 "第一条"
          补贴 subsidy "设备补贴" = 设备投入 的 15%, 最高 30万元, 出处 "第一条"

          算例 "投入100万元" { 主体类型 = 企业, 申报日 = 2025-03-01, 设备投入 = 100万元, 结果 符合 15万元 }
          算例 "高校不在其列" { 主体类型 = 高校, 申报日 = 2025-03-01, 设备投入 = 100万元, 结果 不符合 applicantKind }
        }

        """;

    /// <summary>The place of a text within a text: line and character from 0.</summary>
    public static (int Line, int Character) Find(string text, string wanted, int occurrence = 0)
    {
        var index = -1;
        for (var i = 0; i <= occurrence; i++)
            index = text.IndexOf(wanted, index + 1, StringComparison.Ordinal);
        var before = text[..index];
        var line = before.Count(static c => c == '\n');
        return (line, index - (before.LastIndexOf('\n') + 1));
    }
}
