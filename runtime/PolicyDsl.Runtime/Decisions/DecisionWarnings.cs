namespace PolicyDsl.Runtime;

/// <summary>Collects what a decision's reader should know.</summary>
internal static class DecisionWarnings
{
    public static List<FieldMessage> Of(ClauseInfo clause, IApplication application, DecisionTrace trace)
    {
        var warnings = new List<FieldMessage>();
        AddIgnored(warnings, clause, application, trace);
        AddPending(warnings, application);
        AddConditions(warnings, clause, trace);
        var conclusion = trace.Conclusion;
        if (conclusion.Refusal == RefusalKind.Award && conclusion.Reason != VoidReason.None)
            warnings.Add(new("", Warnings.NoValue(clause.Awards[conclusion.RefusalIndex].Title, conclusion.Reason)));
        if (trace.WithoutLedger)
            warnings.Add(new("/ledger", Warnings.NoLedger));
        if (conclusion.Conflict)
            warnings.Add(new("", Warnings.Conflict));
        if (WaitsForRank(clause, conclusion.Missing))
            warnings.Add(new("", Warnings.RankUnknown));
        return warnings;
    }

    private static void AddIgnored(List<FieldMessage> warnings, ClauseInfo clause, IApplication application, DecisionTrace trace)
    {
        foreach (var (input, asked) in trace.AskedInputs)
        {
            if (asked.IsNotMet && application.GetInput(input) is not null)
                warnings.Add(new(clause.Inputs[input].Pointer, Warnings.Ignored(clause.Inputs[input].Title)));
        }
    }

    private static void AddPending(List<FieldMessage> warnings, IApplication application)
    {
        var funding = application.OtherFunding ?? [];
        for (var i = 0; i < funding.Count; i++)
        {
            if (funding[i].Status == FundingStatus.Pending)
                warnings.Add(new(FormattableString.Invariant($"/otherFunding/{i}"), Warnings.PendingFunding(funding[i].Program ?? "")));
        }
    }

    private static void AddConditions(List<FieldMessage> warnings, ClauseInfo clause, DecisionTrace trace)
    {
        for (var i = 0; i < clause.Conditions.Count; i++)
        {
            var condition = clause.Conditions[i];
            var truth = trace.Conditions[i];
            if (truth.IsVoid)
                warnings.Add(new("", Warnings.NoValue(condition.Title, truth.Reason)));
            if (condition.Advisory && truth.IsNotMet)
                warnings.Add(new("", Warnings.AdvisoryUnmet(condition.Title)));
            else if (condition.Advisory && truth.IsUnknown)
                warnings.Add(new("", Warnings.AdvisoryUnknown(condition.Title)));
        }
    }

    private static bool WaitsForRank(ClauseInfo clause, InputSet missing)
    {
        var last = clause.Inputs.Count - 1;
        return clause.Inputs[last].Place == InputPlace.Rank && missing.Contains(last);
    }
}
