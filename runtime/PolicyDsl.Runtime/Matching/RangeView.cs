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
        var conditions = clause.Info.Conditions;
        var boxes = new AnswerBox?[conditions.Count];
        for (var condition = 0; condition < boxes.Length; condition++)
        {
            if (trace.Conditions[condition].IsUnknown)
                boxes[condition] = AnswerBox.Of(clause, application, trace.Conditions[condition].Missing, conditions[condition].Solvable.Select(static solvable => solvable.Input));
        }
        var awards = AnswerBox.Of(clause, application, trace.Conclusion.Awaited, clause.Info.Ordered);
        var ends = Ends.Of(clause, application, [.. boxes.Append(awards).OfType<AnswerBox>()]);
        var matter = InputSet.Empty;
        for (var condition = 0; condition < boxes.Length; condition++)
        {
            if (!trace.Conditions[condition].IsUnknown)
                continue;
            var state = Judge(boxes[condition], condition, ends);
            if (state is null)
                matter |= trace.Conditions[condition].Missing;
            else if (state == false && !conditions[condition].Advisory && refusing < 0)
                refusing = condition;
        }
        if (!IsFixed(awards, ends))
            matter |= trace.Conclusion.Awaited;
        return matter & trace.Conclusion.Missing;
    }

    /// <summary>Whether a condition holds, whatever is answered; null: that depends, or cannot be told.</summary>
    private static bool? Judge(AnswerBox? box, int condition, Ends ends)
    {
        if (box is null || StateAt(ends.First, condition) is not { } state || StateAt(ends.Last, condition) != state)
            return null;
        return Enumerable.Range(0, box.Corners).All(corner => StateAt(box.At(corner), condition) == state) ? state : null;
    }

    // Where a value does not exist, it is not known where it begins to.
    private static bool? StateAt(DecisionTrace trace, int condition) =>
        trace.Conditions[condition] is { IsUnknown: false, IsVoid: false } truth ? truth.IsYes : null;

    private static bool IsFixed(AnswerBox? box, Ends ends)
    {
        if (box is null || ends.First.Conclusion.Exact is not { } exact || ends.Last.Conclusion.Exact != exact)
            return false;
        var floor = box.At(0).Conclusion.Floor.IsYes;
        return Enumerable
            .Range(0, box.Corners)
            .All(corner => box.At(corner).Conclusion is { Awaited.IsEmpty: true, Floor.IsVoid: false } at && at.Exact == exact && at.Floor.IsYes == floor);
    }

    /// <summary>
    /// The decisions at two opposite corners of all boxes together. What is known at a corner of one box stays so when more is answered; so what is unknown
    /// here, or differs, need not be looked at corner by corner: two decisions tell it for most of what a clause waits for.
    /// </summary>
    private readonly record struct Ends(DecisionTrace First, DecisionTrace Last)
    {
        public static Ends Of(ClauseDefinition clause, IApplication application, IReadOnlyList<AnswerBox> boxes)
        {
            if (boxes.Count == 0)
                return default;
            var all = AnswerBox.Around(clause, application, boxes);
            return new Ends(all.AtEnd(isLast: false), all.AtEnd(isLast: true));
        }
    }
}
