namespace PolicyDsl.Runtime;

/// <summary>
/// The authority's choice between awards of which only one may apply: what it accepts by its id, stands alone where it applies. Where it accepts several,
/// or one that does not apply, nothing is chosen.
/// </summary>
internal static class AwardChoice
{
    /// <summary>The award that was accepted; −1: none, or several.</summary>
    public static int Of(ClauseInfo clause, IReadOnlyDictionary<string, ReviewDecision>? decisions)
    {
        if (decisions is not { Count: > 0 })
            return -1;
        var chosen = -1;
        for (var i = 0; i < clause.Awards.Count; i++)
        {
            if (decisions.TryGetValue(clause.Awards[i].Id, out var decision) && decision.Decision == ReviewVerdict.Accept)
            {
                if (chosen >= 0)
                    return -1;
                chosen = i;
            }
        }
        return chosen;
    }

    /// <summary>Adds the alternatives to a sum: where the chosen one applies, the others do not.</summary>
    /// <returns>The others that would have applied.</returns>
    public static IReadOnlyList<int> Add(ref AwardSum sum, List<AwardValue> alternatives, int chosen)
    {
        var place = alternatives.FindIndex(award => award.Index == chosen);
        var applies = place < 0 ? Truth.No : alternatives[place].Applies;
        var rest = applies.IsVoid ? Truth.Yes : !applies;
        var passedOver = new List<int>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var award = alternatives[i];
            if (i != place)
            {
                if (applies.IsYes && award.Applies.IsYes)
                    passedOver.Add(award.Index);
                award.Applies &= rest;
            }
            sum.Add(award);
        }
        return passedOver;
    }
}
