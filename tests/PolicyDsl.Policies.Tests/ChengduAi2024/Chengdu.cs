using PolicyDsl.Model;
using PolicyDsl.Tests;

namespace PolicyDsl.Policies.Tests.ChengduAi2024;

/// <summary>The Chengdu policy, read once.</summary>
internal static class Chengdu
{
    /// <summary>What it means.</summary>
    public static PolicyModel Policy { get; } = PolicyFolder.Read("policies/chengdu-ai-2024");

    /// <summary>A clause by its apiName.</summary>
    public static Clause Clause(string name) => Policy.Clauses.Single(clause => clause.Name == name);
}
