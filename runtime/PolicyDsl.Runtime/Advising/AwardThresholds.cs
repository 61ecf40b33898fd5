namespace PolicyDsl.Runtime;

/// <summary>Finds the value of an input from which on there is something to award, where there is nothing, or less than 不纳入 lets through.</summary>
/// <param name="clause">The clause that was applied for.</param>
/// <param name="application">The application.</param>
/// <param name="probe">Asks what other values come to.</param>
internal sealed class AwardThresholds(ClauseDefinition clause, IApplication application, ApplicationProbe probe)
{
    /// <summary>What gives an award to pay, input by input: of those with which the awards go one way.</summary>
    public IReadOnlyList<InputThreshold> Find()
    {
        var found = new List<InputThreshold>();
        foreach (var index in clause.Info.Ordered)
        {
            var grid = InputGrid.Of(clause.Info, index);
            if (grid.PlaceOf(application.GetInput(index)) is not { } place)
                continue;
            bool Pays(decimal at) => IsPaid(probe.With(index, grid.ValueAt(at)));
            if (place < grid.Last && Threshold.Up(place, grid.Last, place, Pays) is { } least)
                found.Add(new InputThreshold(clause.Info.Inputs[index], true, grid.ValueAt(least)));
            else if (place > grid.First && Threshold.Down(place, grid.First, place, Pays) is { } most)
                found.Add(new InputThreshold(clause.Info.Inputs[index], false, grid.ValueAt(most)));
        }
        return found;
    }

    private bool IsPaid(IApplication changed)
    {
        var trace = new DecisionTrace(clause.Info);
        clause.Decide(changed, trace);
        return trace.Conclusion is { Exact: > 0m, Floor.IsYes: false };
    }
}
