namespace PolicyDsl.Runtime;

/// <summary>What an application says in order to be stored, whether or not a decision rests on it: who applies, for which project, with which other money.</summary>
public static class SubmissionInputs
{
    private const string CreditCode = "creditCode";
    private const string Name = "name";

    /// <summary>The index of the applicant's credit code among the clause's inputs; −1: the policy does not ask for it, and no application of it can be stored.</summary>
    /// <param name="clause">The clause.</param>
    public static int CreditCodeOf(ClauseInfo clause) => IndexOf(clause, CreditCode);

    /// <summary>The indexes of the inputs that an application must have to be stored, beyond those that its decision rests on.</summary>
    /// <param name="clause">The clause.</param>
    public static IReadOnlyList<int> Of(ClauseInfo clause)
    {
        int[] applicant = [IndexOf(clause, CreditCode), IndexOf(clause, Name)];
        return [.. applicant.Where(static index => index >= 0), EnvelopeIndex.Project, EnvelopeIndex.OtherFunding];
    }

    private static int IndexOf(ClauseInfo clause, string name)
    {
        for (var i = 0; i < clause.Inputs.Count; i++)
        {
            if (clause.Inputs[i].Place == InputPlace.Applicant && clause.Inputs[i].Name == name)
                return i;
        }
        return -1;
    }
}
