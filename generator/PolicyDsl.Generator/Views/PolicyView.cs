using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>What the policy's own files read: header, clauses, enums, applicant, parameters.</summary>
internal static class PolicyView
{
    /// <summary>The entry point.</summary>
    public static ScriptObject Entry(PolicyModel policy, PolicyNames names) =>
        View.Of(
            ("namespace", names.Namespace),
            ("title", CSharpComment.Xml(policy.Title)),
            ("doc", DocView.Of(policy.Title, policy.Annotations, 0)),
            ("policy", names.Policy),
            ("clauses_type", names.Clauses),
            ("definition_type", names.Definition),
            ("info", StatementList.Indent(PolicyMetadata.Of(policy), 4)),
            (
                "clauses",
                View.List(
                    policy.Clauses.Select(
                        (clause, position) =>
                            View.Of(
                                ("doc", DocView.Of(clause.Title, clause.Annotations, 4)),
                                // The property of the same name would hide the class.
                                ("class", $"global::{names.Namespace}.{ClauseNames.Of(clause).Class}"),
                                ("property", ReservedNames.Member(clause.Name, names.Clauses)),
                                ("position", CSharpLiteral.Of(position))
                            )
                    )
                )
            )
        );

    /// <summary>The settlement.</summary>
    public static ScriptObject Settlement(PolicyModel policy, SettlementLayout settlement, PolicyNames names) =>
        View.Of(
            ("namespace", names.Namespace),
            ("title", CSharpComment.Xml(policy.Title)),
            ("plan", StatementList.Indent(SettlementMetadata.Of(policy, settlement), 4))
        );

    /// <summary>The enums.</summary>
    public static ScriptObject Enums(PolicyModel policy, PolicyNames names) =>
        View.Of(
            ("namespace", names.Namespace),
            ("converter", names.Converter),
            (
                "enums",
                View.List(
                    policy.Enums.Select(type =>
                        View.Of(
                            ("doc", DocView.Of(type.Title, type.Annotations, 0)),
                            ("name", PolicyScope.EnumName(type.Name)),
                            (
                                "members",
                                View.List(
                                    type.Members.Select(member =>
                                        View.Of(
                                            ("doc", DocView.Of(member.Title, Annotations.None, 4)),
                                            ("name", PolicyScope.MemberName(type.Name, member.Name)),
                                            ("literal", CSharpLiteral.Of(member.Name))
                                        )
                                    )
                                )
                            )
                        )
                    )
                )
            )
        );

    /// <summary>The applicant.</summary>
    public static ScriptObject Applicant(PolicyModel policy, PolicyNames names)
    {
        var record = new RecordView("Applicant", "applicant?", "ApplicantIndex.", static list => RowNames.Of("applicant", list));
        return View.Of(
            ("namespace", names.Namespace),
            ("title", CSharpComment.Xml(policy.Title)),
            ("converter", names.Converter),
            ("properties", record.Properties(policy.Applicant, PolicyModel.Envelope.Count)),
            ("rows", RecordView.Rows(policy.Applicant, record.RowType))
        );
    }

    /// <summary>The parameters.</summary>
    public static ScriptObject Parameters(PolicyModel policy, PolicyNames names) =>
        View.Of(
            ("namespace", names.Namespace),
            ("title", CSharpComment.Xml(policy.Title)),
            ("parameters", View.List(policy.Parameters.Select(parameter => Parameter(parameter, names))))
        );

    private static ScriptObject Parameter(Parameter parameter, PolicyNames names)
    {
        var type = PolicyScope.RuntimeType(parameter.Type);
        var chain = parameter.Values[0].From is null ? "" : $"{type}.Void(VoidReason.NotApplicable)";
        foreach (var value in parameter.Values)
        {
            var literal = ParameterValue(value.Value, names);
            chain = value.From is { } from ? $"{type}.If(submittedOn >= {CSharpLiteral.Of(from)}, {literal},\n            {chain})" : literal;
        }
        return View.Of(
            ("doc", DocView.Of(parameter.Title, parameter.Annotations, 4)),
            ("type", type),
            ("name", ReservedNames.Helper(parameter.Name)),
            ("value", chain),
            ("in_force", parameter.Values[0].From is { } first ? $"submittedOn >= {CSharpLiteral.Of(first)}" : "Truth.Yes")
        );
    }

    // A parameter may be called as the type of its values.
    private static string ParameterValue(Expression value, PolicyNames names) =>
        value is BoolLiteral yes ? yes.Value ? "Truth.Yes" : "Truth.No" : Expressions.BodyValues.Literal(value, $"global::{names.Namespace}.");
}
