using PolicyDsl.Model;

namespace PolicyDsl.Review.Applicants;

/// <summary>How an input is known in every revision of a policy: where it stands, and its apiName.</summary>
/// <param name="Scope">Where it stands.</param>
/// <param name="Name">Its apiName.</param>
public readonly record struct InputName(InputScope Scope, string Name) : IComparable<InputName>
{
    /// <summary>The name of an input.</summary>
    public static InputName Of(InputField field) => new(field.Scope, field.Name);

    /// <summary>The name of what a fact is about.</summary>
    public static InputName Of(Fact fact) => new(fact.Scope, fact.Name);

    /// <summary>申报日.</summary>
    public static readonly InputName SubmittedOn = new(InputScope.Envelope, EnvelopeInputs.SubmittedOn);

    /// <inheritdoc/>
    public int CompareTo(InputName other) => Scope != other.Scope ? Scope.CompareTo(other.Scope) : string.CompareOrdinal(Name, other.Name);
}
