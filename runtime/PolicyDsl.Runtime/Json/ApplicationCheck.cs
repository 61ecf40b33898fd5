namespace PolicyDsl.Runtime;

/// <summary>Asks of an application that was built in C# what is asked of one that is read from JSON.</summary>
public static class ApplicationCheck
{
    /// <summary>What is wrong with its values; empty: nothing. Missing values are no mistake.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="application">The application.</param>
    public static IReadOnlyList<FieldMessage> Check(ClauseInfo clause, IApplication application)
    {
        var errors = new ErrorList();
        foreach (var plan in ClauseMembers.Of(clause).Inputs)
        {
            if (plan.Input.Place == InputPlace.Rank || application.GetInput(plan.Index) is not { } value)
                continue;
            errors.Add(plan.Input.Pointer, Check(plan, value));
            if (value is int rows)
                CheckRows(errors, plan, Math.Min(rows, InputInfo.MostRows), application);
        }
        return errors.Items;
    }

    private static void CheckRows(ErrorList errors, InputPlan list, int rows, IApplication application)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var field in list.Fields)
            {
                if (application.GetField(list.Index, row, field.Index) is { } value)
                    errors.Add(JsonPointer.Append(JsonPointer.Append(list.Input.Pointer, row), field.Input.Name), Check(field, value));
            }
        }
    }

    private static Message? Check(InputPlan plan, object value) =>
        value switch
        {
            decimal number => InputRules.Number(plan.Input, number),
            DateOnly date => InputRules.Date(plan.Input, date),
            int rows when rows > InputInfo.MostRows => FieldErrors.TooManyRows(plan.Input.Title, InputInfo.MostRows),
            string member when plan.Input.Kind == InputKind.Enum => plan.Input.Members.Any(m => m.Name == member)
                ? null
                : FieldErrors.NotMember(plan.Input.Title, plan.Input.Members),
            string text => InputRules.Text(plan.Input, plan.Pattern, text),
            _ => null,
        };
}
