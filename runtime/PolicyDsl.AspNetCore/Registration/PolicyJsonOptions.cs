using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// Lets the host's own endpoints and controllers read and write the policies' types, in the language of whoever asks. It comes after whatever the host
/// configures, and goes before it.
/// </summary>
internal sealed class PolicyJsonOptions(IEnumerable<PolicyDefinition> definitions, IServiceProvider services)
    : IPostConfigureOptions<JsonOptions>,
        IPostConfigureOptions<Microsoft.AspNetCore.Mvc.JsonOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, JsonOptions options) => Insert(options.SerializerOptions.TypeInfoResolverChain);

    /// <summary>Of controllers.</summary>
    public void PostConfigure(string? name, Microsoft.AspNetCore.Mvc.JsonOptions options) => Insert(options.JsonSerializerOptions.TypeInfoResolverChain);

    private void Insert(IList<IJsonTypeInfoResolver> chain)
    {
        var place = 0;
        foreach (var json in definitions.Select(static definition => definition.Json).Distinct())
            chain.Insert(place++, json.In(LanguageOfRequest));
    }

    // Who asks is known only where the host keeps it; Chinese is the default, as everywhere.
    private Language LanguageOfRequest() =>
        services.GetService<IHttpContextAccessor>()?.HttpContext is { } context ? Negotiation.Language(context.Request) : Language.Zh;
}
