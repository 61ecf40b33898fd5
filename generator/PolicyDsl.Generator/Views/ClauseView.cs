using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Fen;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>A clause, for its application, its rules, its texts and its definition.</summary>
internal static class ClauseView
{
    /// <summary>What all its templates read.</summary>
    public static ScriptObject Of(ClauseContext context, PolicyNames policy)
    {
        var clause = context.Clause;
        var names = context.Names;
        var index = names.Class + ".Input.";
        var first = context.Layout.Inputs.Count - clause.Inputs.Count - clause.Review.Count;
        var own = new RecordView(names.Application, "application", index, context.RowType);
        var review = new RecordView(names.Review, "application.Review?", index, context.RowType);
        return View.Of(
            ("namespace", policy.Namespace),
            ("converter", policy.Converter),
            ("title", CSharpComment.Xml(clause.Title)),
            ("doc", DocView.Of(clause.Title, clause.Annotations, 0)),
            (
                "names",
                View.Of(
                    ("class", names.Class),
                    ("application", names.Application),
                    ("review", names.Review),
                    ("definition", names.Definition),
                    ("metadata", names.Metadata)
                )
            ),
            ("has_applicant", context.Policy.Model.Applicant.Count > 0),
            ("has_review", clause.Review.Count > 0),
            ("properties", own.Properties(clause.Inputs, first)),
            ("review", review.Properties(clause.Review, first + clause.Inputs.Count)),
            ("rows", RecordView.Rows(clause.Inputs.Concat(clause.Review), context.RowType))
        );
    }

    /// <summary>What the rules' template reads besides.</summary>
    /// <param name="view">What all its templates read.</param>
    /// <param name="context">The clause.</param>
    /// <param name="settlement">The policy's settlement.</param>
    /// <param name="index">The clause's index.</param>
    public static ScriptObject WithRules(ScriptObject view, ClauseContext context, SettlementLayout settlement, int index)
    {
        view.SetValue("fen", FenBody.Of(context), readOnly: true);
        view.SetValue("decide", DecisionBody.Of(context), readOnly: true);
        view.SetValue("describe", DescriptionBody.Of(context), readOnly: true);
        view.SetValue("case_fields", CaseBody.Of(context, settlement, index), readOnly: true);
        view.SetValue("constants", Constants(context), readOnly: true);
        return view;
    }

    private static ScriptArray Constants(ClauseContext context)
    {
        var clause = context.Clause;
        var first = context.Layout.Inputs.Count - clause.Inputs.Count - clause.Review.Count;
        var inputs = clause.Inputs.Concat(clause.Review).Select((input, i) => (ReservedNames.Constant(input.Name), first + i));
        if (context.Layout.ReadsRank)
            inputs = inputs.Append(("Rank", context.Layout.RankIndex));
        var groups = new[]
        {
            Group("Input", "internal", "Where the clause's inputs stand in <see cref=\"ClauseInfo.Inputs\"/>.", inputs),
            Group("Condition", "private", "Where its conditions stand.", Names(clause.Conditions.Select(static c => c.Name))),
            Group("Award", "private", "Where its awards stand.", Names(clause.Awards.Select(static a => a.Name))),
            Group("Parameter", "private", "Where the parameters that it reads stand.", Names(context.Layout.Parameters.Select(static p => p.Name))),
            Group(
                "Material",
                "private",
                "Where its materials stand.",
                clause.Materials.Any(static m => m.When is not null) ? Names(clause.Materials.Select(static m => m.Name)) : []
            ),
        };
        return View.List(groups.OfType<ScriptObject>());
    }

    private static IEnumerable<(string, int)> Names(IEnumerable<string> names) => names.Select(static (name, i) => (ReservedNames.Constant(name), i));

    private static ScriptObject? Group(string name, string visibility, string summary, IEnumerable<(string Name, int Value)> constants)
    {
        var list = View.List(constants.Select(static c => View.Of(("name", c.Name), ("value", CSharpLiteral.Of(c.Value)))));
        return list.Count == 0
            ? null
            : View.Of(("name", name), ("visibility", visibility), ("summary", summary), ("constants", list));
    }
}
