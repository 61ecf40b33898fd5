using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Generator.Views;

/// <summary>Inputs as the <c>InputInfo</c> that reading, forms and messages use.</summary>
internal static class InputMetadata
{
    /// <summary>The initializer of an input.</summary>
    /// <param name="context">The clause.</param>
    /// <param name="words">Its words.</param>
    /// <param name="index">The input's index.</param>
    public static string Of(ClauseContext context, ExpressionWording words, int index)
    {
        var field = context.Layout.Inputs[index];
        var test = field.When is { } when ? new ConditionTests(context.Policy.Model, context.Layout).Of(when) : null;
        return Of(field, context.Policy, context.Layout.Needed[index], field.When is { } condition ? words.Of(condition) : null, test);
    }

    private static string Of(InputField field, PolicyScope policy, bool needed, string? condition, ConditionTest? test)
    {
        var bounds = InputBounds.Of(field);
        return ObjectText.New(
            "InputInfo",
            ("Name", CSharpLiteral.Of(field.Name)),
            ("Title", CSharpLiteral.Of(field.Title)),
            ("Place", "InputPlace." + Place(field.Scope)),
            ("Kind", "InputKind." + field.Type.Kind),
            ("Pointer", CSharpLiteral.Of(field.Pointer)),
            ("CountedDuration", ObjectText.Flag(field.CountedDuration)),
            ("Optional", ObjectText.Flag(field.Optional)),
            ("ExcludingTax", ObjectText.Flag(field.ExcludingTax)),
            ("Needed", ObjectText.Flag(needed)),
            ("Condition", ObjectText.Text(condition)),
            ("When", test is null ? null : Test(test)),
            ("Default", ObjectText.Text(JsonLiteral.Of(field.Default, field.CountedDuration))),
            ("Low", ObjectText.Number(bounds.Low)),
            ("High", ObjectText.Number(bounds.High)),
            ("Pattern", ObjectText.Text(field.Pattern)),
            ("MinLength", ObjectText.Number(field.Length?.Low)),
            ("MaxLength", ObjectText.Number(field.Length?.High)),
            ("Members", field.Type.Kind == TypeKind.Enum ? ObjectText.List(Members(policy.Enum(field.Type.Name!))) : null),
            ("Fields", ObjectText.List(field.Fields.Select(inner => Of(inner, policy, NeededInputs.OfRow(inner), null, null)))),
            ("Evidence", ObjectText.Texts(field.Evidence)),
            ("Source", ObjectText.Texts(field.Annotations.Sources)),
            ("Notes", ObjectText.Texts(field.Annotations.Notes)),
            ("Readings", ObjectText.Texts(field.Annotations.Readings))
        );
    }

    /// <summary>The initializer of 名次, which nobody enters.</summary>
    public static string Rank() =>
        ObjectText.New(
            "InputInfo",
            ("Name", "\"rank\""),
            ("Title", CSharpLiteral.Of("名次")),
            ("Place", "InputPlace.Rank"),
            ("Kind", "InputKind.Integer"),
            ("Pointer", "\"/rank\"")
        );

    private static string Test(ConditionTest test) =>
        ObjectText.New(
            "InputTest",
            ("Kind", "InputTestKind." + test.Kind),
            ("Input", test.Input < 0 ? null : CSharpLiteral.Of(test.Input)),
            ("Value", ObjectText.Text(test.Value)),
            ("Operands", ObjectText.List(test.Operands.Select(Test)))
        );

    /// <summary>The initializers of an enum's members.</summary>
    public static IEnumerable<string> Members(EnumType type) =>
        type.Members.Select(static member => ObjectText.Call("MemberInfo", CSharpLiteral.Of(member.Name), CSharpLiteral.Of(member.Title)));

    private static string Place(InputScope scope) =>
        scope switch
        {
            InputScope.Applicant => "Applicant",
            InputScope.Review => "Review",
            InputScope.Envelope => "Envelope",
            _ => "Clause",
        };
}
