using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// Lets the host's own endpoints read and write the policies' types. It comes after whatever the host configures, and goes before it: a context of the host that
/// lists a type with an application in it would otherwise bring its own idea of the application.
/// </summary>
internal sealed class PolicyJsonOptions(IEnumerable<PolicyDefinition> definitions, IServiceProvider services) : IPostConfigureOptions<JsonOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, JsonOptions options)
    {
        var chain = options.SerializerOptions.TypeInfoResolverChain;
        var place = 0;
        foreach (var json in definitions.Select(static definition => definition.Json).Distinct())
            chain.Insert(place++, json.In(LanguageOfRequest));
    }

    // Who asks is known only where the host keeps it; Chinese is the default, as everywhere.
    private Language LanguageOfRequest() =>
        services.GetService<IHttpContextAccessor>()?.HttpContext is { } context ? Negotiation.Language(context.Request) : Language.Zh;
}
