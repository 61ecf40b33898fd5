using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Applications;

/// <summary>
/// Makes applications of a clause: present and missing values, those beside the rules' own numbers and days, extremes. About half begin with an example of
/// the policy, which comes further than chance alone.
/// </summary>
internal sealed class RandomApplications
{
    private static readonly string[] texts = ["甲", "乙", "91510100MA6CGXXXX1", "P-001", "", "𠮷野\"\n"];
    private static readonly DateOnly[] days = [new(2024, 2, 29), new(2024, 7, 11), new(2025, 3, 1), new(2025, 12, 31), DateOnly.MinValue, DateOnly.MaxValue];

    private readonly PolicyModel policy;
    private readonly ClauseLayout layout;
    private readonly ClauseInfo info;
    private readonly ModelLiterals literals;
    private readonly IReadOnlyList<GivenApplication> examples;

    /// <summary>Looks at a clause.</summary>
    public RandomApplications(PolicyModel policy, Clause clause, ClauseInfo info)
    {
        this.policy = policy;
        this.info = info;
        layout = ClauseLayout.Of(policy, clause);
        literals = new ModelLiterals(policy, layout);
        examples = [.. policy.Examples.Where(e => e.Clause == clause.Name).Select(e => ExampleApplication.Of(e, layout, info))];
    }

    /// <summary>An application that follows from the state of a random sequence.</summary>
    public GivenApplication Next(Random random)
    {
        var application = examples.Count > 0 && random.Next(2) == 0 ? Near(random) : Anew(random);
        if (random.Next(3) == 0)
            application.Ledger = [.. Enumerable.Range(0, random.Next(5)).Select(_ => LedgerRow(random, application))];
        var advisory = info.Conditions.Where(static c => c.Advisory).ToList();
        if (random.Next(3) == 0)
        {
            application.Decisions = advisory
                .Where(_ => random.Next(2) == 0)
                .ToDictionary(static c => c.Id, _ => new ReviewDecision(random.Next(2) == 0 ? ReviewVerdict.Accept : ReviewVerdict.Refuse, "理由"));
        }
        return application;
    }

    private GivenApplication Near(Random random)
    {
        var example = examples[random.Next(examples.Count)];
        var application = new GivenApplication { Ledger = example.Ledger };
        foreach (var (index, value) in example)
            application[index] = value;
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var index = random.Next(layout.Inputs.Count);
            if (random.Next(4) == 0)
                application.Remove(index);
            else
                application[index] = Value(info.Inputs[index], random, application);
        }
        return application;
    }

    private GivenApplication Anew(Random random)
    {
        var application = new GivenApplication();
        var missing = random.Next(3) switch { 0 => 0, 1 => 10, _ => 40 };
        for (var index = 0; index < layout.Inputs.Count; index++)
        {
            if (random.Next(100) >= missing)
                application[index] = Value(info.Inputs[index], random, application);
        }
        return application;
    }

    private object Value(InputInfo input, Random random, GivenValues soFar) =>
        input.Kind switch
        {
            InputKind.Bool => random.Next(3) > 0,
            InputKind.Date => Date(random),
            InputKind.Text or InputKind.CreditCode => texts[random.Next(texts.Length)],
            InputKind.Enum => new Member(random.Next(input.Members.Count)),
            InputKind.List => Enumerable.Range(0, random.Next(4)).Select(_ => Row(input, random)).ToList(),
            _ => Number(input, random, soFar),
        };

    private GivenValues Row(InputInfo list, Random random)
    {
        var row = new GivenValues();
        for (var field = 0; field < list.Fields.Count; field++)
        {
            if (random.Next(10) > 0)
                row[field] = Value(list.Fields[field], random, row);
        }
        return row;
    }

    private decimal Number(InputInfo input, Random random, GivenValues soFar)
    {
        var value = random.Next(8) switch
        {
            0 => random.Next(0, 2000),
            1 => random.Next(0, 2_000_000_000) + (random.Next(100) / 100m),
            2 => Money.Limit,
            3 when Pick(soFar.Values.OfType<decimal>().ToList(), random) is { } other => other * (Pick(literals.Rates, random) ?? 1m),
            4 when Pick(literals.Rates, random) is { } rate => (Pick(literals.Numbers, random) ?? 0m) / rate,
            _ => Pick(literals.Numbers, random) ?? 0m,
        };
        value += random.Next(4) switch { 0 => 0.01m, 1 => -0.01m, _ => 0m };
        value = input.Kind is InputKind.Integer or InputKind.Months or InputKind.Days ? decimal.Truncate(value) : Math.Round(value, 2);
        // The reader lets nothing else through; whoever calls generated code directly may.
        if (random.Next(50) == 0)
            return value + 0.001m;
        return Math.Clamp(value, input.Low ?? -Money.Limit, input.High ?? Money.Limit);
    }

    private DateOnly Date(Random random)
    {
        var day = random.Next(3) == 0 || literals.Dates.Count == 0 ? days[random.Next(days.Length)] : literals.Dates[random.Next(literals.Dates.Count)];
        var moved = day.DayNumber + random.Next(5) switch { 0 => -1, 1 => 1, 2 => random.Next(-1100, 1100), _ => 0 };
        return DateOnly.FromDayNumber(Math.Clamp(moved, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    private LedgerRow LedgerRow(Random random, GivenApplication application)
    {
        var clause = policy.Clauses[random.Next(policy.Clauses.Count)];
        var code = layout.Applicant.CreditCode;
        var own = code >= 0 && application.TryGetValue(code, out var given) ? (string)given : texts[0];
        var inputs = layout.Inputs.Where((_, index) => application.ContainsKey(index) && application[index] is string);
        return new LedgerRow
        {
            Clause = random.Next(2) == 0 ? layout.Clause.Name : clause.Name,
            Award = clause.Awards.Count == 0 || random.Next(2) == 0 ? null : clause.Awards[random.Next(clause.Awards.Count)].Name,
            CreditCode = random.Next(4) > 0 ? own : texts[random.Next(texts.Length)],
            Name = random.Next(2) == 0 ? null : texts[random.Next(2)],
            Project = random.Next(2) == 0 ? null : texts[random.Next(texts.Length)],
            Year = random.Next(2023, 2027),
            Amount = random.Next(1, 2_000_000),
            Keys = inputs.Where(_ => random.Next(2) == 0).ToDictionary(static i => i.Name, i => (string)application[layout.IndexOf(i.Scope, i.Name)]),
        };
    }

    private static decimal? Pick(IReadOnlyList<decimal> values, Random random) => values.Count == 0 ? null : values[random.Next(values.Count)];
}
