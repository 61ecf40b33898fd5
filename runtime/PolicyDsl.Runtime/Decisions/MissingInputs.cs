namespace PolicyDsl.Runtime;

/// <summary>Names the missing inputs of a set.</summary>
internal static class MissingInputs
{
    /// <summary>Their JSON Pointers, in the order of the form. 名次 is nobody's to give.</summary>
    public static List<string> Pointers(ClauseInfo clause, IApplication application, InputSet missing)
    {
        var pointers = new List<string>();
        for (var i = 0; i < clause.Inputs.Count && !missing.IsEmpty; i++)
        {
            if (!missing.Contains(i) || clause.Inputs[i].Place == InputPlace.Rank)
                continue;
            if (clause.Inputs[i].Kind == InputKind.List && application.GetInput(i) is int rows)
                AddRows(pointers, clause.Inputs[i], i, rows, application);
            else
                pointers.Add(clause.Inputs[i].Pointer);
        }
        return pointers;
    }

    private static void AddRows(List<string> pointers, InputInfo list, int index, int rows, IApplication application)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var field = 0; field < list.Fields.Count; field++)
            {
                if (!list.Fields[field].HasDefault && application.GetField(index, row, field) is null)
                    pointers.Add(JsonPointer.Append(JsonPointer.Append(list.Pointer, row), list.Fields[field].Name));
            }
        }
    }
}
