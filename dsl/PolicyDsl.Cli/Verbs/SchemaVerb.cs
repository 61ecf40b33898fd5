using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy schema [PATH] [CLAUSE]</c>: the forms of a policy, as the service gives them.</summary>
internal static class SchemaVerb
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = ExplanationWriter.Options.Encoder };

    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var places = CommonOptions.WithoutOptions(
            new Argument<string[]>("[PATH] [CLAUSE]") { Description = SchemaMessages.AboutPlaces.In(language), Arity = new ArgumentArity(0, 2) }
        );
        var kind = new ChoiceOption("--kind", "application", "ui", "submission", "submission-ui", "review", "review-ui")
        {
            Description = SchemaMessages.AboutKind.In(language),
            DefaultValueFactory = static _ => "application",
        };
        var verb = new Command("schema", SchemaMessages.About.In(language)) { places, kind };
        verb.Options.Add(CommonOptions.LanguageOption(language));
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(places) ?? [], FormOf(parsed.GetValue(kind), surroundings.Today)));
        return verb;
    }

    private static Func<ClauseInfo, Language, JsonObject> FormOf(string? kind, DateOnly today) =>
        kind switch
        {
            "ui" => UiSchema.Of,
            "submission" => (clause, language) => FormSchema.OfSubmission(clause, language, today),
            "submission-ui" => UiSchema.OfSubmission,
            "review" => FormSchema.OfReview,
            "review-ui" => UiSchema.OfReview,
            _ => FormSchema.OfApplication,
        };

    private static int Run(Surroundings surroundings, Language language, string[] words, Func<ClauseInfo, Language, JsonObject> form)
    {
        var (paths, clauseId) = Split(surroundings, words);
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.Findings;
        }
        IReadOnlyList<InterpretedPolicy> read = [.. policies.Policies.Select(static bound => new InterpretedPolicy(bound.Model!))];
        var schema = clauseId is null
            ? All(PolicyChoice.InForce(read, surroundings.Today), language, form)
            : form(ClauseChoice.Choose(read, clauseId, body: [], surroundings.Today).Info, language);
        JsonOutput.Write(surroundings.Out, writer => schema.WriteTo(writer, Options));
        return ExitCode.Fine;
    }

    private static (string[] Paths, string? Clause) Split(Surroundings surroundings, string[] words) =>
        words switch
        {
            [] => ([], null),
            [var only] => Path.Exists(Path.GetFullPath(only, surroundings.Folder)) ? ([only], null) : ([], only),
            [var path, var clause, ..] => ([path], clause),
        };

    private static JsonObject All(InterpretedPolicy policy, Language language, Func<ClauseInfo, Language, JsonObject> form) =>
        new(policy.Clauses.Select(clause => KeyValuePair.Create(clause.Info.Id, (JsonNode?)form(clause.Info, language))));
}
