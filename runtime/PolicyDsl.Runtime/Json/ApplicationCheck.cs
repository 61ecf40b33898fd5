namespace PolicyDsl.Runtime;

/// <summary>
/// Asks of an application that was built in C# what is asked of one that is read from JSON. The rows of a clause's own lists are checked by number only.
/// </summary>
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
            if (plan.Input.Place != InputPlace.Rank && application.GetInput(plan.Index) is { } value)
                errors.Add(plan.Input.Pointer, Check(plan, value));
        }
        var funding = application.OtherFunding ?? [];
        var fields = clause.Inputs[EnvelopeIndex.OtherFunding].Fields;
        for (var row = 0; row < funding.Count; row++)
            CheckFunding(errors, JsonPointer.Append("/otherFunding", row), fields, funding[row]);
        return errors.Items;
    }

    private static Message? Check(InputPlan plan, object value) =>
        value switch
        {
            decimal number => InputRules.Number(plan.Input, number),
            DateOnly date => InputRules.Date(plan.Input, date),
            int rows when rows > InputRules.MostRows => FieldErrors.TooManyRows(plan.Input.Title, InputRules.MostRows),
            string member when plan.Input.Kind == InputKind.Enum => plan.Input.Members.Any(m => m.Name == member)
                ? null
                : FieldErrors.NotMember(plan.Input.Title, plan.Input.Members),
            string text => InputRules.Text(plan.Input, plan.Pattern, text),
            _ => null,
        };

    private static void CheckFunding(ErrorList errors, string pointer, IReadOnlyList<InputInfo> fields, OtherFunding row)
    {
        foreach (var field in fields)
        {
            var message = field.Kind switch
            {
                InputKind.Money when row.Amount is { } amount => InputRules.Number(field, amount),
                InputKind.Text when row.Program is { } program => InputRules.Text(field, null, program),
                _ => null,
            };
            errors.Add(JsonPointer.Append(pointer, field.Name), message);
        }
    }
}
