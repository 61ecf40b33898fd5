namespace PolicyDsl.Runtime;

/// <summary>Says how one applicant stands with every clause of a policy, and asks only what may still change something.</summary>
public static class PolicyMatch
{
    /// <summary>Matches.</summary>
    /// <param name="known">What is known of the applicant.</param>
    public static MatchResult Of(KnownApplicant known)
    {
        var questions = new QuestionList();
        var clauses = new ClauseMatch[known.Applications.Count];
        for (var clause = 0; clause < clauses.Length; clause++)
            clauses[clause] = Match(known, clause, questions);
        return new MatchResult(known.Policy.Info, clauses, questions.InOrder());
    }

    private static ClauseMatch Match(KnownApplicant known, int place, QuestionList questions)
    {
        var clause = known.Policy.Clauses[place];
        var application = known.Applications[place];
        var trace = new DecisionTrace(clause.Info);
        clause.Decide(application, trace);
        if (trace.Conclusion.Outcome != Outcome.Incomplete)
            return Settled(clause.Info, trace.Conclusion);
        var open = OpenClause.Of(clause, application, trace);
        if (open.Settled is { } settled)
            return Settled(clause.Info, settled);
        var missing = new List<string>();
        for (var index = 0; index < clause.Info.Inputs.Count; index++)
        {
            if (!open.Waiting.Contains(index))
                continue;
            var pointers = Questions(known, place, index).ToList();
            // A list with gaps is one answer in several parts.
            var chance = open.ChanceOf(index) / pointers.Count;
            foreach (var (pointer, input) in pointers)
            {
                missing.Add(pointer);
                questions.Add(pointer, input, clause.Info, chance, open.Waiting.Count);
            }
        }
        return new ClauseMatch { Clause = clause.Info, Outcome = Outcome.Incomplete, Expected = trace.Conclusion.Exact, Missing = missing };
    }

    private static ClauseMatch Settled(ClauseInfo clause, in Conclusion conclusion) =>
        new()
        {
            Clause = clause,
            Outcome = conclusion.Outcome,
            Amount = conclusion.Amount,
            Ceiling = conclusion.Ceiling,
            Reason = Explainer.Reason(clause, conclusion),
        };

    private static IEnumerable<(string Pointer, InputInfo Input)> Questions(KnownApplicant known, int place, int index)
    {
        var clause = known.Policy.Clauses[place].Info;
        var input = clause.Inputs[index];
        var pointer = SharedInputs.Of(known.Policy).PointerOf(clause, input, known.OwnOf(place).Contains(index));
        if (input.Kind != InputKind.List || known.Applications[place].GetInput(index) is not int)
            return [(pointer, input)];
        var gaps = MissingInputs.Pointers(clause, known.Applications[place], InputSet.Of(index));
        return gaps.Select(gap => (string.Concat(pointer, gap.AsSpan(input.Pointer.Length)), input.Fields.First(field => gap.EndsWith("/" + field.Name, StringComparison.Ordinal))));
    }
}
