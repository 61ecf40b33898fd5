using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>主体 as a key: the credit code, and for an individual or a team, whose code is the unit's, the name besides.</summary>
/// <param name="CreditCode">The index of <c>applicant.creditCode</c>; −1 where the policy does not declare it: a ledger that comes with an application is then its own.</param>
/// <param name="Name">The index of <c>applicant.name</c>; −1 where there is none, or nobody is an individual or a team.</param>
/// <param name="Kind">The index of <c>applicant.kind</c>, the enum with <c>individual</c> or <c>team</c>; −1 where there is none.</param>
/// <param name="PersonKinds">The places of those two among the enum's members.</param>
public sealed record ApplicantIdentity(int CreditCode, int Name, int Kind, EquatableArray<int> PersonKinds)
{
    /// <summary>The apiName of the credit code among the applicant's inputs.</summary>
    public const string CreditCodeName = "creditCode";

    /// <summary>The apiName of the name among the applicant's inputs.</summary>
    public const string NameName = "name";

    /// <summary>The apiName of the kind among the applicant's inputs.</summary>
    public const string KindName = "kind";

    internal static ApplicantIdentity Of(PolicyModel policy, ClauseLayout layout)
    {
        var code = layout.FindIndex(InputScope.Applicant, CreditCodeName);
        var name = layout.FindIndex(InputScope.Applicant, NameName);
        var kind = layout.FindIndex(InputScope.Applicant, KindName);
        var places = kind < 0 ? [] : PlacesOfPersons(policy, layout.Inputs[kind].Type);
        return places.Count == 0 || name < 0
            ? new ApplicantIdentity(code, -1, -1, default)
            : new ApplicantIdentity(code, name, kind, places.ToEquatableArray());
    }

    private static List<int> PlacesOfPersons(PolicyModel policy, ValueType type)
    {
        var members = policy.Enums.FirstOrDefault(e => type.Kind == TypeKind.Enum && e.Name == type.Name)?.Members ?? default;
        return [.. Enumerable.Range(0, members.Count).Where(i => members[i].Name is "individual" or "team")];
    }
}
