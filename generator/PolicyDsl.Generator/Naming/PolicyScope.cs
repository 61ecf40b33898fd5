using PolicyDsl.Model;

namespace PolicyDsl.Generator.Naming;

/// <summary>What a policy's own things are called in C#.</summary>
internal sealed class PolicyScope
{
    private readonly Dictionary<string, EnumType> enums = new(StringComparer.Ordinal);

    /// <summary>Knows the enums of a policy and those of every application.</summary>
    public PolicyScope(PolicyModel model)
    {
        Model = model;
        foreach (var type in model.Enums)
            enums[type.Name] = type;
        enums[EnvelopeInputs.FundingLevel.Name] = EnvelopeInputs.FundingLevel;
        enums[EnvelopeInputs.FundingStatus.Name] = EnvelopeInputs.FundingStatus;
    }

    /// <summary>The policy.</summary>
    public PolicyModel Model { get; }

    /// <summary>An enum by its apiName.</summary>
    public EnumType Enum(string name) => enums[name];

    /// <summary>An enum's C# name. Those of every application stand in the runtime and keep theirs.</summary>
    public static string EnumName(string name) => IsBuiltIn(name) ? name : ReservedNames.Type(name);

    /// <summary>A member's C# name.</summary>
    public static string MemberName(string type, string member) => ReservedNames.Member(member, EnumName(type));

    /// <summary>Whether every application has the enum.</summary>
    public static bool IsBuiltIn(string type) => type == EnvelopeInputs.FundingLevel.Name || type == EnvelopeInputs.FundingStatus.Name;

    /// <summary>The type of the runtime that carries values of a type.</summary>
    public static string RuntimeType(ValueType type) =>
        type.Kind switch
        {
            TypeKind.Bool => "Truth",
            TypeKind.Date => "Value<DateOnly>",
            TypeKind.Text or TypeKind.CreditCode => "Value<string>",
            TypeKind.Enum => $"Value<{EnumName(type.Name!)}>",
            _ => "Num",
        };

    /// <summary>The type of a property that holds an input, without the question mark.</summary>
    public static string PropertyType(InputField field, string owner) =>
        field.Type.Kind switch
        {
            TypeKind.Bool => "bool",
            TypeKind.Date => "DateOnly",
            TypeKind.Text or TypeKind.CreditCode => "string",
            TypeKind.Enum => EnumName(field.Type.Name!),
            TypeKind.List => $"IReadOnlyList<{RowNames.Of(owner, field)}>",
            _ => "decimal",
        };
}
