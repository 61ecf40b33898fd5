using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares a clause with what became of it.</summary>
internal static class ClauseComparison
{
    /// <summary>What differs.</summary>
    public static IReadOnlyList<Difference> Compare(PolicyPairing policies, Pair<Clause> pair, Implication implication)
    {
        var (old, @new) = pair;
        var subject = new Subject((@new ?? old)!.Name, (@new ?? old)!.Title);
        var findings = new Findings(DifferencePlace.Clause, subject);
        if (@new is null)
            findings.Items.Add(Whole(findings, subject, ChangeKind.Removed) with { Before = ClauseWords.Of(policies.Old, old!), Breaks = Breaks.RouteGone });
        else if (old is null)
            findings.Items.Add(Whole(findings, subject, ChangeKind.Added) with { After = ClauseWords.Of(policies.New, @new) });
        else
            Compare(new ClausePairing(policies, old, @new), implication, findings);
        return findings.Items;
    }

    private static Difference Whole(Findings findings, Subject subject, ChangeKind change) =>
        findings.Make(DifferenceKind.Clause, change, subject) with { Decides = true };

    private static void Compare(ClausePairing clauses, Implication implication, Findings findings)
    {
        var (old, @new) = (clauses.Old!, clauses.New!);
        var subject = new Subject(@new.Name, @new.Title);
        findings.Renamed(DifferenceKind.Clause, subject, old.Name, @new.Name, Breaks.RouteMoved);
        new ConditionComparison(clauses, implication, findings).Compare();
        new AwardComparison(clauses, implication, findings).Compare();
        new DefinitionComparison(clauses, implication, findings).Compare();
        new RoundRuleComparison(clauses, findings).Compare();
        new InputComparison(clauses, findings).Compare(clauses.Inputs);
        new RubricComparison(clauses, findings).Compare();
        new PaperComparison(clauses, findings).Compare();
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }
}
