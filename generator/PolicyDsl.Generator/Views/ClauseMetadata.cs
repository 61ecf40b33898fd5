using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Generator.Views;

/// <summary>A clause as the <c>ClauseInfo</c> that explanations, pages and forms use.</summary>
internal sealed class ClauseMetadata(ClauseContext context)
{
    private readonly Clause clause = context.Clause;
    private readonly PolicyModel policy = context.Policy.Model;
    private readonly ExpressionWording words = new(context.Policy.Model, context.Clause);
    private readonly AwardWording awardWords = new(context.Policy.Model, context.Clause);
    private readonly SolvableInputs solvable = new(context.Policy.Model, context.Layout);
    private readonly PiecewiseInputs piecewise = new(context.Policy.Model, context.Layout);

    /// <summary>The initializer.</summary>
    public string Text() =>
        ObjectText.New(
            "ClauseInfo",
            ("Policy", "PolicyHeader.Info"),
            ("Id", CSharpLiteral.Of(clause.Name)),
            ("Title", CSharpLiteral.Of(clause.Title)),
            ("Source", ObjectText.Texts(clause.Annotations.Sources)),
            ("Notes", ObjectText.Texts(clause.Annotations.Notes)),
            ("Inputs", ObjectText.ListOrEmpty(Inputs())),
            ("Conditions", ObjectText.List(clause.Conditions.Select(Condition))),
            ("Awards", ObjectText.List(clause.Awards.Select(Award))),
            ("Ordered", SolvableMetadata.OfAwards(solvable.OfAwards())),
            ("IsDelegated", ObjectText.Flag(clause.IsDelegated)),
            ("References", ObjectText.List(clause.References.Select(Reference))),
            ("Materials", ObjectText.List(clause.Materials.Select(Material))),
            ("Contacts", ObjectText.List(clause.Contacts.Select(Contact))),
            ("Rubric", clause.Rubric is { } rubric ? RubricMetadata.Of(rubric) : null),
            ("Rules", ObjectText.List(RuleWording.OfClause(policy, clause).Select(Rule))),
            ("Readings", ObjectText.List(ClauseReadings.Of(context.Layout).Select(Reading))),
            ("Parameters", ObjectText.List(context.Layout.Parameters.Select(Parameter))),
            ("Floor", context.Layout.Floor is { } floor ? Floor(floor) : null),
            ("Example", ExampleBody.Of(policy, context.Layout) is { } example ? ObjectText.Call("ExampleInfo", CSharpLiteral.Of(example.Title), CSharpLiteral.Of(example.Body)) : null)
        );

    /// <summary>The initializer of a settlement rule in words.</summary>
    public static string Rule(RuleWords rule) =>
        ObjectText.Call(
            "SettlementRuleInfo",
            CSharpLiteral.Of(rule.Id),
            CSharpLiteral.Of(rule.Kind),
            CSharpLiteral.OrNull(rule.Title),
            CSharpLiteral.Of(rule.Words),
            CSharpLiteral.ListOf(rule.Sources)
        );

    private IEnumerable<string> Inputs()
    {
        for (var index = 0; index < context.Layout.Inputs.Count; index++)
            yield return InputMetadata.Of(context, words, index);
        if (context.Layout.ReadsRank)
            yield return InputMetadata.Rank();
    }

    private string Condition(Condition condition)
    {
        var inputs = solvable.Of(condition.Value);
        return ObjectText.Call(
            "ConditionInfo",
            CSharpLiteral.Of(condition.Name),
            CSharpLiteral.Of(condition.Title),
            CSharpLiteral.Of(words.Of(condition.Value)),
            CSharpLiteral.Of(condition.Advisory),
            CSharpLiteral.ListOf(condition.Annotations.Sources),
            "[" + string.Join(", ", context.Layout.Reads(condition.Value).Select(CSharpLiteral.Of)) + "]"
        ) + ObjectText.With(
            ("Solvable", SolvableMetadata.OfCondition(inputs)),
            ("Piecewise", SolvableMetadata.OfPieces(piecewise.Of(condition.Value, inputs)))
        );
    }

    private string Award(Award award) =>
        ObjectText.Call(
            "AwardInfo",
            CSharpLiteral.Of(award.Name),
            CSharpLiteral.Of(award.Title),
            CSharpLiteral.Of(awardWords.Of(award)),
            "AwardShape." + award.Kind,
            "StepKind." + FirstStep(award),
            CSharpLiteral.Of(awardWords.Formula(award)),
            CSharpLiteral.ListOf(award.Bounds.Select(awardWords.Bound)),
            CSharpLiteral.OrNull(award.Payee),
            CSharpLiteral.ListOf(award.Annotations.Sources),
            ObjectText.ListOrEmpty(award.Instalments.Select(Plan))
        ) + ObjectText.With(("Caps", SolvableMetadata.OfBounds(solvable.OfBounds(award))));

    private string FirstStep(Award award) =>
        award.Amount is null
            ? "Formula"
            : context.Layout.Top(award.Amount) switch
            {
                TableLookup => "Table",
                Tiers => "Tier",
                _ => "Formula",
            };

    private static string Plan(InstalmentPlan plan) =>
        ObjectText.Call(
            "InstalmentPlanInfo",
            CSharpLiteral.Of(plan.When is not null),
            ObjectText.ListOrEmpty(
                plan.Parts.Select(static part => ObjectText.Call("InstalmentPartInfo", CSharpLiteral.Of(part.Share), CSharpLiteral.Of(part.Event)))
            )
        );

    private static string Reference(Reference reference) =>
        ObjectText.Call(
            "ReferenceInfo",
            CSharpLiteral.ListOf(reference.Documents),
            CSharpLiteral.Of(reference.Entirely),
            CSharpLiteral.ListOf(reference.Annotations.Sources)
        );

    private static string Material(Material material) =>
        ObjectText.Call(
            "MaterialInfo",
            CSharpLiteral.Of(material.Name),
            CSharpLiteral.Of(material.Title),
            CSharpLiteral.Of(material.Optional),
            CSharpLiteral.Of(material.When is not null),
            CSharpLiteral.ListOf(material.Annotations.Sources),
            CSharpLiteral.ListOf(material.Annotations.Notes)
        );

    private static string Contact(Contact contact) =>
        ObjectText.Call(
            "ContactInfo",
            CSharpLiteral.Of(contact.Title),
            CSharpLiteral.OrNull(contact.Phone),
            CSharpLiteral.ListOf(contact.Annotations.Sources)
        );

    private static string Reading(Reading reading) =>
        ObjectText.Call("ReadingInfo", CSharpLiteral.Of(reading.Title), CSharpLiteral.Of(reading.Text), CSharpLiteral.ListOf(reading.Sources));

    private string Parameter(Parameter parameter) =>
        ObjectText.Call(
            "ParameterInfo",
            CSharpLiteral.Of(parameter.Name),
            CSharpLiteral.Of(parameter.Title),
            ObjectText.ListOrEmpty(
                parameter.Values.Select(value =>
                    ObjectText.Call("DatedValueInfo", CSharpLiteral.OrNull(value.From), CSharpLiteral.Of(words.Of(value.Value)))
                )
            ),
            CSharpLiteral.ListOf(parameter.Annotations.Sources)
        );

    private static string Floor(Floor floor) =>
        ObjectText.Call(
            "FloorInfo",
            CSharpLiteral.Of(floor.Name),
            CSharpLiteral.Of(floor.Title ?? floor.Name),
            CSharpLiteral.Of(floor.Inclusive),
            CSharpLiteral.ListOf(floor.Annotations.Sources)
        );
}
