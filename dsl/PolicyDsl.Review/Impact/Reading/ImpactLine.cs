using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact.Reading;

/// <summary>A line of the file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Id">The application's id; null: none is given.</param>
/// <param name="Clause">The clause, by its old or its new name.</param>
/// <param name="Application">The body as JSON; undefined: there is none.</param>
/// <param name="Review">What the authority entered, as JSON; undefined: nothing.</param>
/// <param name="Fault">What is wrong with the line as a whole; null: nothing.</param>
public sealed record ImpactLine(long Number, string? Id, string Clause, JsonElement Application, JsonElement Review, FieldMessage? Fault)
{
    /// <summary>A line that cannot be read.</summary>
    public static ImpactLine Unreadable(long number, FieldMessage fault) => new(number, null, "", default, default, fault);
}
