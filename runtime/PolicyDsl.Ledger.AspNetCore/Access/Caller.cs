using System.Collections.Frozen;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Who calls a route, and what that allows.</summary>
/// <param name="Actor">The name, and the role in which this route is used.</param>
/// <param name="Roles">All roles.</param>
/// <param name="CreditCodes">Of an applicant: the credit codes that it applies for.</param>
public sealed record Caller(Actor Actor, IReadOnlySet<Role> Roles, IReadOnlySet<string> CreditCodes)
{
    /// <summary>The <see cref="Actor.Subject"/> where nobody is asked who it is.</summary>
    public const string Development = "development";

    private static readonly FrozenSet<Role> Readers = [Role.Reviewer, Role.Officer, Role.Auditor];

    /// <summary>Whether it may read what others submitted.</summary>
    public bool SeesAll => Roles.Overlaps(Readers);

    /// <summary>
    /// Whether it takes in the applications of others, as those that come on paper: an applicant and an officer in one. It applies for any credit code, and
    /// for days gone by.
    /// </summary>
    public bool IsCounter => Roles.Contains(Role.Applicant) && Roles.Contains(Role.Officer);

    /// <summary>Whether it may give a day before today as 申报日: what an applicant may not, for it would reopen what has closed.</summary>
    public bool MayBackdate => IsCounter;

    /// <summary>Whether it may know of an application. To whoever may not, the application does not exist (404), so that ids tell nothing.</summary>
    public bool MaySee(StoredApplication application) => SeesAll || MayActFor(application.CreditCode);

    /// <summary>Whether it may submit for a credit code, or withdraw what was submitted for it.</summary>
    public bool MayActFor(string creditCode) => IsCounter || (Roles.Contains(Role.Applicant) && CreditCodes.Contains(creditCode));
}
