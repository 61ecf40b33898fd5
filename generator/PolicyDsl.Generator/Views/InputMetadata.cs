using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Views;

/// <summary>Inputs as the <c>InputInfo</c> that reading, forms and messages use.</summary>
internal static class InputMetadata
{
    /// <summary>The initializer of an input.</summary>
    public static string Of(InputField field, PolicyScope policy)
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
            ("Conditional", ObjectText.Flag(field.When is not null)),
            ("HasDefault", ObjectText.Flag(field.Default is not null)),
            ("Low", ObjectText.Number(bounds.Low)),
            ("High", ObjectText.Number(bounds.High)),
            ("Pattern", ObjectText.Text(field.Pattern)),
            ("MinLength", ObjectText.Number(field.Length?.Low)),
            ("MaxLength", ObjectText.Number(field.Length?.High)),
            ("Members", field.Type.Kind == TypeKind.Enum ? ObjectText.List(Members(policy.Enum(field.Type.Name!))) : null),
            ("Fields", ObjectText.List(field.Fields.Select(inner => Of(inner, policy)))),
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

    private static IEnumerable<string> Members(EnumType type) =>
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
