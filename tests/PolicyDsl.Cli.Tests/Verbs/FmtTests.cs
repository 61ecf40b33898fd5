using System.Text;
using System.Text.Json;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class FmtTests
{
    private const string Ugly = "政策　sample  “示例政策”，出处 \"总\"｛施行 2024-07-11｝ // 头\n条款 prize \"获奖奖励\"，出处 \"一\" {\n\n\n奖励 reward \"奖励额\"＝10 万元 , 出处 \"一\"}";

    private const string Neat = """
        政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 } // 头
        条款 prize "获奖奖励", 出处 "一" {
          奖励 reward "奖励额" = 10万元, 出处 "一"
        }

        """;

    [Fact]
    public void Writes_what_differs_and_says_so()
    {
        using var line = new CommandLine().With("a.policy", Ugly).With("b.policy", Neat);

        Assert.Equal((0, "a.policy\n改动 1 个文件，1 个无须改动。\n", ""), line.Run("fmt"));
        Assert.Equal(Neat, Read(line, "a.policy"));
        Assert.Equal((0, "0 files changed, 2 already in form.\n", ""), line.Run("fmt", ".", "--lang", "en"));
        Assert.Equal(2, Directory.GetFiles(line.Folder).Length);
    }

    [Fact]
    [Hazard("H40")]
    public void Check_writes_nothing_and_is_content_right_after_a_run()
    {
        using var line = new CommandLine().With("a.policy", Ugly);

        Assert.Equal((1, "a.policy\n1 个文件格式不统一，0 个无须改动。\n", ""), line.Run("fmt", "--check"));
        Assert.Equal(Ugly, Read(line, "a.policy"));
        Assert.Equal(0, line.Run("fmt").Code);
        Assert.Equal((0, "0 个文件格式不统一，1 个无须改动。\n", ""), line.Run("fmt", "--check"));
    }

    [Fact]
    public void A_file_with_errors_stays_and_the_others_are_formatted()
    {
        const string broken = "政策  sample\n条款 {\n";
        using var line = new CommandLine().With("a.policy", broken).With("b.policy", Ugly);

        var (code, output, _) = line.Run("fmt");

        Assert.Equal(1, code);
        Assert.Contains("a.policy(2,", output);
        Assert.EndsWith("b.policy\n1 个错误，0 个警告。\n改动 1 个文件，0 个无须改动。\n", output);
        Assert.Equal(broken, Read(line, "a.policy"));
        Assert.Equal(Neat, Read(line, "b.policy"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [Hazard("H40")]
    public void The_ends_of_lines_stay_and_a_byte_order_mark_goes(string end)
    {
        using var line = new CommandLine().With("a.policy", "\uFEFF" + Neat.Replace("\n", end, StringComparison.Ordinal));

        Assert.Equal(1, line.Run("fmt", "--check").Code);
        Assert.Equal(0, line.Run("fmt").Code);

        Assert.Equal(Encoding.UTF8.GetBytes(Neat.Replace("\n", end, StringComparison.Ordinal)), File.ReadAllBytes(Path.Combine(line.Folder, "a.policy")));
        Assert.Equal(0, line.Run("fmt", "--check").Code);
    }

    [Fact]
    public void Words_are_switched_and_switched_back()
    {
        using var line = new CommandLine().With("a.policy", Neat);

        Assert.Equal(0, line.Run("fmt", "--keywords", "en").Code);
        Assert.StartsWith("policy sample \"示例政策\", source \"总\" { effective 2024-07-11 } // 头\nclause prize", Read(line, "a.policy"));
        Assert.Equal(0, line.Run("fmt", "--keywords", "zh").Code);
        Assert.Equal(Neat, Read(line, "a.policy"));
        Assert.Equal(2, line.Run("fmt", "--keywords", "fr").Code);
    }

    [Fact]
    public void Fixes_are_put_in_and_listed_before_the_form_is_given()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken.Replace(", 最高", "  最高", StringComparison.Ordinal));

        var (code, output, error) = line.Run("fmt", "--fix");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("「营业收人」→「营业收入」", output, StringComparison.Ordinal);
        Assert.EndsWith("a.policy\n改动 1 个文件，0 个无须改动。\n", output, StringComparison.Ordinal);
        Assert.Contains("= 营业收入 的 10%, 最高 100万元, 出处", Read(line, "a.policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("error", line.Run("check").Out, StringComparison.Ordinal);
        Assert.Equal((0, "改动 0 个文件，1 个无须改动。\n", ""), line.Run("fmt", "--fix"));
    }

    [Fact]
    public void What_has_no_fix_stays_and_what_has_one_is_mended_beside_it()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken).With("b.policy", "政策 other \"另一个\" { 施行 2024-13-45 }\n");

        var (code, output, _) = line.Run("fmt", "--fix");

        Assert.Equal(1, code);
        Assert.Contains("b.policy(1,", output, StringComparison.Ordinal);
        Assert.Equal("政策 other \"另一个\" { 施行 2024-13-45 }\n", Read(line, "b.policy"));
        Assert.Contains("营业收入 的 10%", Read(line, "a.policy"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_with_check_are_listed_and_not_put_in()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken);

        var (code, output, _) = line.Run("fmt", "--fix", "--check");

        Assert.Equal(1, code);
        Assert.Contains("「营业收人」→「营业收入」", output, StringComparison.Ordinal);
        Assert.Equal(Samples.Broken, Read(line, "a.policy"));
    }

    [Fact]
    public void Machines_get_lists()
    {
        using var line = new CommandLine().With("a.policy", Ugly).With("b.policy", Neat).With("c.policy", "条款 {");

        var (code, output, _) = line.Run("fmt", "--check", "--format", "json");

        Assert.Equal(1, code);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal("a.policy", Assert.Single(root.GetProperty("changed").EnumerateArray()).GetString());
        Assert.Equal(0, root.GetProperty("unwritable").GetArrayLength());
        Assert.Equal(1, root.GetProperty("unchanged").GetInt32());
        Assert.All(root.GetProperty("diagnostics").EnumerateArray(), static d => Assert.Equal("c.policy", d.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_link_stays_a_link_and_a_file_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var line = new CommandLine().With("real/a.txt", Ugly);
        var real = Path.Combine(line.Folder, "real", "a.txt");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var link = Path.Combine(line.Folder, "a.policy");
        File.CreateSymbolicLink(link, real);

        Assert.Equal(0, line.Run("fmt", "a.policy").Code);

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(Neat, File.ReadAllText(real));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(real));
    }

    [Fact]
    public void The_policy_of_Chengdu_is_in_form()
    {
        using var line = new CommandLine();
        var folder = Path.Combine(PolicyDsl.Tests.Repository.Root, "policies");

        Assert.Equal(0, line.Run("fmt", folder, "--check").Code);
    }

    private static string Read(CommandLine line, string path) => File.ReadAllText(Path.Combine(line.Folder, path));
}
