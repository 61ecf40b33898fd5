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
            if (missing.Contains(i) && clause.Inputs[i].Place != InputPlace.Rank)
                pointers.AddRange(application.MissingPointers(i) ?? [clause.Inputs[i].Pointer]);
        }
        return pointers;
    }
}
