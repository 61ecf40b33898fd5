using PolicyDsl.Binding;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tests.Support;

/// <summary>Policies to review.</summary>
internal static class Policies
{
    /// <summary>The policy of this repository.</summary>
    public static PolicyModel Chengdu { get; } = PolicyFolder.Read("policies/chengdu-ai-2024");

    /// <summary>A policy of one file, of which only the clauses and what they need are written; fails where it has an error.</summary>
    public static PolicyModel Of(string declarations) => Whole(Header + declarations);

    /// <summary>A policy of one file; fails where it has an error.</summary>
    public static PolicyModel Whole(string file)
    {
        var text = new SourceText("p.policy", file);
        var parsed = PolicyParser.Parse(text);
        var bound = PolicyBinder.Bind([PolicySource.Of(text, parsed)]);
        Assert.Empty(parsed.Diagnostics.Concat(bound.Diagnostics).Select(static finding => finding.ToString()));
        return Assert.Single(bound.Models);
    }

    /// <summary>A clause of such a policy: the only one.</summary>
    public static ReviewedClause Clause(string declarations) => Assert.Single(ReviewedClause.AllOf(Of(declarations)));

    /// <summary>A clause of the policy of this repository.</summary>
    public static ReviewedClause ChengduClause(string name) => ReviewedClause.AllOf(Chengdu).Single(clause => clause.Clause.Name == name);

    private const string Header = """
        政策 p-1 "测试" {
          施行 2025-01-01
        }

        """;
}
