using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares 评分. What a weighted score comes to is a 术语 of the clause; here its criteria are told one by one.</summary>
internal sealed class RubricComparison(ClausePairing clauses, Findings findings)
{
    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        var (old, @new) = (clauses.Old!.Rubric, clauses.New!.Rubric);
        if (old is null && @new is null)
            return;
        var subject = new Subject((@new ?? old)!.Name, (@new ?? old)!.Title);
        if (old is null || @new is null)
        {
            findings.Plain(DifferenceKind.Rubric, subject, null, old is null ? null : Words(old), @new is null ? null : Words(@new));
            return;
        }
        findings.Renamed(DifferenceKind.Rubric, subject, old.Name, @new.Name, Breaks.Renamed);
        findings.Plain(DifferenceKind.Rubric, subject, null, Range(old.Range), Range(@new.Range));
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
        Compare(old.Items, @new.Items);
    }

    private void Compare(IEnumerable<RubricItem> old, IEnumerable<RubricItem> @new)
    {
        foreach (var (was, now) in Pairs.Of(old, @new, Likeness<RubricItem>.By(static i => i.Name), Likeness<RubricItem>.By(static i => i.Title)))
        {
            var subject = new Subject((now ?? was)!.Name, (now ?? was)!.Title);
            if (was is null || now is null)
            {
                findings.Plain(DifferenceKind.Rubric, subject, null, was is null ? null : Words(was), now is null ? null : Words(now));
                continue;
            }
            findings.Renamed(DifferenceKind.Rubric, subject, was.Name, now.Name, Breaks.Renamed);
            findings.Plain(DifferenceKind.Rubric, subject, null, Weight(was), Weight(now));
            findings.Texts(subject, was.Title, now.Title, was.Annotations, now.Annotations);
            Compare(was.Items, now.Items);
        }
    }

    private string Words(Rubric rubric) => string.Join("; ", rubric.Items.Select(Words));

    private string Words(RubricItem item)
    {
        var weight = Weight(item) is { } share ? $", {share}" : "";
        return item.Items.Count == 0 ? item.Title + weight : $"{item.Title}{weight} {{ {string.Join("; ", item.Items.Select(Words))} }}";
    }

    private static string? Weight(RubricItem item) => item.Weight is { } weight ? $"权重 {LiteralWording.Of(weight, TypeKind.Rate)}" : null;

    private string? Range(ValueRange? range) =>
        range is null ? null : $"范围 {(range.Low is null ? "…" : clauses.NewWords.Of(range.Low))} 到 {(range.High is null ? "…" : clauses.NewWords.Of(range.High))}";
}
