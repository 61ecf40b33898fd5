namespace PolicyDsl.Binding;

/// <summary>How large a policy may be.</summary>
public static class Limits
{
    /// <summary>Clauses of a policy.</summary>
    public const int Clauses = 2000;

    /// <summary>Conditions of a clause: the runtime keeps a bit for each.</summary>
    public const int Conditions = 64;

    /// <summary>Inputs of a clause, with the applicant's and those built in: the runtime keeps a bit for each.</summary>
    public const int Inputs = 128;
}
