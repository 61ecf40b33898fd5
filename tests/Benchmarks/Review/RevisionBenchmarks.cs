using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using PolicyDsl.Binding;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Impact;
using PolicyDsl.Review.Impact.Reading;
using PolicyDsl.Syntax;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.Benchmarks.Review;

/// <summary>
/// A revision of the Chengdu policy: another cap of every clause that has one, 不纳入 raised, the order of two rules of 统筹 turned round, which takes the longest
/// search. Differences with witnesses within 5 s, 100,000 applications decided by both within a minute.
/// </summary>
[MemoryDiagnoser]
public class RevisionBenchmarks
{
    private const int Applications = 100_000;

    private PolicyModel old = null!;
    private PolicyModel @new = null!;
    private byte[] lines = [];

    /// <summary>Reads and revises the policy, and writes the applications.</summary>
    [GlobalSetup]
    public void Setup()
    {
        old = Read("policies/chengdu-ai-2024");
        var rules = old.Settlement!.Rules.Select(static rule => rule is Floor floor ? floor with { Below = new NumberLiteral(200_000m, Model.ValueType.Money) } : rule).ToList();
        (rules[0], rules[2]) = (rules[2], rules[0]);
        @new = old with
        {
            Clauses = old.Clauses.Select(Revised).ToEquatableArray(),
            Settlement = old.Settlement with { Rules = rules.ToEquatableArray() },
        };
        var text = new StringBuilder();
        for (var i = 0; i < Applications; i++)
            text.Append(Line(i)).Append('\n');
        lines = Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The differences, each with a witness or what was tried.</summary>
    [Benchmark]
    public int Differences() => PolicyComparison.Compare(old, @new).Items.Count;

    /// <summary>What the revision does to the applications.</summary>
    [Benchmark]
    public long Impact() => new ImpactStudy(old, @new, new DateOnly(2025, 3, 1)).Run(JsonLines.Read(new MemoryStream(lines))).ChangeCount;

    private static PolicyModel Read(string folder)
    {
        var texts = Repository.Files(folder, "*.policy").Select(static path => new SourceText(path, Repository.Read(path)));
        return PolicyBinder.Bind([.. texts.Select(static text => PolicySource.Of(text, PolicyParser.Parse(text)))]).Models.Single();
    }

    private static Clause Revised(Clause clause) => clause with { Awards = clause.Awards.Select(Revised).ToEquatableArray() };

    private static Award Revised(Award award) =>
        award with
        {
            Bounds = award
                .Bounds.Select(static bound => bound.Value is NumberLiteral cap ? bound with { Value = cap with { Value = cap.Value * 1.5m } } : bound)
                .ToEquatableArray(),
        };

    private static string Line(int number)
    {
        var share = (number * 7919 % 100).ToString(CultureInfo.InvariantCulture);
        var investment = (number * 104_729L % 30_000_000).ToString(CultureInfo.InvariantCulture);
        return $$$"""
            {"id":"a{{{number.ToString(CultureInfo.InvariantCulture)}}}","clause":"financing","application":{"applicant":{"kind":"enterprise","sme":true,"aiBusiness":true,"registered":true,"goodCredit":true,"majorAccident":false,"seriousViolation":false},"submittedOn":"2025-03-01","mainRevenue":100,"aiRevenue":{{{share}}},"angelInvestment":{{{investment}}},"ventureInvestment":0,"privateEquityInvestment":0}}
            """;
    }
}
