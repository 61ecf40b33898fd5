using System.Globalization;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact.Reading;

/// <summary>
/// Writes cells of a table as the JSON that the inputs of a clause take. What does not fit its input is written as a text, for the reader of applications to say
/// what is wrong.
/// </summary>
public sealed class CellKinds
{
    private readonly Dictionary<(string Clause, string Path), InputInfo> inputs = [];

    /// <summary>Takes the inputs of all clauses; of a clause that several policies have, the last one counts.</summary>
    public CellKinds(IEnumerable<PolicyDefinition> policies)
    {
        foreach (var clause in policies.SelectMany(static policy => policy.Clauses))
        {
            foreach (var input in clause.Info.Inputs)
                inputs[(clause.Info.Id, input.Pointer[1..].Replace('/', '.'))] = input;
        }
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="writer">Stands behind the member's name.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="path">The column.</param>
    /// <param name="text">The cell, not empty.</param>
    public void Write(Utf8JsonWriter writer, string clause, string path, string text)
    {
        var input = inputs.GetValueOrDefault((clause, path));
        switch (input?.Kind)
        {
            case InputKind.Bool when Truth(text) is { } yes:
                writer.WriteBooleanValue(yes);
                break;
            case InputKind.Enum when input.Members.FirstOrDefault(member => member.Title == text) is { } member:
                writer.WriteStringValue(member.Name);
                break;
            case InputKind.List when IsJson(text):
                writer.WriteRawValue(text);
                break;
            case InputKind.Money or InputKind.Number or InputKind.Integer or InputKind.Rate when IsNumber(text):
            case InputKind.Months or InputKind.Days when input.CountedDuration && IsNumber(text):
                writer.WriteRawValue(text);
                break;
            default:
                writer.WriteStringValue(text);
                break;
        }
    }

    private static bool? Truth(string text) =>
        text switch
        {
            "true" or "TRUE" or "True" or "是" => true,
            "false" or "FALSE" or "False" or "否" => false,
            _ => null,
        };

    // A number as JSON writes it, and no other: what 1,000 or ６０ means is not guessed.
    private static bool IsNumber(string text) => IsJson(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
