using PolicyDsl.Model;

namespace PolicyDsl.Generator.Naming;

/// <summary>What the types of a clause are called.</summary>
/// <param name="Class">The static class that decides: <c>Financing</c>.</param>
/// <param name="Application">The application record: <c>FinancingApplication</c>.</param>
/// <param name="Review">The record of the authority's inputs: <c>FinancingReview</c>.</param>
/// <param name="Definition">The definition for services: <c>FinancingDefinition</c>.</param>
/// <param name="Metadata">The class that holds the clause's texts: <c>FinancingMetadata</c>.</param>
internal sealed record ClauseNames(string Class, string Application, string Review, string Definition, string Metadata)
{
    /// <summary>The names of a clause's types.</summary>
    public static ClauseNames Of(Clause clause)
    {
        var name = Identifiers.Pascal(clause.Name);
        return new ClauseNames(
            ReservedNames.Type(clause.Name),
            name + "Application",
            name + "Review",
            name + "Definition",
            name + "Metadata"
        );
    }

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => [Class, Application, Review, Definition, Metadata];
}

/// <summary>What the rows of a list are called.</summary>
internal static class RowNames
{
    /// <summary>The record of a row: <c>FinancingDealsRow</c>, of the applicant's lists <c>ApplicantDealsRow</c>.</summary>
    public static string Of(string owner, InputField list) => Identifiers.Pascal(owner) + Identifiers.Pascal(list.Name) + "Row";
}
