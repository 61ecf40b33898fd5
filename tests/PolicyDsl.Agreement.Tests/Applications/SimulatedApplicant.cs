using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Applications;

/// <summary>Somebody who has an answer to every question of a policy, and gives those that are asked for.</summary>
internal sealed class SimulatedApplicant
{
    private static readonly string[] against = ["majorAccident", "seriousViolation"];

    private readonly Random random;
    private readonly DateOnly day;
    private readonly int favourable;
    private readonly JsonObject body = [];
    private readonly Dictionary<string, JsonNode> answers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IApplication> whole;

    /// <summary>Thinks of all answers.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="random">Where they come from.</param>
    /// <param name="day">申报日.</param>
    /// <param name="favourable">Of a hundred yes/nos, how many are as the applicant would wish.</param>
    public SimulatedApplicant(PolicyDefinition policy, Random random, DateOnly day, int favourable = 50)
    {
        Policy = policy;
        this.random = random;
        this.day = day;
        this.favourable = favourable;
        var all = new JsonObject();
        foreach (var (pointer, input) in Questions())
        {
            answers[pointer] = Answer(input);
            Put(all, pointer, answers[pointer]);
        }
        whole = Read(all).Applications;
        var fields = policy.Clauses.SelectMany((clause, i) => FormOf(clause, whole[i])).ToList();
        FieldsOfForms = fields.Count;
        QuestionsOfForms = fields.Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>The policy.</summary>
    public PolicyDefinition Policy { get; }

    /// <summary>How many fields the forms of all clauses ask of this applicant and need.</summary>
    public int FieldsOfForms { get; }

    /// <summary>The same, what several forms ask counted once.</summary>
    public int QuestionsOfForms { get; }

    /// <summary>What was answered so far.</summary>
    public KnownApplicant Known() => Read(body);

    /// <summary>What a clause comes to with all answers.</summary>
    public Decision Whole(int clause) => Policy.Clauses[clause].Evaluate(whole[clause]);

    /// <summary>Answers a question; false: it was answered already.</summary>
    public bool Answer(string pointer)
    {
        if (!answers.Remove(pointer, out var answer))
            return false;
        Put(body, pointer, answer);
        return true;
    }

    /// <summary>Whether two answers to a question are found with which a clause comes to something else, whatever else is answered.</summary>
    public bool MayChange(MatchQuestion question, int tries)
    {
        for (var i = 0; i < tries; i++)
        {
            var one = body.DeepClone().AsObject();
            foreach (var (pointer, input) in Questions().Where(other => answers.ContainsKey(other.Pointer)))
                Put(one, pointer, input.Kind == InputKind.Bool && pointer == question.Pointer ? random.Next(2) == 0 : Answer(input));
            var other = one.DeepClone().AsObject();
            Put(other, question.Pointer, question.Input.Kind == InputKind.Bool ? random.Next(2) == 0 : Answer(question.Input));
            if (!Outcomes(one).SequenceEqual(Outcomes(other)))
                return true;
        }
        return false;
    }

    // In a review it counts too what the authority is left to decide on: with the rest entered, that alone may keep it from an outcome.
    private IEnumerable<(Outcome, decimal?, decimal?, ulong)> Outcomes(JsonObject known) =>
        Policy
            .Clauses.Zip(Read(known).Applications, static (clause, application) => clause.Evaluate(application))
            .Select(static d => (d.Outcome, d.Amount, d.Ceiling, d.Outcome == Outcome.Review ? d.Unmet.Bits : 0));

    /// <inheritdoc/>
    public override string ToString() => body.ToJsonString();

    private KnownApplicant Read(JsonObject known)
    {
        var applicant = KnownApplicantReader.Read(Policy, Encoding.UTF8.GetBytes(known.ToJsonString()), day, out var errors);
        Assert.Empty(errors.Select(static error => $"{error.Pointer}: {error.Message.En}"));
        return applicant;
    }

    // What has a 默认 is never asked for, and here left as it is.
    private IEnumerable<(string Pointer, InputInfo Input)> Questions() =>
        Policy
            .Clauses.SelectMany(clause => clause.Info.Inputs.Select(input => (Pointer: PointerOf(clause.Info, input), Input: input)))
            .Where(static question => IsAsked(question.Input))
            .DistinctBy(static question => question.Pointer);

    private IEnumerable<string> FormOf(ClauseDefinition clause, IApplication application)
    {
        var ignored = clause.Explain(application).Warnings.Where(static warning => warning.Message.Code == "inputIgnored").Select(static warning => warning.Pointer).ToHashSet();
        return clause.Info.Inputs.Where(input => input.Needed && IsAsked(input) && !ignored.Contains(input.Pointer)).Select(input => PointerOf(clause.Info, input));
    }

    private static bool IsAsked(InputInfo input) =>
        input is { HasDefault: false, Place: InputPlace.Envelope or InputPlace.Applicant or InputPlace.Clause } && input.Name != "submittedOn";

    private string PointerOf(ClauseInfo clause, InputInfo input) => SharedInputs.Of(Policy).PointerOf(clause, input, isOwn: false);

    private JsonNode Answer(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Bool => (random.Next(100) < favourable) != against.Contains(input.Name),
            InputKind.Enum => input.Members[random.Next(input.Members.Count)].Name,
            InputKind.Date => Date(input),
            InputKind.CreditCode => "91510100MA617EMW45",
            InputKind.Text => "甲",
            InputKind.List => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => (JsonNode)Row(input))]),
            InputKind.Months when !input.CountedDuration => FormattableString.Invariant($"P{random.Next(0, 60)}M"),
            InputKind.Days when !input.CountedDuration => FormattableString.Invariant($"P{random.Next(0, 400)}D"),
            _ => Number(input),
        };

    private JsonObject Row(InputInfo list)
    {
        var row = new JsonObject();
        foreach (var field in list.Fields.Where(static field => !field.HasDefault))
            row[field.Name] = Answer(field);
        return row;
    }

    private decimal Number(InputInfo input)
    {
        var value = input.Kind switch
        {
            InputKind.Money => random.Next(4) switch { 0 => 0m, 1 => random.Next(0, 2_000_000), 2 => random.Next(0, 200_000_000), _ => random.NextInt64(0, 100_000_000_000) },
            InputKind.Rate => random.Next(0, 100) / 100m,
            _ => random.Next(0, 60),
        };
        return Math.Clamp(value, input.Low ?? value, input.High ?? value);
    }

    private string Date(InputInfo input)
    {
        var date = day.AddDays(random.Next(-1500, 300));
        var low = input.Low is { } bound ? DateOnly.ParseExact(bound.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture) : date;
        return CanonicalText.Of(date < low ? low : date);
    }

    private static void Put(JsonObject body, string pointer, JsonNode answer)
    {
        var steps = pointer.Split('/')[1..];
        var place = body;
        foreach (var step in steps[..^1])
        {
            if (place[step] is not JsonObject inner)
                place[step] = inner = [];
            place = inner;
        }
        place[steps[^1]] = answer.DeepClone();
    }
}
