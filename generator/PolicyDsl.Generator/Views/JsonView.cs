using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>What a policy's types are for <c>System.Text.Json</c>: no other generator of the project would see them.</summary>
internal static class JsonView
{
    /// <summary>The view.</summary>
    public static ScriptObject Of(PolicyScope policy, PolicyNames names) =>
        View.Of(
            ("namespace", names.Namespace),
            ("title", CSharpComment.Xml(policy.Model.Title)),
            ("converter", names.Converter),
            ("types", View.List(policy.Model.Enums.Select(Enum).Concat(Records(policy, names)).Select(static type => StatementList.Indent(type, 8))))
        );

    private static string Enum(EnumType type) =>
        ObjectText.Invoke(
            $"PolicyType.Enum<{PolicyScope.EnumName(type.Name)}>",
            [CSharpLiteral.Of(type.Title), .. InputMetadata.Members(type)]
        );

    private static IEnumerable<string> Records(PolicyScope policy, PolicyNames names)
    {
        for (var index = 0; index < policy.Model.Clauses.Count; index++)
        {
            var clause = new ClauseTypes(new ClauseContext(policy, policy.Model.Clauses[index]), names);
            yield return clause.Application();
            // What is the same to all clauses is read as the first one does.
            if (index == 0 && policy.Model.Applicant.Count > 0)
                yield return clause.Part("Applicant", "Applicant");
            if (index == 0)
            {
                foreach (var row in clause.Rows(PolicyModel.Envelope.Concat(policy.Model.Applicant)))
                    yield return row;
            }
            if (clause.HasReview)
                yield return clause.Part("Review", clause.Names.Review);
            foreach (var row in clause.Rows(clause.OwnInputs))
                yield return row;
        }
    }

    /// <summary>The types of a clause.</summary>
    private sealed class ClauseTypes(ClauseContext context, PolicyNames policy)
    {
        // A member of the same name would hide the class.
        private readonly string clause = $"global::{policy.Namespace}.{context.Names.Class}";

        public ClauseNames Names => context.Names;

        public bool HasReview => context.Clause.Review.Count > 0;

        public IEnumerable<InputField> OwnInputs => context.Clause.Inputs.Concat(context.Clause.Review);

        public string Application() => ObjectText.Invoke($"PolicyType.Application<{Names.Application}>", clause + ".Definition");

        /// <summary>A part of the application, which the application has as a property.</summary>
        public string Part(string property, string type) =>
            ObjectText.Invoke(
                $"PolicyType.Part<{Names.Application}, {type}>",
                clause + ".Definition",
                "InputPlace." + property,
                $"static application => application.{property}!",
                $"static part => new {Names.Application} {{ {property} = part }}"
            );

        /// <summary>The rows of all lists among some inputs.</summary>
        public IEnumerable<string> Rows(IEnumerable<InputField> inputs) => inputs.Where(static field => field.Type.Kind == TypeKind.List).Select(Row);

        private string Row(InputField list)
        {
            var type = context.RowType(list);
            var property = context.Property(list);
            var (owner, made) = list.Scope switch
            {
                InputScope.Applicant => ("application.Applicant!", $"Applicant = new Applicant {{ {property} = [row] }}"),
                InputScope.Review => ("application.Review!", $"Review = new {Names.Review} {{ {property} = [row] }}"),
                _ => ("application", $"{property} = [row]"),
            };
            return ObjectText.Invoke(
                $"PolicyType.Row<{Names.Application}, {type}>",
                clause + ".Definition",
                list.Scope is InputScope.Envelope or InputScope.Applicant ? ClauseContext.Index(list) : $"{clause}.{ClauseContext.Index(list)}",
                $"static application => {owner}.{property}![0]",
                $"static row => new {Names.Application} {{ {made} }}"
            );
        }
    }
}
