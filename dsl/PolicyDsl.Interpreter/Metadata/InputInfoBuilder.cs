namespace PolicyDsl.Interpreter.Metadata;

/// <summary>What the runtime knows of an input.</summary>
internal static class InputInfoBuilder
{
    /// <summary>名次, which nobody enters.</summary>
    public static readonly InputInfo Rank = new()
    {
        Name = "rank",
        Title = "名次",
        Place = InputPlace.Rank,
        Kind = InputKind.Integer,
        Pointer = "/rank",
    };

    /// <summary>An input.</summary>
    public static InputInfo Build(PolicyModel policy, ClauseLayout layout, int index)
    {
        var field = layout.Inputs[index];
        var info = Build(policy, field, layout.Needed[index]);
        if (field.When is not { } when)
            return info;
        var test = new ConditionTests(policy, layout).Of(when);
        return info with { Condition = new ExpressionWording(policy, layout.Clause).Of(when), When = test is null ? null : Build(test) };
    }

    private static InputTest Build(ConditionTest test) =>
        new()
        {
            Kind = Enum.Parse<InputTestKind>(test.Kind.ToString()),
            Input = test.Input,
            Value = test.Value,
            Operands = [.. test.Operands.Select(Build)],
        };

    private static InputInfo Build(PolicyModel policy, InputField field, bool needed)
    {
        var bounds = InputBounds.Of(field);
        return new InputInfo
        {
            Name = field.Name,
            Title = field.Title,
            Place = Place(field.Scope),
            Kind = Kind(field.Type.Kind),
            Pointer = field.Pointer,
            CountedDuration = field.CountedDuration,
            Optional = field.Optional,
            ExcludingTax = field.ExcludingTax,
            Needed = needed,
            Default = JsonLiteral.Of(field.Default, field.CountedDuration),
            Low = bounds.Low,
            High = bounds.High,
            Pattern = field.Pattern,
            MinLength = field.Length?.Low,
            MaxLength = field.Length?.High,
            Members = [.. policy.MembersOf(field.Type).Select(static m => new MemberInfo(m.Name, m.Title))],
            Fields = [.. field.Fields.Select(inner => Build(policy, inner, NeededInputs.OfRow(inner)))],
            Evidence = field.Evidence,
            Source = field.Annotations.Sources,
            Notes = field.Annotations.Notes,
            Readings = field.Annotations.Readings,
        };
    }

    private static InputPlace Place(InputScope scope) =>
        scope switch
        {
            InputScope.Applicant => InputPlace.Applicant,
            InputScope.Review => InputPlace.Review,
            InputScope.Envelope => InputPlace.Envelope,
            _ => InputPlace.Clause,
        };

    private static InputKind Kind(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => InputKind.Money,
            TypeKind.Number => InputKind.Number,
            TypeKind.Integer => InputKind.Integer,
            TypeKind.Rate => InputKind.Rate,
            TypeKind.Bool => InputKind.Bool,
            TypeKind.Date => InputKind.Date,
            TypeKind.Months => InputKind.Months,
            TypeKind.Days => InputKind.Days,
            TypeKind.Text => InputKind.Text,
            TypeKind.CreditCode => InputKind.CreditCode,
            TypeKind.Enum => InputKind.Enum,
            _ => InputKind.List,
        };
}
