using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>GET …/form, …/form/ui and …/review-form of a clause.</summary>
internal static class FormEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        Map(endpoints, Routes.Form, registry, clock, FormSchema.OfApplication);
        Map(endpoints, Routes.FormUi, registry, clock, UiSchema.Of);
        Map(endpoints, Routes.ReviewForm, registry, clock, FormSchema.OfReview);
    }

    private static void Map(
        IEndpointRouteBuilder endpoints,
        Route route,
        PolicyRegistry registry,
        TimeProvider clock,
        Func<ClauseInfo, Language, JsonObject> write
    )
    {
        var forms = new ConditionalWeakTable<ClauseDefinition, StaticJson[]>();
        endpoints
            .Map(
                route,
                route.Pattern,
                context => ClauseEndpoint.HandleAsync(
                    context,
                    registry,
                    clock,
                    clause => forms.GetValue(clause, known => Written(known.Info, write))[(int)Negotiation.Language(context.Request)].SendAsync(context)
                )
            )
            .Describe(to => Operations.Form(to, route));
    }

    private static StaticJson[] Written(ClauseInfo clause, Func<ClauseInfo, Language, JsonObject> write) =>
        [.. Enum.GetValues<Language>().Select(language => StaticJson.Of(language, write(clause, language)))];
}
