using System.Text;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Rounds;

/// <summary>No cell of the table is run as a formula, and each reads back as what it was.</summary>
public sealed class ResultTableTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86 28", "\"'+86 28\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("＠x", "\"'＠x\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("他说“好”", "他说“好”")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("𠮷野", "𠮷野")]
    public void A_project_is_written_as_text(string project, string cell)
    {
        using var table = new ResultTable(new Dictionary<string, string> { ["financing"] = "企业融资" }, Language.En);
        table.Add(
            new StoredResult
            {
                Round = "r",
                Application = "a",
                Version = 1,
                Clause = "financing",
                CreditCode = Companies.A,
                Project = project,
                Outcome = RoundOutcome.Granted,
                Amount = 100.5m,
                IsUnresolved = false,
                Why = """{"reason":null,"trail":[]}""",
            }
        );

        var bytes = new ByteBuffer();
        table.MoveTo(bytes);

        var lines = Encoding.UTF8.GetString(bytes.Written.Span).Split('\n', 2);
        Assert.Equal($"a,financing,企业融资,{Companies.A},,{cell},granted,100.5,,,,\n", lines[1]);
    }
}
