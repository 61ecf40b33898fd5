using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>GET …/form and …/review-form of a clause, each with how it looks at …/ui.</summary>
internal static class FormEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        MapApplication(endpoints, Routes.Form, registry, clock, new(FormSchema.OfApplication), new(FormSchema.OfSubmission));
        MapApplication(endpoints, Routes.FormUi, registry, clock, new(UiSchema.Of), new(UiSchema.OfSubmission));
        MapReview(endpoints, Routes.ReviewForm, registry, clock, new(FormSchema.OfReview));
        MapReview(endpoints, Routes.ReviewFormUi, registry, clock, new(UiSchema.OfReview));
    }

    private static void MapApplication(
        IEndpointRouteBuilder endpoints,
        Route route,
        PolicyRegistry registry,
        TimeProvider clock,
        WrittenForms evaluated,
        WrittenForms submitted
    )
    {
        var submissions = endpoints.ServiceProvider.GetService<ISubmissionForms>();
        endpoints
            .Map(route, route.Pattern, context => ClauseEndpoint.HandleAsync(context, registry, clock, clause => AnswerAsync(context, clause)))
            .Describe(to => Operations.ApplicationForm(to, route));

        Task AnswerAsync(HttpContext context, ClauseDefinition clause)
        {
            var problem = FormRequest.Read(context.Request, out var isSubmission);
            if (problem is null && isSubmission && Refusal(submissions, clause.Info, PathIds.Policy(context, registry)!.IsPinned) is { } refusal)
                problem = Problems.InvalidQuery([new FieldMessage(FormRequest.For, refusal)]);
            if (problem is not null)
                return ProblemWriter.WriteAsync(context, problem);
            var language = Negotiation.Language(context.Request);
            return (isSubmission ? submitted.Of(clause, language, clock.Today()) : evaluated.Of(clause, language)).SendAsync(context);
        }
    }

    private static Message? Refusal(ISubmissionForms? submissions, ClauseInfo clause, bool isPinned) =>
        submissions is null ? QueryErrors.NothingStored : submissions.Refusal(clause, isPinned);

    private static void MapReview(IEndpointRouteBuilder endpoints, Route route, PolicyRegistry registry, TimeProvider clock, WrittenForms forms) =>
        endpoints
            .Map(
                route,
                route.Pattern,
                context => ClauseEndpoint.HandleAsync(context, registry, clock, clause => forms.Of(clause, Negotiation.Language(context.Request)).SendAsync(context))
            )
            .Describe(to => Operations.Form(to, route));
}
