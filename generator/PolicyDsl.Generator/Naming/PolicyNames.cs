using PolicyDsl.Model;

namespace PolicyDsl.Generator.Naming;

/// <summary>What a policy's namespace and its own types are called.</summary>
/// <param name="Namespace">The namespace: <c>Acme.ChengduAi2024</c>.</param>
/// <param name="Name">Its last part.</param>
internal sealed record PolicyNames(string Namespace, string Name)
{
    /// <summary>The entry point: <c>ChengduAi2024Policy</c>.</summary>
    public string Policy => Name + "Policy";

    /// <summary>The type of its clauses' texts.</summary>
    public string Clauses => Name + "Clauses";

    /// <summary>The definition for services.</summary>
    public string Definition => Name + "PolicyDefinition";

    /// <summary>What gives its types their JSON.</summary>
    public string Converter => Name + "PolicyTypeConverter";

    /// <summary>The names of a policy in a project.</summary>
    public static PolicyNames Of(PolicyModel policy, string rootNamespace)
    {
        var name = Identifiers.OfPolicy(policy.Id, policy.Revision);
        return new PolicyNames(rootNamespace.Length == 0 ? name : rootNamespace + "." + name, name);
    }
}
