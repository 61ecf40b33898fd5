using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Documents.Views;

/// <summary>An input as a page lists it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Where it stands in a body, with dots; pages link to it by that.</param>
/// <param name="Type">Its type in words, with the values of an 选项 and the fields of a list.</param>
/// <param name="Notes">What bounds it, when it applies, what helps to fill it in, how it is read.</param>
/// <param name="Evidence">The papers that show it.</param>
/// <param name="Source">出处.</param>
internal sealed record InputView(string Title, string Path, string Type, IReadOnlyList<string> Notes, IReadOnlyList<MaterialInfo> Evidence, IReadOnlyList<string> Source)
{
    /// <summary>The inputs of a clause that stand in one place.</summary>
    public static IReadOnlyList<InputView> Of(ClauseInfo clause, InputPlace place, Language language) =>
        [.. clause.Inputs.Where(input => input.Place == place).Select(input => Of(clause, input, language))];

    private static InputView Of(ClauseInfo clause, InputInfo input, Language language) =>
        new(
            input.Title,
            input.Path,
            TypeOf(input, language),
            [.. NotesOf(input, language), .. input.Notes, .. input.Readings.Select(reading => SiteWords.Reading.In(language) + reading)],
            [.. clause.Materials.Where(material => input.Evidence.Contains(material.Id))],
            input.Source
        );

    private static string TypeOf(InputInfo input, Language language)
    {
        var type = SiteWords.Type(input.Kind).In(language);
        if (input.Members.Count > 0)
            return $"{type}：{string.Join("、", input.Members.Select(static member => member.Title))}";
        return input.Fields.Count > 0 ? $"{type}：{string.Join("、", input.Fields.Select(static field => field.Title))}" : type;
    }

    private static IEnumerable<string> NotesOf(InputInfo input, Language language)
    {
        if (input.Condition is { } condition)
            yield return $"{SiteWords.Where.In(language)}{condition}";
        if (input.ExcludingTax)
            yield return SiteWords.ExcludingTax.In(language);
        if (input.Optional)
            yield return SiteWords.Optional.In(language);
        // That an amount is not below zero goes without saying.
        if (input.High is not null || (input.Low is { } low && (low != 0m || input.Kind != InputKind.Money)))
            yield return $"{Bound(input, input.Low, language)} – {Bound(input, input.High, language)}";
        if (input.Default is { } value)
            yield return $"{SiteWords.Otherwise.In(language)}{Default(input, value)}";
    }

    private static string Bound(InputInfo input, decimal? bound, Language language) =>
        bound is not { } value ? "…"
        : input.Kind == InputKind.Date ? Day(value)
        : ValueWords.Of(input, value, language);

    // A day bounds as YYYYMMDD.
    private static string Day(decimal value) =>
        CanonicalText.Of(new DateOnly((int)(value / 10_000m), (int)(value / 100m) % 100, (int)value % 100));

    private static string Default(InputInfo input, string json) =>
        input.Members.FirstOrDefault(member => json == $"\"{member.Name}\"")?.Title ?? (json is "true" or "false" ? LiteralWording.Of(json == "true") : json);
}
