using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>What a reader may choose.</summary>
/// <param name="Keywords">The language of the words that completion writes; null: the file's own, in an empty one the reader's.</param>
/// <param name="Warns">Whether to say too what has a meaning, but hardly the intended one.</param>
internal sealed record EditorOptions(Language? Keywords, bool Warns)
{
    /// <summary>Nothing chosen.</summary>
    public static readonly EditorOptions None = new(null, true);

    /// <summary>From what the extension sends: <c>{ "keywords": "zh" | "en" | "auto", "warnings": true | false }</c>.</summary>
    public static EditorOptions Of(JsonElement? options)
    {
        if (options is not { ValueKind: JsonValueKind.Object } set)
            return None;
        Language? keywords = set.TryGetProperty("keywords", out var word) && word.ValueKind == JsonValueKind.String
            ? word.GetString() switch
            {
                "zh" => Language.Zh,
                "en" => Language.En,
                _ => null,
            }
            : null;
        return new EditorOptions(keywords, !set.TryGetProperty("warnings", out var warnings) || warnings.ValueKind != JsonValueKind.False);
    }

    /// <summary>Whether the editor tells of changed files when it is asked to.</summary>
    public static bool CanWatchFiles(JsonElement? capabilities) =>
        capabilities is { ValueKind: JsonValueKind.Object } all
        && all.TryGetProperty("workspace", out var workspace)
        && workspace.ValueKind == JsonValueKind.Object
        && workspace.TryGetProperty("didChangeWatchedFiles", out var watched)
        && watched.ValueKind == JsonValueKind.Object
        && watched.TryGetProperty("dynamicRegistration", out var dynamic)
        && dynamic.ValueKind == JsonValueKind.True;
}
