using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>What a reader may choose.</summary>
/// <param name="Keywords">The language of the words that completion writes; null: the file's own, in an empty one the reader's.</param>
internal sealed record EditorOptions(Language? Keywords)
{
    /// <summary>Nothing chosen.</summary>
    public static readonly EditorOptions None = new((Language?)null);

    /// <summary>From what the extension sends: <c>{ "keywords": "zh" | "en" | "auto" }</c>.</summary>
    public static EditorOptions Of(JsonElement? options) =>
        options is { ValueKind: JsonValueKind.Object } set && set.TryGetProperty("keywords", out var keywords) && keywords.ValueKind == JsonValueKind.String
            ? keywords.GetString() switch
            {
                "zh" => new EditorOptions(Language.Zh),
                "en" => new EditorOptions(Language.En),
                _ => None,
            }
            : None;

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
