using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares awards: what they give, within which bounds, to whom, when.</summary>
internal sealed class AwardComparison
{
    private readonly ClausePairing clauses;
    private readonly Implication implication;
    private readonly Findings findings;
    private readonly AwardWording oldWords;
    private readonly AwardWording newWords;

    /// <param name="clauses">The clauses.</param>
    /// <param name="implication">Tells the direction of a 当.</param>
    /// <param name="findings">Takes what differs.</param>
    public AwardComparison(ClausePairing clauses, Implication implication, Findings findings)
    {
        (this.clauses, this.implication, this.findings) = (clauses, implication, findings);
        oldWords = new AwardWording(clauses.Policies.Old, clauses.Old!);
        newWords = new AwardWording(clauses.Policies.New, clauses.New!);
    }

    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        foreach (var (old, @new) in PolicyPairing.Awards(clauses.Old!, clauses.New!))
        {
            if (@new is null)
                findings.Decisive(DifferenceKind.Award, Of(old!), oldWords.Of(old!), null, undo: Undo(Parts(old!), all => all.Append(old!)));
            else if (old is null)
                findings.Decisive(DifferenceKind.Award, Of(@new), null, newWords.Of(@new), undo: Undo([], all => all.Where(award => award.Name != @new.Name)));
            else
                Compare(old, @new);
        }
    }

    private void Compare(Award old, Award @new)
    {
        var subject = Of(@new);
        findings.Renamed(DifferenceKind.Award, subject, old.Name, @new.Name, Breaks.RuleRenamed);
        if (Form(old) != Form(@new))
            findings.Decisive(DifferenceKind.Award, subject, Form(old), Form(@new), Aspects.Form, undo: Undo(Parts(old), @new, _ => old with { Name = @new.Name }));
        else if (clauses.Differ(old.Amount, @new.Amount))
            findings.Decisive(
                Figures.KindOf(old.Amount, @new.Amount),
                subject,
                oldWords.Formula(old),
                newWords.Formula(@new),
                undo: Undo([old.Amount, old.RankCeiling], @new, award => award with { Amount = old.Amount, RankCeiling = old.RankCeiling })
            );
        CompareBounds(old, @new);
        if (clauses.Differ(old.When, @new.When))
            findings.Decisive(
                DifferenceKind.Condition,
                subject,
                When(old.When, false),
                When(@new.When, true),
                Aspects.When,
                Of(old.When, @new.When),
                Undo([old.When], @new, award => award with { When = old.When })
            );
        findings.Plain(DifferenceKind.Award, subject, Aspects.Payee, old.Payee, @new.Payee);
        CompareInstalments(old, @new);
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    // One that always applies has no 当.
    private Direction Of(Expression? old, Expression? @new) =>
        old is null ? Direction.Tightened
        : @new is null ? Direction.Loosened
        : implication.Of(clauses.OfOld(old), clauses.OfNew(@new));

    private string? When(Expression? when, bool isNew) => when is null ? null : (isNew ? clauses.NewWords : clauses.OldWords).Of(when);

    private void CompareBounds(Award old, Award @new)
    {
        var (was, now) = (old.Bounds.ToList(), @new.Bounds.ToList());
        var (oldKeys, newKeys) = (was.ConvertAll(b => (b.Kind, clauses.OfOld(b.Value))), now.ConvertAll(b => (b.Kind, clauses.OfNew(b.Value))));
        if (oldKeys.SequenceEqual(newKeys))
            return;
        var undo = Undo(was.Select(static bound => bound.Value), @new, award => award with { Bounds = old.Bounds });
        if (oldKeys.Count > 1 && oldKeys.Order().SequenceEqual(newKeys.Order()))
        {
            findings.Decisive(DifferenceKind.Cap, Of(@new), All(was, oldWords), All(now, newWords), Aspects.Order, undo: undo);
            return;
        }
        foreach (var kind in new[] { BoundKind.AtMost, BoundKind.AtLeast })
            Compare(Of(@new), [.. was.Where(b => b.Kind == kind)], [.. now.Where(b => b.Kind == kind)], undo);
    }

    private void Compare(Subject subject, List<AwardBound> old, List<AwardBound> @new, Undo? undo)
    {
        if (old.Count == 1 && @new.Count == 1)
        {
            if (clauses.Differ(old[0].Value, @new[0].Value))
                findings.Decisive(DifferenceKind.Cap, subject, oldWords.Bound(old[0]), newWords.Bound(@new[0]), Aspects.Bounds, undo: undo);
            return;
        }
        var gone = old.Where(bound => !@new.Exists(other => clauses.Same(bound.Value, other.Value))).ToList();
        var added = @new.Where(bound => !old.Exists(other => clauses.Same(other.Value, bound.Value))).ToList();
        if (gone.Count + added.Count > 0)
            findings.Decisive(DifferenceKind.Cap, subject, All(gone, oldWords), All(added, newWords), Aspects.Bounds, undo: undo);
    }

    private Undo? Undo(IEnumerable<Expression?> old, Award @new, Func<Award, Award> change) =>
        Undo(old, all => all.Select(award => award.Name == @new.Name ? change(award) : award));

    private Undo? Undo(IEnumerable<Expression?> old, Func<IEnumerable<Award>, IEnumerable<Award>> change) =>
        clauses.Undo(old, clause => clause with { Awards = change(clause.Awards).ToEquatableArray() });

    private static IEnumerable<Expression?> Parts(Award award) =>
        [award.Amount, award.When, award.RankCeiling, .. award.Bounds.Select(static bound => bound.Value), .. award.Instalments.Select(static plan => plan.When)];

    private static string? All(IEnumerable<AwardBound> bounds, AwardWording words) => Findings.Listed(bounds.Select(words.Bound));

    private void CompareInstalments(Award old, Award @new)
    {
        var (was, now) = (Plans(old, clauses.OfOld), Plans(@new, clauses.OfNew));
        if (was == now)
            return;
        findings.Plain(DifferenceKind.Instalments, Of(@new), null, Plans(old, oldWords), Plans(@new, newWords));
    }

    private static string Plans(Award award, Func<Expression?, int> meaning) =>
        string.Join(
            '\n',
            award
                .Instalments.Select(plan =>
                    string.Join(' ', [LiteralWording.Plain(meaning(plan.When)), .. plan.Parts.Select(part => $"{LiteralWording.Plain(part.Share)} {part.Event}")])
                )
                .Order(StringComparer.Ordinal)
        );

    private static string? Plans(Award award, AwardWording words) => Findings.Lines(award.Instalments.Select(words.Schedule));

    private static Subject Of(Award award) => new(award.Name, award.Title);

    private static string Form(Award award)
    {
        var kind = award.Kind switch
        {
            AwardKind.Exact => "按公式",
            AwardKind.Ceiling => "经评审",
            _ => "权益",
        };
        return string.Join(", ", new[] { kind, award.Stacked ? "叠加" : "", award.OutsideCap ? "封顶外" : "", award.TopUp ? "补差" : "" }.Where(static word => word.Length > 0));
    }
}
