using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>Rules without 出处. 主体 and its inputs, 选项, shared 材料 and 咨询, 已知 and 算例 need none, nor do the bare words of 统筹.</summary>
internal static class Sources
{
    private readonly record struct Part(string Key, string Title, Annotations Annotations);

    /// <summary>One finding a rule, and one a line; where a whole clause, or the whole policy, has no 出处 at all, one for the whole.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        var header = new Part("policy", policy.Title, policy.Annotations);
        var clauses = policy.Clauses.Select(clause => (Whole: new Part("clause/" + clause.Name, clause.Title, clause.Annotations), Parts: Of(clause, places).ToList())).ToList();
        var others = Of(policy).ToList();
        if (others.Concat(clauses.SelectMany(static c => c.Parts.Prepend(c.Whole))).Append(header).All(IsMissing))
            return [At(header)];
        IReadOnlyList<Diagnostic> findings =
        [
            .. others.Where(IsMissing).Select(At),
            .. clauses.SelectMany(clause => clause.Parts.Prepend(clause.Whole).All(IsMissing) ? [At(clause.Whole)] : clause.Parts.Prepend(clause.Whole).Where(IsMissing).Select(At)),
        ];
        // Several conditions that one 须 takes lack the same 出处.
        return findings.DistinctBy(static finding => (finding.Path, finding.Start.Line));

        Diagnostic At(Part part) => places.At(part.Key, ReviewWarnings.WithoutSourceKind, part.Title);
    }

    private static bool IsMissing(Part part) => part.Annotations.Sources.Count == 0;

    private static IEnumerable<Part> Of(PolicyModel policy) =>
        [
            .. policy.Parameters.Select(static p => new Part("parameter/" + p.Name, p.Title, p.Annotations)),
            .. policy.Tables.Select(static t => new Part("table/" + t.Name, t.Title, t.Annotations)),
            .. (policy.Settlement?.Rules ?? default)
                .Where(static rule => rule is not ClauseRules)
                .Select(static rule => new Part("settlement/" + rule.Name, rule.Title ?? rule.Name, rule.Annotations)),
        ];

    private static IEnumerable<Part> Of(Clause clause, Places places)
    {
        var key = $"clause/{clause.Name}/";
        return
        [
            .. clause.Inputs.Select(input => new Part(key + "input/" + input.Name, input.Title, input.Annotations)),
            .. Written("review/", clause.Review.Select(static input => (input.Name, input.Title, input.Annotations))),
            .. Written("term/", clause.Terms.Select(static term => (term.Name, term.Title, term.Annotations))),
            .. clause.Conditions.Select(condition => new Part(key + "condition/" + condition.Name, condition.Title, condition.Annotations)),
            .. clause.Awards.Select(award => new Part(key + "award/" + award.Name, award.Title, award.Annotations)),
            .. clause.References.Select((reference, place) => new Part(key + $"reference/{place}", "参照", reference.Annotations)),
            .. clause.Onces.Select((once, place) => new Part(key + $"once/{place}", "一次", once.Annotations)),
            .. clause.Times.Select((times, place) => new Part(key + $"times/{place}", "限次", times.Annotations)),
            .. clause.Limits.Select((limit, place) => new Part(key + $"limit/{place}", "限额", limit.Annotations)),
            .. clause.Quota is { } quota ? [new Part(key + "quota", "名额", quota.Annotations)] : Array.Empty<Part>(),
            .. clause.Rubric is { } rubric ? Of(rubric, key) : [],
            .. clause.Materials.Select(material => new Part(key + "material/" + material.Name, material.Title, material.Annotations)),
            .. clause.Contacts.Select((contact, place) => new Part(key + $"contact/{place}", contact.Title, contact.Annotations)),
        ];

        // What the language brings, and the terms of the policy, are not written here.
        IEnumerable<Part> Written(string kind, IEnumerable<(string Name, string Title, Annotations Annotations)> parts) =>
            parts.Where(part => places.Keys.Contains(key + kind + part.Name)).Select(part => new Part(key + kind + part.Name, part.Title, part.Annotations));
    }

    private static IEnumerable<Part> Of(Rubric rubric, string key) =>
        Items(rubric.Items).Select(item => new Part(key + "rubric/" + item.Name, item.Title, item.Annotations)).Prepend(new Part(key + "rubric", rubric.Title, rubric.Annotations));

    private static IEnumerable<RubricItem> Items(IEnumerable<RubricItem> items) => items.SelectMany(static item => Items(item.Items).Prepend(item));
}
