using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>A policy with one mistake: the code of the one finding, its place between ⟦ and ⟧, and what the fix makes of the text.</summary>
public sealed record ErrorCase(string Code, string Marked, string? Fixed = null)
{
    /// <summary>The policy as a drafter writes it.</summary>
    public string Text => Marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    /// <summary>Where the mistake is.</summary>
    public TextSpan Span
    {
        get
        {
            var start = Marked.IndexOf('⟦', StringComparison.Ordinal);
            return TextSpan.FromBounds(start, Marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        }
    }

    public override string ToString() => $"{Code} {Marked[Marked.IndexOf('⟦', StringComparison.Ordinal)..Math.Min(Marked.Length, Marked.IndexOf('⟧', StringComparison.Ordinal) + 1)]}";

    /// <summary>Members of a clause that has an input of every type, and an award unless they bring one.</summary>
    public static ErrorCase InClause(string code, string members, string? repaired = null) =>
        new(code, TestPolicy.WithClause(members), repaired is null ? null : TestPolicy.WithClause(repaired));

    /// <summary>Declarations of a policy with an applicant.</summary>
    public static ErrorCase InPolicy(string code, string declarations, string? repaired = null) =>
        new(code, TestPolicy.With(declarations), repaired is null ? null : TestPolicy.With(repaired));
}
