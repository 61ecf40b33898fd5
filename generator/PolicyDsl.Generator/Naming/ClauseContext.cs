using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Naming;

/// <summary>A clause with all that its C# is made of.</summary>
internal sealed class ClauseContext
{
    private readonly Dictionary<string, Term> terms;

    /// <summary>Looks at a clause of a policy.</summary>
    public ClauseContext(PolicyScope policy, Clause clause)
    {
        Policy = policy;
        Clause = clause;
        Names = ClauseNames.Of(clause);
        Layout = ClauseLayout.Of(policy.Model, clause);
        terms = Layout.RoundTerms.ToDictionary(static term => term.Name, StringComparer.Ordinal);
    }

    /// <summary>The policy.</summary>
    public PolicyScope Policy { get; }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>What its types are called.</summary>
    public ClauseNames Names { get; }

    /// <summary>Its inputs by index, its terms, its parameters.</summary>
    public ClauseLayout Layout { get; }

    /// <summary>The input that a reference means.</summary>
    public InputField Field(InputReference reference) => Layout.Inputs[Layout.IndexOf(reference)];

    /// <summary>The term that a reference means.</summary>
    public Term Term(TermReference reference) => terms[reference.Name];

    /// <summary>The constant of an input's index, as the clause's own class writes it.</summary>
    public static string Index(InputField field) =>
        field.Scope switch
        {
            InputScope.Envelope => "EnvelopeIndex." + Identifiers.Pascal(field.Name),
            InputScope.Applicant => "ApplicantIndex." + ReservedNames.Constant(field.Name),
            _ => "Input." + ReservedNames.Constant(field.Name),
        };

    /// <summary>The record on which an input is a property.</summary>
    public string OwnerType(InputField field) =>
        field.Scope switch
        {
            InputScope.Applicant => "Applicant",
            InputScope.Review => Names.Review,
            _ => Names.Application,
        };

    /// <summary>The property of an input.</summary>
    public string Property(InputField field) => ReservedNames.Member(field.Name, OwnerType(field));

    /// <summary>The record of a list's rows.</summary>
    public string RowType(InputField list)
    {
        if (list is { Scope: InputScope.Envelope, Name: EnvelopeInputs.OtherFunding })
            return "OtherFunding";
        return RowNames.Of(list.Scope == InputScope.Applicant ? "applicant" : Clause.Name, list);
    }

    /// <summary>The clause's comment: title and sources.</summary>
    public static string Words(string title, Annotations annotations) =>
        annotations.Sources.Count == 0 ? title : title + "（" + string.Join("、", annotations.Sources) + "）";
}
