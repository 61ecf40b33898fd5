namespace PolicyDsl.Runtime;

/// <summary>What is known of one applicant, as an application of each clause.</summary>
public sealed class KnownApplicant
{
    private readonly InputSet[] own;

    internal KnownApplicant(PolicyDefinition policy, IReadOnlyList<IApplication> applications, InputSet[] own)
    {
        Policy = policy;
        Applications = applications;
        this.own = own;
    }

    /// <summary>Takes applications that were made elsewhere.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="applications">One of each clause, in the order of the clauses.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public KnownApplicant(PolicyDefinition policy, IReadOnlyList<IApplication> applications)
        : this(policy, applications, new InputSet[applications.Count])
    {
        if (applications.Count != policy.Clauses.Count)
            throw new ArgumentException("There is one application of each clause.", nameof(applications));
    }

    /// <summary>The policy.</summary>
    public PolicyDefinition Policy { get; }

    /// <summary>An application of each clause, in their order.</summary>
    public IReadOnlyList<IApplication> Applications { get; }

    /// <summary>The inputs for which a clause's part gave a value of its own.</summary>
    internal InputSet OwnOf(int clause) => own[clause];
}
