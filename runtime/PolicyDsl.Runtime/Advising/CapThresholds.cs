namespace PolicyDsl.Runtime;

/// <summary>Finds the value of an input at which an award reaches its cap.</summary>
/// <param name="clause">The clause that was applied for.</param>
/// <param name="application">The application.</param>
/// <param name="probe">Asks what other values come to.</param>
/// <param name="steps">The steps of the decision.</param>
internal sealed class CapThresholds(ClauseDefinition clause, IApplication application, ApplicationProbe probe, IReadOnlyList<TracedStep> steps)
{
    /// <summary>Where the cap that a step tells of is reached.</summary>
    public IReadOnlyList<InputThreshold> Of(TracedStep step)
    {
        if (step.Award < 0 || clause.Info.Awards[step.Award].Caps is not { Count: > 0 } caps)
            return [];
        if (step.Kind == StepKind.Cap)
            return Of(step.Award, step.Bound, caps[step.Bound]);
        // A cap that does not bite has no step; where there is only one, the award's first step says where it would.
        var solvable = Enumerable.Range(0, caps.Count).Where(bound => caps[bound].Count > 0).ToList();
        return step.Bound < 0 && step.Kind != StepKind.TopUp && solvable.Count == 1 && !Bites(step.Award)
            ? Of(step.Award, solvable[0], caps[solvable[0]])
            : [];
    }

    private bool Bites(int award) => steps.Any(step => step.Kind == StepKind.Cap && step.Award == award);

    private List<InputThreshold> Of(int award, int bound, IReadOnlyList<SolvableInput> inputs)
    {
        var found = new List<InputThreshold>();
        foreach (var solvable in inputs)
        {
            var grid = InputGrid.Of(clause.Info, solvable.Input);
            if (grid.PlaceOf(application.GetInput(solvable.Input)) is not { } place)
                continue;
            bool Reached(decimal at) => IsReached(award, bound, probe.With(solvable.Input, grid.ValueAt(at)));
            var input = clause.Info.Inputs[solvable.Input];
            // What is reached at both ends is reached everywhere, and there is no value to tell.
            if (solvable.Direction != SolvableDirection.Falling && !Reached(grid.First) && Threshold.Up(grid.First, grid.Last, place, Reached) is { } least)
                found.Add(new InputThreshold(input, true, grid.ValueAt(least)));
            else if (solvable.Direction != SolvableDirection.Rising && !Reached(grid.Last) && Threshold.Down(grid.Last, grid.First, place, Reached) is { } most)
                found.Add(new InputThreshold(input, false, grid.ValueAt(most)));
        }
        return found;
    }

    private bool IsReached(int award, int bound, IApplication changed)
    {
        var trace = new CapTrace(award, bound);
        clause.Decide(changed, trace);
        return trace.IsReached;
    }

    /// <summary>Listens for one cap only.</summary>
    private sealed class CapTrace(int award, int bound) : ITrace
    {
        public bool IsReached { get; private set; }

        public bool Records => true;

        public bool InRound => false;

        public int Rank => 0;

        public void Condition(int index, Truth truth) { }

        public void Step(StepKind kind, int step, int stepBound, decimal value) { }

        public void Cap(int cap, int capBound, Num amount, Num most)
        {
            if (cap == award && capBound == bound)
                IsReached = (amount >= most).IsYes;
        }

        public void Material(int index, Truth required) { }

        public void Instalments(int plan, int part, Truth holds) { }

        public void Asked(int input, Truth asked) { }

        public void Parameter(int index, Truth inForce) { }

        public void NoLedger() { }

        public void OutOfBounds(int outside, decimal? least, decimal? most) { }

        public void Conclude(in Conclusion conclusion) { }
    }
}
