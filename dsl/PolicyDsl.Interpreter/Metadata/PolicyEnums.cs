namespace PolicyDsl.Interpreter.Metadata;

/// <summary>Looks up enums, those of the envelope included.</summary>
public static class PolicyEnums
{
    /// <summary>The members of an enum; none for every other type.</summary>
    public static EquatableArray<EnumMember> MembersOf(this PolicyModel policy, ValueType type)
    {
        if (type.Kind != TypeKind.Enum)
            return default;
        var enums = policy.Enums.Concat([EnvelopeInputs.FundingLevel, EnvelopeInputs.FundingStatus]);
        return enums.FirstOrDefault(e => e.Name == type.Name)?.Members ?? default;
    }
}
