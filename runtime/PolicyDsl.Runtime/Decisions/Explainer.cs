namespace PolicyDsl.Runtime;

/// <summary>Puts what a <see cref="DecisionTrace"/> was told together with what a <see cref="ClauseInfo"/> knows.</summary>
public static class Explainer
{
    /// <summary>Explains a decision, with what it would take.</summary>
    /// <param name="clause">The clause that was applied for, which can be asked again.</param>
    /// <param name="application">The application.</param>
    /// <param name="trace">What was told while the decision was made.</param>
    /// <param name="decision">The decision.</param>
    public static Explanation Explain(ClauseDefinition clause, IApplication application, DecisionTrace trace, Decision decision)
    {
        var explanation = Explain(clause.Info, application, trace, decision);
        return explanation with { Advice = new Advice(clause, application, explanation, trace) };
    }

    /// <summary>Explains a decision.</summary>
    /// <param name="clause">The clause that was applied for.</param>
    /// <param name="application">The application.</param>
    /// <param name="trace">What was told while the decision was made.</param>
    /// <param name="decision">The decision.</param>
    public static Explanation Explain(ClauseInfo clause, IApplication application, DecisionTrace trace, Decision decision)
    {
        var conclusion = trace.Conclusion;
        var award = conclusion.Award >= 0 ? clause.Awards[conclusion.Award] : null;
        return new Explanation
        {
            Clause = clause,
            Decision = decision,
            Payee = award?.Payee,
            Benefit = award?.Kind == AwardShape.Benefit ? award.Title : null,
            Instalments = decision.Amount is { } amount && award is not null ? Schedule(clause, trace, conclusion.Award, amount) : [],
            Reason = Reason(clause, conclusion),
            Conditions = Conditions(clause, application, trace),
            Award = award,
            Steps = [.. trace.Steps.Where(step => !conclusion.PassedOver.Contains(step.Award)).Select(step => Describe(clause, step))],
            Missing = MissingInputs.Pointers(clause, application, conclusion.Missing),
            Materials = Materials(clause, trace),
            Warnings = DecisionWarnings.Of(clause, application, trace),
            Readings = clause.Readings,
            References = clause.References,
            Periods = Periods(clause, application),
            InputErrors = trace.Bounds is { } bounds ? [FieldErrors.OutsideBounds(clause, bounds.Least, bounds.Most)] : [],
        };
    }

    /// <summary>What refuses; null: nothing does.</summary>
    internal static DecisionReason? Reason(ClauseInfo clause, in Conclusion conclusion) =>
        conclusion.Refusal switch
        {
            RefusalKind.Period => new("period", ReasonTitles.Period, clause.Policy.Source),
            RefusalKind.Parameter => Parameter(clause.Parameters[conclusion.RefusalIndex]),
            RefusalKind.Condition or RefusalKind.RefusedByReview => Condition(clause.Conditions[conclusion.RefusalIndex]),
            RefusalKind.Award => Award(clause.Awards[conclusion.RefusalIndex]),
            RefusalKind.Floor => new(clause.Floor!.Id, clause.Floor.Title, clause.Floor.Source),
            _ => null,
        };

    private static DecisionReason Parameter(ParameterInfo parameter) => new("period", parameter.Title, parameter.Source);

    private static DecisionReason Condition(ConditionInfo condition) => new(condition.Id, condition.Title, condition.Source);

    private static DecisionReason Award(AwardInfo award) => new(award.Id, award.Title, award.Source);

    private static List<ConditionResult> Conditions(ClauseInfo clause, IApplication application, DecisionTrace trace)
    {
        var results = new List<ConditionResult>(clause.Conditions.Count);
        for (var i = 0; i < clause.Conditions.Count; i++)
        {
            var truth = trace.Conditions[i];
            var state = truth.IsYes ? ConditionState.Met
                : truth.IsUnknown ? ConditionState.Unknown
                : ConditionState.Unmet;
            results.Add(new ConditionResult(clause.Conditions[i], state, Reads(clause, application, clause.Conditions[i])));
        }
        return results;
    }

    private static KeyValuePair<string, object?>[] Reads(ClauseInfo clause, IApplication application, ConditionInfo condition)
    {
        var reads = new KeyValuePair<string, object?>[condition.Reads.Count];
        for (var i = 0; i < reads.Length; i++)
        {
            var index = condition.Reads[i];
            reads[i] = new(clause.Inputs[index].Path, application.GetInput(index));
        }
        return reads;
    }

    private static AwardStep Describe(ClauseInfo clause, TracedStep step)
    {
        if (step.Award < 0)
        {
            return step.Kind == StepKind.Minimum
                ? new AwardStep(step.Kind, clause.Floor!.Title, step.Value, clause.Floor.Source)
                : new AwardStep(step.Kind, ReasonTitles.Of(step.Kind), step.Value, clause.Source);
        }
        var award = clause.Awards[step.Award];
        var title = step.Bound >= 0 ? award.BoundWords[step.Bound]
            : step.Kind == StepKind.TopUp ? ReasonTitles.Of(step.Kind)
            : award.FormulaWords;
        return new AwardStep(step.Kind, title, step.Value, award.Source);
    }

    private static List<MaterialInfo> Materials(ClauseInfo clause, DecisionTrace trace)
    {
        var required = new List<MaterialInfo>(clause.Materials.Count);
        for (var i = 0; i < clause.Materials.Count; i++)
        {
            if (!clause.Materials[i].Conditional || trace.Materials.Exists(m => m.Index == i && m.Required.IsYes))
                required.Add(clause.Materials[i]);
        }
        return required;
    }

    private static Instalment[] Schedule(ClauseInfo clause, DecisionTrace trace, int award, decimal amount)
    {
        var plans = clause.Awards[award].Instalments;
        if (plans.Count == 0)
            return [];
        var chosen = trace.Plans.Find(plan => plan.Award == award && plan.Holds.IsYes) is { Holds.IsYes: true } found
            ? plans[found.Plan]
            : plans.First(static plan => !plan.Conditional);
        return Instalments.Split(chosen, amount, clause.Policy);
    }

    private static List<ParameterPeriod> Periods(ClauseInfo clause, IApplication application)
    {
        var periods = new List<ParameterPeriod>();
        if (application.SubmittedOn is not { } day)
            return periods;
        foreach (var parameter in clause.Parameters)
        {
            var index = -1;
            while (index + 1 < parameter.Values.Count && (parameter.Values[index + 1].From ?? DateOnly.MinValue) <= day)
                index++;
            if (index < 0)
                continue;
            var until = index + 1 < parameter.Values.Count ? parameter.Values[index + 1].From?.AddDays(-1) : null;
            periods.Add(new ParameterPeriod(parameter, parameter.Values[index].From, until, parameter.Values[index].Words));
        }
        return periods;
    }
}
