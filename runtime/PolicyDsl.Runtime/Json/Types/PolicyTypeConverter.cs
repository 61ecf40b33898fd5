using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>
/// Stands on each type that has a JSON of its own, so that <see cref="JsonSerializer"/> reads and writes it so whatever its options know: in a controller, a
/// client, a hub or a queue. Without it they would pass over a member that they do not know, and a typing mistake would become a missing answer.
/// </summary>
/// <remarks>Messages of explanations are Chinese; <see cref="PolicyJson.In(Language)"/> has them in English, where it is among the resolvers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class PolicyTypeConverter : JsonConverterFactory
{
    private readonly PolicyJson json;

    /// <summary>For the types that every policy has.</summary>
    public PolicyTypeConverter()
        : this(PolicyJson.Answers) { }

    /// <summary>For the types of a policy.</summary>
    /// <param name="json">Its JSON.</param>
    protected PolicyTypeConverter(PolicyJson json) => this.json = json;

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => json.ConverterOf(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => json.ConverterOf(typeToConvert);
}
