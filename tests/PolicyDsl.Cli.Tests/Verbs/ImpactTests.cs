namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class ImpactTests
{
    private const string Line = """{"id":"a","clause":"prize","application":{"revenue":20000000,"aiRevenue":15000000}}""";

    private static readonly string Raised = Samples.Good.Replace("最高 100万元", "最高 150万元", StringComparison.Ordinal).Replace("结果 符合 100万元", "结果 符合 150万元", StringComparison.Ordinal);

    [Theory]
    [InlineData("data.ndjson", Line)]
    [InlineData("data.csv", "id,clause,revenue,aiRevenue\na,prize,20000000,15000000\n")]
    [InlineData("data.csv", "\uFEFFclause,aiRevenue,id,revenue\r\nprize,15000000,a,20000000\r\n")]
    public void Says_who_gains(string file, string data)
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("b.policy", Raised).With(file, data);

        var (code, output, error) = line.Run("impact", "a.policy", "b.policy", "--data", file, "--lang", "zh");

        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.Contains(" a 获奖奖励 增加: 符合 1,000,000.00 元 → 符合 1,500,000.00 元 (+500,000.00)\n", output);
    }

    [Fact]
    public void Reads_a_pipe_and_writes_for_programs()
    {
        using var line = new CommandLine { Input = Line + "\nbad\n" }.With("a.policy", Samples.Good).With("b.policy", Raised);

        var (code, output, _) = line.Run("impact", "a.policy", "b.policy", "--data", "-", "--format", "json");

        Assert.Equal(1, code);
        Assert.Contains("\"effect\": \"gains\"", output);
        Assert.Contains("\"line\": 2", output);
        Assert.Contains("\"difference\": 500000", output);
    }

    [Fact]
    public void A_table_that_is_not_UTF8_is_refused()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("data.csv", [0x63, 0xCC, 0xF5, 0xBF, 0xEE, 0x0A]);

        var (code, _, error) = line.Run("impact", "a.policy", "a.policy", "--data", "data.csv");

        Assert.Equal(2, code);
        Assert.Equal("data.csv 不是有效的 UTF-8 编码。\n", error);
    }

    [Fact]
    public void Shows_a_progress_bar_on_a_terminal_and_nowhere_else()
    {
        Assert.Contains("计算中", Progress(isTerminal: true));
        Assert.Empty(Progress(isTerminal: false));
    }

    [Theory]
    [InlineData("impact", "a.policy", "a.policy")]
    [InlineData("impact", "a.policy", "a.policy", "--data", "missing.ndjson")]
    public void Wrong_usage_is_exit_code_2(params string[] args)
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        Assert.Equal(2, line.Run(args).Code);
    }

    private static string Progress(bool isTerminal)
    {
        using var line = new CommandLine { IsErrorTerminal = isTerminal }.With("a.policy", Samples.Good).With("d.ndjson", Line);
        return line.Run("impact", "a.policy", "a.policy", "--data", "d.ndjson").Error;
    }
}
