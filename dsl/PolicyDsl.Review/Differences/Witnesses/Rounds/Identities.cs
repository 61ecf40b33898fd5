using System.Globalization;
using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Differences.Witnesses.Rounds;

/// <summary>What several applications of a round have in common, and how they follow each other.</summary>
/// <param name="OneApplicant">All are one applicant's.</param>
/// <param name="OneProject">All are for one project.</param>
/// <param name="OneKey">All have one value of the other keys.</param>
/// <param name="Rank">How the ranking key goes from one to the next: 1 up, -1 down, 0 equal.</param>
/// <param name="Day">The same for the day of application.</param>
internal sealed record Likeness(bool OneApplicant, bool OneProject, bool OneKey, int Rank, int Day)
{
    /// <summary>Of one applicant and one project.</summary>
    public static readonly Likeness Same = new(true, true, true, 1, 0);

    /// <summary>Of one applicant, each for another project.</summary>
    public static readonly Likeness OneApplicantOnly = new(true, false, false, 1, 0);

    /// <summary>Of nobody's and nothing's, one after the other.</summary>
    public static readonly Likeness Strangers = new(false, false, false, 1, 1);

    /// <summary>Of nobody's and nothing's, of equal rank and day.</summary>
    public static readonly Likeness EqualStrangers = new(false, false, false, 0, 0);

    /// <summary>Of nobody's and nothing's, who come later ranking lower.</summary>
    public static readonly Likeness LaterIsLower = new(false, false, false, -1, 1);

    /// <summary>For one project, each of another applicant.</summary>
    public static readonly Likeness OneProjectOnly = new(false, true, false, 1, 0);

    /// <summary>Of one applicant and one project, one day after the other.</summary>
    public static readonly Likeness SameInTurn = new(true, true, true, 1, 1);

    /// <summary>The likenesses, those first that most rules look at.</summary>
    public static readonly IReadOnlyList<Likeness> All =
    [
        Same,
        OneApplicantOnly,
        Strangers,
        EqualStrangers,
        LaterIsLower,
        OneProjectOnly,
        new(false, false, true, 1, 0),
        new(true, false, true, 1, 0),
        new(true, false, false, 1, 1),
        new(true, false, false, 1, -1),
        SameInTurn,
    ];

    /// <summary>Those of applications among which another may stand out, since they do not all come to one award anyway.</summary>
    public static readonly IReadOnlyList<Likeness> Mixable = [OneApplicantOnly, Strangers, EqualStrangers, LaterIsLower, SameInTurn];
}

/// <summary>Gives applications of a clause who applies, for what, when, and how they rank.</summary>
/// <param name="policy">The policy.</param>
/// <param name="clause">The clause.</param>
internal sealed class Identities(PolicyModel policy, Clause clause)
{
    private const decimal RankSteps = 1m;

    /// <summary>The names that a rule of the clause, or of 统筹, groups by.</summary>
    private readonly HashSet<string> keys =
    [
        .. clause.Onces.SelectMany(static rule => rule.Keys)
            .Concat(clause.Times.SelectMany(static rule => rule.Keys))
            .Concat(clause.Limits.SelectMany(static rule => rule.Keys))
            .Concat((policy.Settlement?.Rules ?? default).SelectMany(KeysOf))
            .Select(static key => key.Name),
    ];

    // The same applicant is asked for again and again, in one round after another.
    private readonly Dictionary<Applicant, Dictionary<(Likeness, int), Applicant>> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>One of several applications.</summary>
    /// <param name="seed">What it says else.</param>
    /// <param name="likeness">What they have in common.</param>
    /// <param name="index">Its place among them, from 0.</param>
    public Applicant Of(Applicant seed, Likeness likeness, int index)
    {
        var copies = known.TryGetValue(seed, out var all) ? all : known[seed] = [];
        return copies.TryGetValue((likeness, index), out var copy) ? copy : copies[(likeness, index)] = Make(seed, likeness, index);
    }

    private Applicant Make(Applicant seed, Likeness likeness, int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        var code = new TextLiteral(CreditCodes.MakeUp(likeness.OneApplicant ? "甲" : "甲" + number));
        var copy = seed.With(new InputName(InputScope.Applicant, "creditCode"), code)
            .With(new InputName(InputScope.Envelope, EnvelopeInputs.Project), new TextLiteral(likeness.OneProject ? "P" : "P" + number));
        foreach (var fact in seed.Facts.Where(fact => keys.Contains(fact.Name) && fact.Scope == InputScope.Clause && fact.Value is TextLiteral))
            copy = copy.With(fact with { Value = new TextLiteral(likeness.OneKey ? "K" : "K" + number) });
        copy = Ranked(copy, likeness.Rank * index);
        return likeness.Day == 0 ? copy : Moved(copy, InputName.SubmittedOn, likeness.Day * index);
    }

    /// <summary>The inputs by which 名额 ranks: one, or the criteria of a score.</summary>
    public IReadOnlyList<InputName> RankInputs
    {
        get
        {
            if (clause.Quota?.By is not { } by)
                return [];
            if (!by.Computed)
                return [new InputName(by.Scope, by.Name)];
            var score = clause.Terms.FirstOrDefault(term => term.Name == by.Name)?.Value;
            return score is null ? [] : [.. score.SelfAndDescendants().OfType<InputReference>().Select(static input => new InputName(input.Scope, input.Name)).Distinct()];
        }
    }

    private Applicant Ranked(Applicant copy, int steps) => RankInputs.Take(1).Aggregate(copy, (applicant, input) => Moved(applicant, input, steps));

    private static Applicant Moved(Applicant applicant, InputName input, int steps)
    {
        if (steps == 0 || applicant.Find(input) is not { } fact || Literals.Number(fact.Value) is not { } number)
            return applicant;
        var step = fact.Value!.Type.Kind == TypeKind.Money ? Literals.Step(TypeKind.Money) : RankSteps;
        return applicant.With(input, Literals.Of(number + (steps * step), fact.Value.Type));
    }

    private static IEnumerable<GroupKey> KeysOf(SettlementRule rule) =>
        rule switch
        {
            KeepHighest highest => highest.Keys,
            OverallLimit limit => limit.Keys,
            OverallTimes times => times.Keys,
            OverallOnce once => once.Keys,
            _ => [],
        };
}
