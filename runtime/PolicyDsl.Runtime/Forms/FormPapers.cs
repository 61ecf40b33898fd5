namespace PolicyDsl.Runtime;

/// <summary>The papers of an application in sentences, since forms show no annotations.</summary>
internal static class FormPapers
{
    /// <summary>What a clause says of itself, and the papers that it wants; null: neither.</summary>
    public static string? Of(ClauseInfo clause, Language language) =>
        Sentences([.. clause.Notes, List(FormTexts.Materials, clause.Materials, language)], language);

    /// <summary>The papers that show an answer; empty: none.</summary>
    public static string Of(ClauseInfo clause, InputInfo input, Language language) =>
        List(FormTexts.Evidence, [.. clause.Materials.Where(material => input.Evidence.Contains(material.Id))], language);

    /// <summary>Sentences behind one another; null: there are none.</summary>
    public static string? Sentences(IEnumerable<string> sentences, Language language)
    {
        var text = string.Join(language == Language.En ? " " : "", sentences.Where(static sentence => sentence.Length > 0));
        return text.Length == 0 ? null : text;
    }

    private static string List(Message before, IReadOnlyList<MaterialInfo> materials, Language language)
    {
        if (materials.Count == 0)
            return "";
        var titles = materials.Select(material => material.Title + (material.Optional || material.Conditional ? FormTexts.IfAny.In(language) : ""));
        return before.In(language) + string.Join(FormTexts.Separator.In(language), titles) + FormTexts.Stop.In(language);
    }
}
