using PolicyDsl.Model;

namespace PolicyDsl.Binding.Examples;

/// <summary>Made-up applicants: 甲 and 乙 have names and valid codes, always the same.</summary>
internal static class Identities
{
    /// <summary>Who applies where an example does not say.</summary>
    public const string Default = "甲";

    private const string CreditCode = "creditCode";
    private const string Name = "name";

    /// <summary>Adds code and name of a made-up applicant where the facts do not say them.</summary>
    /// <param name="facts">The facts of an application.</param>
    /// <param name="applicant">What the example calls the applicant.</param>
    /// <param name="profile">The policy's 主体.</param>
    public static void Complete(List<Fact> facts, string applicant, EquatableArray<InputField> profile)
    {
        Add(CreditCode, CreditCodes.MakeUp(applicant));
        if (profile.Any(static f => f.Name == Name))
            Add(Name, applicant);

        void Add(string name, string value)
        {
            if (!facts.Exists(f => f.Scope == InputScope.Applicant && f.Name == name))
                facts.Add(new Fact(InputScope.Applicant, name, new TextLiteral(value), default));
        }
    }

    /// <summary>The applicant's credit code among facts.</summary>
    public static string? CodeIn(IEnumerable<Fact> facts) =>
        (facts.FirstOrDefault(static f => f.Scope == InputScope.Applicant && f.Name == CreditCode)?.Value as TextLiteral)?.Value;
}
