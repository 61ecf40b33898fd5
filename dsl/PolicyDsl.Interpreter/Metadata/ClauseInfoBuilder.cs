namespace PolicyDsl.Interpreter.Metadata;

/// <summary>What the runtime knows of a clause, made from its model.</summary>
internal sealed class ClauseInfoBuilder
{
    private readonly PolicyModel policy;
    private readonly ClauseLayout layout;
    private readonly Clause clause;
    private readonly ExpressionWording words;
    private readonly AwardWording awardWords;
    private readonly SolvableInputs solvable;
    private readonly PiecewiseInputs piecewise;

    private ClauseInfoBuilder(PolicyModel policy, ClauseLayout layout)
    {
        this.policy = policy;
        this.layout = layout;
        clause = layout.Clause;
        words = new ExpressionWording(policy, clause);
        awardWords = new AwardWording(policy, clause);
        solvable = new SolvableInputs(policy, layout);
        piecewise = new PiecewiseInputs(policy, layout);
    }

    /// <summary>Everything that is always the same about a clause.</summary>
    public static ClauseInfo Build(PolicyModel policy, PolicyInfo info, ClauseLayout layout) => new ClauseInfoBuilder(policy, layout).Build(info);

    private ClauseInfo Build(PolicyInfo info) =>
        new()
        {
            Policy = info,
            Id = clause.Name,
            Title = clause.Title,
            Source = clause.Annotations.Sources,
            Notes = clause.Annotations.Notes,
            Inputs = [.. layout.Inputs.Select((_, index) => InputInfoBuilder.Build(policy, layout, index)), .. layout.ReadsRank ? [InputInfoBuilder.Rank] : Nothing],
            Conditions = [.. clause.Conditions.Select(Build)],
            Awards = [.. clause.Awards.Select(Build)],
            Ordered = solvable.OfAwards(),
            IsDelegated = clause.IsDelegated,
            References = [.. clause.References.Select(static r => new ReferenceInfo(r.Documents, r.Entirely, r.Annotations.Sources))],
            Materials = [.. clause.Materials.Select(Build)],
            Contacts = [.. clause.Contacts.Select(static c => new ContactInfo(c.Title, c.Phone, c.Annotations.Sources))],
            Rubric = clause.Rubric is { } rubric ? Build(rubric) : null,
            Rules = [.. RuleWording.OfClause(policy, clause).Select(PolicyInfoBuilder.Rule)],
            Readings = [.. ClauseReadings.Of(layout).Select(static r => new ReadingInfo(r.Title, r.Text, r.Sources))],
            Parameters = [.. layout.Parameters.Select(Build)],
            Floor = layout.Floor is { } floor ? new FloorInfo(floor.Name, floor.Title ?? floor.Name, floor.Inclusive, floor.Annotations.Sources) : null,
            Example = ExampleBody.Of(policy, layout) is { } example ? new ExampleInfo(example.Title, example.Body) : null,
        };

    private static InputInfo[] Nothing => [];

    private ConditionInfo Build(Condition condition)
    {
        var inputs = solvable.Of(condition.Value);
        return new ConditionInfo(
            condition.Name,
            condition.Title,
            words.Of(condition.Value),
            condition.Advisory,
            condition.Annotations.Sources,
            layout.Reads(condition.Value)
        )
        {
            Solvable = Build(inputs),
            Piecewise = [.. piecewise.Of(condition.Value, inputs).Select(Build)],
        };
    }

    private static Runtime.PiecewiseInput Build(Layout.PiecewiseInput input) => new(input.Input, [.. input.Cuts.Select(Build)]);

    private static Runtime.InputCut Build(Layout.InputCut cut) =>
        new(Enum.Parse<Runtime.CutKind>(cut.Kind.ToString()), cut.At, cut.From, cut.Months, cut.Days);

    private AwardInfo Build(Award award) =>
        new(
            award.Name,
            award.Title,
            awardWords.Of(award),
            Shape(award.Kind),
            FirstStep(award),
            awardWords.Formula(award),
            [.. award.Bounds.Select(awardWords.Bound)],
            award.Payee,
            award.Annotations.Sources,
            [.. award.Instalments.Select(Build)]
        )
        {
            Caps = [.. solvable.OfBounds(award).Select(Build)],
        };

    private static IReadOnlyList<Runtime.SolvableInput> Build(IReadOnlyList<Layout.SolvableInput> inputs) =>
        [.. inputs.Select(static input => new Runtime.SolvableInput(input.Input, Enum.Parse<SolvableDirection>(input.Direction.ToString())))];

    private StepKind FirstStep(Award award) =>
        (award.Amount is null ? null : layout.Top(award.Amount)) switch
        {
            TableLookup => StepKind.Table,
            Tiers => StepKind.Tier,
            _ => StepKind.Formula,
        };

    private static AwardShape Shape(AwardKind kind) =>
        kind switch
        {
            AwardKind.Exact => AwardShape.Exact,
            AwardKind.Ceiling => AwardShape.Ceiling,
            _ => AwardShape.Benefit,
        };

    private static InstalmentPlanInfo Build(InstalmentPlan plan) =>
        new(plan.When is not null, [.. plan.Parts.Select(static part => new InstalmentPartInfo(part.Share, part.Event))]);

    private static MaterialInfo Build(Material material) =>
        new(
            material.Name,
            material.Title,
            material.Optional,
            material.When is not null,
            material.Annotations.Sources,
            material.Annotations.Notes
        );

    private static RubricInfo Build(Rubric rubric) =>
        new(
            rubric.Name,
            rubric.Title,
            (rubric.Range?.Low as NumberLiteral)?.Value,
            (rubric.Range?.High as NumberLiteral)?.Value,
            rubric.Annotations.Sources,
            [.. rubric.Items.Select(Build)]
        );

    private static RubricItemInfo Build(RubricItem item) =>
        new(
            item.Name,
            item.Title,
            item.IsGroup,
            item.Weight,
            item.Annotations.Notes,
            item.Evidence,
            item.Annotations.Sources,
            [.. item.Items.Select(Build)]
        );

    private ParameterInfo Build(Parameter parameter) =>
        new(
            parameter.Name,
            parameter.Title,
            [.. parameter.Values.Select(value => new DatedValueInfo(PolicyInfoBuilder.Date(value.From), words.Of(value.Value)))],
            parameter.Annotations.Sources
        );
}
