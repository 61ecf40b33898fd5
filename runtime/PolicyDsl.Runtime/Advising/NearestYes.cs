namespace PolicyDsl.Runtime;

/// <summary>Finds the smallest change of one input that meets a condition.</summary>
/// <param name="clause">The clause that was applied for.</param>
/// <param name="application">The application.</param>
/// <param name="probe">Asks what other values come to.</param>
internal sealed class NearestYes(ClauseDefinition clause, IApplication application, ApplicationProbe probe)
{
    // More answers are no advice for people, and each is tried.
    private const int MostChoices = 64;

    private readonly MetIntervals intervals = new(application);

    /// <summary>What meets a condition that is unmet, input by input.</summary>
    public IReadOnlyList<InputThreshold> Of(int condition)
    {
        var found = new List<InputThreshold>();
        var info = clause.Info.Conditions[condition];
        foreach (var index in info.Reads)
        {
            if (info.Solvable.FirstOrDefault(one => one.Input == index) is { } solvable)
                AddOneWay(found, condition, solvable);
            else if (info.Piecewise.FirstOrDefault(one => one.Input == index) is { } piecewise)
                AddIntervals(found, condition, piecewise);
            else if (clause.Info.Inputs[index].Kind is InputKind.Bool or InputKind.Enum)
                AddChoices(found, condition, index);
        }
        return found;
    }

    private void AddOneWay(List<InputThreshold> found, int condition, SolvableInput solvable)
    {
        var grid = InputGrid.Of(clause.Info, solvable.Input);
        if (grid.PlaceOf(application.GetInput(solvable.Input)) is not { } place)
            return;
        bool Holds(decimal at) => Meets(condition, solvable.Input, grid.ValueAt(at));
        var input = clause.Info.Inputs[solvable.Input];
        if (solvable.Direction != SolvableDirection.Falling && place < grid.Last && Threshold.Up(place, grid.Last, place, Holds) is { } least)
            found.Add(new InputThreshold(input, true, grid.ValueAt(least)));
        if (solvable.Direction != SolvableDirection.Rising && place > grid.First && Threshold.Down(place, grid.First, place, Holds) is { } most)
            found.Add(new InputThreshold(input, false, grid.ValueAt(most)));
    }

    private void AddIntervals(List<InputThreshold> found, int condition, PiecewiseInput piecewise)
    {
        var grid = InputGrid.Of(clause.Info, piecewise.Input);
        if (grid.PlaceOf(application.GetInput(piecewise.Input)) is not { } place)
            return;
        bool Holds(decimal at) => Meets(condition, piecewise.Input, grid.ValueAt(at));
        foreach (var (nearest, last) in intervals.Of(grid, place, piecewise.Cuts, Holds))
        {
            var end = last is { } known ? grid.ValueAt(known) : null;
            found.Add(new InputThreshold(clause.Info.Inputs[piecewise.Input], nearest > place, grid.ValueAt(nearest)) { End = end });
        }
    }

    private void AddChoices(List<InputThreshold> found, int condition, int index)
    {
        var input = clause.Info.Inputs[index];
        if (application.GetInput(index) is not { } given || input.Members.Count > MostChoices)
            return;
        IEnumerable<object> answers = input.Kind == InputKind.Bool ? [true, false] : input.Members.Select(static member => member.Name);
        IReadOnlyList<object> choices = [.. answers.Where(answer => !answer.Equals(given) && Meets(condition, index, answer))];
        if (choices.Count > 0)
            found.Add(new InputThreshold(input, true, choices[0]) { Choices = choices });
    }

    private bool Meets(int condition, int index, object value) => clause.Judge(probe.With(index, value), condition) == ConditionState.Met;
}
