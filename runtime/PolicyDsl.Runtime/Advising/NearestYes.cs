namespace PolicyDsl.Runtime;

/// <summary>Finds the smallest change of one input that meets a condition.</summary>
/// <param name="clause">The clause that was applied for.</param>
/// <param name="application">The application.</param>
/// <param name="probe">Asks what other values come to.</param>
internal sealed class NearestYes(ClauseDefinition clause, IApplication application, ApplicationProbe probe)
{
    /// <summary>What meets a condition that is unmet, input by input.</summary>
    public IReadOnlyList<InputThreshold> Of(int condition)
    {
        var found = new List<InputThreshold>();
        foreach (var solvable in clause.Info.Conditions[condition].Solvable)
        {
            var grid = InputGrid.Of(clause.Info, solvable.Input);
            if (grid.PlaceOf(application.GetInput(solvable.Input)) is not { } place)
                continue;
            bool Holds(decimal at) => clause.Judge(probe.With(solvable.Input, grid.ValueAt(at)), condition) == ConditionState.Met;
            var input = clause.Info.Inputs[solvable.Input];
            if (solvable.Direction != SolvableDirection.Falling && place < grid.Last && Threshold.Up(place, grid.Last, place, Holds) is { } least)
                found.Add(new InputThreshold(input, true, grid.ValueAt(least)));
            if (solvable.Direction != SolvableDirection.Rising && place > grid.First && Threshold.Down(place, grid.First, place, Holds) is { } most)
                found.Add(new InputThreshold(input, false, grid.ValueAt(most)));
        }
        return found;
    }
}
