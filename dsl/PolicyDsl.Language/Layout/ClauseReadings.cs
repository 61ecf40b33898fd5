using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>A 释义 and what it is about.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The reading.</param>
/// <param name="Sources">出处 of what it is about.</param>
public sealed record Reading(string Title, string Text, EquatableArray<string> Sources);

/// <summary>Collects the readings that a decision on a clause uses.</summary>
public static class ClauseReadings
{
    /// <summary>Those of the clause, of all in it, and of what it reads of the policy: each text once, in that order.</summary>
    public static IReadOnlyList<Reading> Of(ClauseLayout layout)
    {
        var readings =
            from part in Parts(layout)
            from text in part.Annotations.Readings
            select new Reading(part.Title, text, part.Annotations.Sources);
        return [.. readings.GroupBy(static r => r.Text).Select(static g => g.First())];
    }

    private static IEnumerable<(string Title, Annotations Annotations)> Parts(ClauseLayout layout)
    {
        var clause = layout.Clause;
        var read = new HashSet<int>(clause.Conditions.SelectMany(c => layout.Reads(c.Value)));
        return
        [
            (clause.Title, clause.Annotations),
            .. clause.Inputs.Select(static i => (i.Title, i.Annotations)),
            .. clause.Review.Select(static i => (i.Title, i.Annotations)),
            .. layout.Inputs.Where((input, index) => input.Scope == InputScope.Applicant && read.Contains(index)).Select(static i => (i.Title, i.Annotations)),
            .. layout.Terms.Select(static t => (t.Title, t.Annotations)),
            .. clause.Conditions.Select(static c => (c.Title, c.Annotations)),
            .. clause.Awards.Select(static a => (a.Title, a.Annotations)),
            .. clause.References.Select(r => (clause.Title, r.Annotations)),
            .. RulesOf(clause).Select(a => (clause.Title, a)),
            .. OrNone(clause.Rubric).SelectMany(static r => Parts(r.Items).Prepend((r.Title, r.Annotations))),
            .. clause.Materials.Select(static m => (m.Title, m.Annotations)),
            .. clause.Contacts.Select(static c => (c.Title, c.Annotations)),
            .. layout.Tables.Select(static t => (t.Title, t.Annotations)),
            .. layout.AllParameters.Select(static p => (p.Title, p.Annotations)),
            .. OrNone(layout.Floor).Select(static f => (f.Title ?? f.Name, f.Annotations)),
        ];
    }

    private static IEnumerable<Annotations> RulesOf(Clause clause) =>
        [
            .. clause.Onces.Select(static o => o.Annotations),
            .. OrNone(clause.Quota).Select(static q => q.Annotations),
            .. clause.Times.Select(static t => t.Annotations),
            .. clause.Limits.Select(static l => l.Annotations),
        ];

    private static IEnumerable<(string Title, Annotations Annotations)> Parts(IEnumerable<RubricItem> items) =>
        items.SelectMany(static item => Parts(item.Items).Prepend((item.Title, item.Annotations)));

    private static IEnumerable<T> OrNone<T>(T? item)
        where T : class => item is null ? [] : [item];
}
