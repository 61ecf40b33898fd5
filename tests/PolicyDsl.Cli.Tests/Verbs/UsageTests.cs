using System.Text;

namespace PolicyDsl.Cli.Tests.Verbs;

/// <summary>Calls that the tool cannot follow: exit code 2, one line that says why, never a stack trace.</summary>
public sealed class UsageTests
{
    // In the order of the help.
    private const string Verbs = "new check fmt diff impact test eval settle schema docs trace verify audit lsp";

    [Fact]
    public void A_path_that_is_not_there()
    {
        using var line = new CommandLine();

        Assert.Equal((2, "", "找不到 nowhere。\n"), line.Run("check", "nowhere"));
        Assert.Equal((2, "", "There is no nowhere.\n"), line.Run("test", "nowhere", "--lang", "en"));
    }

    [Fact]
    public void A_folder_without_policies()
    {
        using var line = new CommandLine().With("empty/readme.txt", "");

        Assert.Equal((2, "", "empty 里没有 .policy 文件。\n"), line.Run("check", "empty"));
    }

    [Fact]
    public void A_file_that_is_too_large_or_no_text()
    {
        using var line = new CommandLine()
            .With("large.policy", new byte[(1 << 20) + 1])
            .With("gbk.policy", [0xD5, 0xFE, 0xB2, 0xDF]);

        Assert.Equal((2, "", "large.policy 太大：1048577 字节，最多 1048576 字节。\n"), line.Run("check", "large.policy"));
        Assert.Equal((2, "", "gbk.policy 不是有效的 UTF-8 编码。\n"), line.Run("check", "gbk.policy"));
    }

    [Theory]
    [Hazard("H69")]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\secret")]
    public void What_stands_elsewhere_is_no_policy_and_its_content_is_not_told(string path)
    {
        using var line = new CommandLine().With("in/a.policy", $"政策 {path} \"题\"\n条款 c \"{path}\" {{ 参照 \"{path}\" 全部 }}");

        var (code, output, error) = line.Run("check", "in");

        Assert.Equal(1, code);
        Assert.Contains("in/a.policy(1,4): error POL1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", output + error, StringComparison.Ordinal);
    }

