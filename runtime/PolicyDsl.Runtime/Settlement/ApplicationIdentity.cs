namespace PolicyDsl.Runtime;

/// <summary>Who applies, and for which project: what tells two applications for one clause apart.</summary>
/// <param name="CreditCode">The credit code, of an individual or a team the unit's; null where it, or a person's name, is missing.</param>
/// <param name="PersonName">Of an individual or a team: the name. Null for all others.</param>
/// <param name="Project">项目; null: not given.</param>
public readonly record struct ApplicationIdentity(string? CreditCode, string? PersonName, string? Project)
{
    /// <summary>Reads it.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="application">Of this clause.</param>
    public static ApplicationIdentity Of(ClauseDefinition clause, IApplication application)
    {
        var fields = new CaseFields(clause.Info, application);
        clause.Describe(application, fields);
        return new ApplicationIdentity(fields.CreditCode, fields.PersonName, fields.Project);
    }
}
