namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>What somebody may do with stored applications. One person may have several roles; no role includes another.</summary>
public enum Role
{
    /// <summary>Submits, reads and withdraws applications of its own credit codes.</summary>
    Applicant,

    /// <summary>Reads all, and gives the authority's inputs and decisions.</summary>
    Reviewer,

    /// <summary>Reads all, settles rounds and confirms them.</summary>
    Officer,

    /// <summary>Reads all, and the audit log.</summary>
    Auditor,
}

/// <summary>The names of roles, as tokens and the audit log have them.</summary>
public static class RoleNames
{
    private static readonly string[] Names = ["applicant", "reviewer", "officer", "auditor"];

    /// <summary>Every role.</summary>
    public static IReadOnlyList<Role> All { get; } = [Role.Applicant, Role.Reviewer, Role.Officer, Role.Auditor];

    /// <summary>The name of a role, in lower case.</summary>
    public static string Name(this Role role) => Names[(int)role];

    /// <summary>The role of a name; null: it is none. Names differ by case.</summary>
    public static Role? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Role)index : null;
}