    [Fact]
    [Hazard("H69")]
    public void Links_are_not_followed()
    {
        using var outside = new CommandLine().With("a.policy", Samples.Broken);
        using var line = new CommandLine().With("in/a.policy", Samples.Good);
        File.CreateSymbolicLink(Path.Combine(line.Folder, "in", "link.policy"), Path.Combine(outside.Folder, "a.policy"));
        Directory.CreateSymbolicLink(Path.Combine(line.Folder, "in", "circle"), line.Folder);
        Directory.CreateSymbolicLink(Path.Combine(line.Folder, "in", "outside"), outside.Folder);

        Assert.Equal((0, "没有发现问题：1 个政策，1 个文件。\n", ""), line.Run("check"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("check", "--nonsense")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--lang", "fr")]
    [InlineData("eval", "prize")]
    [InlineData("eval", "a", "b", "c", "--input", "-")]
    [InlineData]
    public void Arguments_that_nobody_knows(params string[] args)
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        var (code, output, error) = line.Run(args);

        Assert.Equal((2, ""), (code, output));
        Assert.EndsWith(args.Contains("--lang") ? "See `policy --help`.\n" : "用 `policy --help` 查看用法。\n", error);
    }

    [Theory]
    [InlineData("", "请写明要做什么：" + Verbs, "Say what to do: " + Verbs)]
    [InlineData("chek", "没有命令 chek，可以写：" + Verbs, "There is no verb chek; write one of: " + Verbs)]
    [InlineData("--nonsense", "没有选项 --nonsense。", "There is no option --nonsense.")]
    [InlineData("check --nonsense", "没有选项 --nonsense。", "There is no option --nonsense.")]
    [InlineData("check -x . -y", "没有选项 -x。|没有选项 -y。", "There is no option -x.|There is no option -y.")]
    [InlineData("check --format xml", "选项 --format 不能是 xml，可以写：text json sarif", "The option --format cannot be xml; write one of: text json sarif")]
    [InlineData("check --format", "选项 --format 后面要写一个值。", "The option --format needs a value.")]
    [InlineData("check --format=", "选项 --format 后面要写一个值。", "The option --format needs a value.")]
    [InlineData("test --format text --format json", "选项 --format 只能写一次。", "The option --format may stand there once.")]
    [InlineData("eval prize", "缺少选项 --input。", "The option --input is missing.")]
    [InlineData("eval --input -", "缺少参数 [PATH] CLAUSE。", "The argument [PATH] CLAUSE is missing.")]
    [InlineData("eval", "缺少选项 --input。|缺少参数 [PATH] CLAUSE。", "The option --input is missing.|The argument [PATH] CLAUSE is missing.")]
    [InlineData("eval a b c --input -", "多出了参数 c。", "The argument c has no place.")]
    [InlineData("eval a --input", "选项 --input 后面要写一个值。", "The option --input needs a value.")]
    [InlineData("eval a --input 1 --input 2", "选项 --input 只能写一次。", "The option --input may stand there once.")]
    [InlineData("settle", "缺少选项 --input。", "The option --input is missing.")]
    [InlineData("verify", "缺少参数 RECEIPT。", "The argument RECEIPT is missing.")]
    [InlineData("verify --kees keys", "多出了参数 keys。|没有选项 --kees。", "The argument keys has no place.|There is no option --kees.")]
    [InlineData("verify a b", "多出了参数 b。", "The argument b has no place.")]
    [InlineData("audit --recipt", "没有选项 --recipt。", "There is no option --recipt.")]
    [InlineData("check @arguments", "找不到 @arguments。", "There is no @arguments.")]
    public void What_is_wrong_is_said_in_the_language_of_the_user(string args, string zh, string en)
    {
        string[] words = args.Length == 0 ? [] : args.Split(' ');
        using var chinese = new CommandLine();
        using var english = new CommandLine { Lang = "en_GB.UTF-8" };

        Assert.Equal(zh, Mistakes(chinese.Run(words), "用 `policy --help` 查看用法。"));
        Assert.Equal(en, Mistakes(english.Run(words), "See `policy --help`."));

        static string Mistakes((int Code, string Out, string Error) run, string help)
        {
            Assert.Equal((2, ""), (run.Code, run.Out));
            return string.Join('|', run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != help));
        }
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "找不到 x。")]
    [InlineData(null, "找不到 x。")]
    [InlineData("", "找不到 x。")]
    [InlineData("en_GB.UTF-8", "There is no x.")]
    [InlineData("C", "There is no x.")]
    public void Without_an_option_LANG_chooses_the_language(string? lang, string message)
    {
        using var line = new CommandLine { Lang = lang };

        Assert.Equal(message + "\n", line.Run("check", "x").Error);
    }

    [Fact]
    public void Help_is_there_in_both_languages()
    {
        using var line = new CommandLine();

        Assert.Contains("检查政策文件，列出错误和警告。", line.Run("--help").Out);
        Assert.Contains("显示用法。", line.Run("--help").Out);
        Assert.Contains("Runs the examples that stand in policies.", line.Run("--help", "--lang", "en").Out);
    }

    [Fact]
    public void A_fault_of_the_tool_shows_no_stack_trace()
    {
        using var error = new StringWriter();
        var code = Tool.Run(
            ["eval", "x", "--input", "-"],
            new Surroundings
            {
                Out = TextWriter.Null,
                Error = error,
                OpenInput = static () => throw new InvalidOperationException("secret"),
                Folder = Path.GetTempPath(),
                Now = static () => default,
            }
        );

        Assert.Equal(3, code);
        Assert.DoesNotContain("secret", error.ToString());
        Assert.DoesNotContain(" at ", error.ToString());
    }
}
