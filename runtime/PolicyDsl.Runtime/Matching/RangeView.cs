namespace PolicyDsl.Runtime;

/// <summary>
/// What three-valued logic cannot know: that a condition, or the awards, come to the same at every corner of what may be answered, and so between them. An
/// award at its cap stays there whatever more is received.
/// </summary>
internal static class RangeView
{
    /// <summary>The inputs that still matter, as a part of those that are missing.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="application">The application.</param>
    /// <param name="trace">Its decision, which is incomplete.</param>
    /// <param name="refusing">A condition that no answer meets; −1: none is known.</param>
    public static InputSet Matter(ClauseDefinition clause, IApplication application, DecisionTrace trace, out int refusing)
    {
        refusing = -1;
        var matter = InputSet.Empty;
        for (var condition = 0; condition < clause.Info.Conditions.Count; condition++)
        {
            if (!trace.Conditions[condition].IsUnknown)
                continue;
            var state = Judge(clause, application, condition, trace.Conditions[condition].Missing);
            if (state is null)
                matter |= trace.Conditions[condition].Missing;
            else if (state == false && !clause.Info.Conditions[condition].Advisory && refusing < 0)
                refusing = condition;
        }
        if (!IsFixed(clause, application, trace.Conclusion.Awaited))
            matter |= trace.Conclusion.Awaited;
        return matter & trace.Conclusion.Missing;
    }

    /// <summary>Whether a condition holds, whatever is answered; null: that depends, or cannot be told.</summary>
    private static bool? Judge(ClauseDefinition clause, IApplication application, int condition, InputSet missing)
    {
        if (AnswerBox.Of(clause, application, missing, clause.Info.Conditions[condition].Solvable.Select(static solvable => solvable.Input)) is not { } box)
            return null;
        bool? state = null;
        for (var corner = 0; corner < box.Corners; corner++)
        {
            // Where a value does not exist, it is not known where it begins to.
            if (box.At(corner).Conditions[condition] is not { IsUnknown: false, IsVoid: false } truth || (state ?? truth.IsYes) != truth.IsYes)
                return null;
            state = truth.IsYes;
        }
        return state;
    }

    private static bool IsFixed(ClauseDefinition clause, IApplication application, InputSet awaited)
    {
        if (AnswerBox.Of(clause, application, awaited, clause.Info.Ordered) is not { } box)
            return false;
        var first = box.At(0).Conclusion;
        for (var corner = 0; corner < box.Corners; corner++)
        {
            var at = box.At(corner).Conclusion;
            if (at is not { Exact: not null, Awaited.IsEmpty: true, Floor.IsVoid: false } || at.Exact != first.Exact || at.Floor.IsYes != first.Floor.IsYes)
                return false;
        }
        return true;
    }
}
