using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>A part of the report.</summary>
/// <param name="Title">The clauses, or what else it is about.</param>
/// <param name="Items">Its differences.</param>
internal sealed record SectionView(string Title, IReadOnlyList<DifferenceView> Items);

/// <summary>A difference in words.</summary>
/// <param name="Headline">What happened to what.</param>
/// <param name="Before">How it was.</param>
/// <param name="After">How it is now.</param>
/// <param name="Remarks">What follows from it.</param>
internal sealed record DifferenceView(string Headline, string? Before, string? After, IReadOnlyList<string> Remarks);

/// <summary>Puts differences into words, in the same way for every form of output.</summary>
internal sealed class DifferenceViews(Language language)
{
    private readonly WitnessWords witnesses = new(language);

    /// <summary>What stands above all: the policy and its revisions.</summary>
    public string Title(PolicyDifferences differences)
    {
        var (old, @new) = (differences.Old.Revision, differences.New.Revision);
        var word = DifferenceWords.Revision.In(language);
        return old == @new ? differences.New.Title : FormattableString.Invariant($"{differences.New.Title} ({word} {old} → {word} {@new})");
    }

    /// <summary>文号 and 施行 of both, where they are known.</summary>
    public IReadOnlyList<string> Facts(PolicyDifferences differences) =>
        [.. new[] { Fact(DifferenceWords.Before, differences.Old), Fact(DifferenceWords.After, differences.New) }.OfType<string>()];

    private string? Fact(Message when, PolicyModel policy)
    {
        var effective = policy.Effective is { } day ? $"{Aspects.Effective.In(language)} {day}" : "";
        var facts = string.Join(language == Language.En ? ", " : "，", new[] { policy.DocumentNumber ?? "", effective }.Where(static fact => fact.Length > 0));
        return facts.Length == 0 ? null : when.In(language) + Colon + facts;
    }

    /// <summary>The policies that only one state has, a line each.</summary>
    public IEnumerable<string> Strangers(StateDifferences differences) =>
        differences.Removed.Select(policy => Stranger(ChangeKind.Removed, policy)).Concat(differences.Added.Select(policy => Stranger(ChangeKind.Added, policy)));

    /// <summary>The parts of the report, in order.</summary>
    public IReadOnlyList<SectionView> Sections(PolicyDifferences differences) =>
        [.. differences.Items.GroupBy(Title, StringComparer.Ordinal).Select(section => new SectionView(section.Key, [.. section.Select(View)]))];

    private string Stranger(ChangeKind change, PolicyModel policy) =>
        FormattableString.Invariant($"{DifferenceWords.Of(change).In(language)}{Colon}{policy.Title} ({policy.Id}, {DifferenceWords.Revision.In(language)} {policy.Revision})");

    private string Title(Difference difference) =>
        difference.Place switch
        {
            DifferencePlace.Policy => DifferenceWords.General.In(language),
            DifferencePlace.Settlement => DifferenceWords.Settlement.In(language),
            _ => string.Join(language == Language.En ? ", " : "、", difference.Clauses.Select(Name)),
        };

    private DifferenceView View(Difference difference)
    {
        var remarks = new List<string>();
        if (difference.Breaks is { } breaks)
            remarks.Add($"{DifferenceWords.Interface.In(language)}{Colon}{breaks.In(language)}");
        remarks.AddRange(witnesses.Of(difference));
        return new DifferenceView(Headline(difference), difference.Before, difference.After, remarks);
    }

    private string Headline(Difference difference)
    {
        var what = DifferenceWords.Of(difference.Kind).In(language);
        var change = difference is { Direction: { } direction, Change: ChangeKind.Changed }
            ? DifferenceWords.Of(direction).In(language)
            : DifferenceWords.Of(difference.Change).In(language);
        var aspect = difference.Aspect is null ? "" : language == Language.En ? $", {difference.Aspect.En}" : $" {difference.Aspect.Zh}";
        var space = language == Language.En ? " " : "";
        return $"{what}{space}{change}{Colon}{Name(difference.Subject)}{aspect}";
    }

    private static string Name(Subject subject) => subject.Id == subject.Title ? subject.Title : $"{subject.Title} ({subject.Id})";

    private string Colon => language == Language.En ? ": " : "：";
}
