using System.Text.RegularExpressions;
using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Policies.Tests.ChengduAi2024;

/// <summary>Nothing of the document is left out, and everything says where it comes from.</summary>
public sealed partial class CompletenessTests
{
    [Fact]
    public void Every_declaration_names_its_item_of_the_document()
    {
        var unsourced = Sourced().Where(static part => part.Annotations.Sources.Count == 0).Select(static part => part.What);

        Assert.Empty(unsourced);
    }

    [Fact]
    public void Every_source_is_an_item_number_or_the_annex()
    {
        var strange = Sourced().SelectMany(static part => part.Annotations.Sources).Where(static source => !Item().IsMatch(source));

        Assert.Empty(strange);
    }

    [Fact]
    public void Every_part_of_the_document_is_some_rules_source()
    {
        string[] items =
        [
            "一（一）", "一（二）", "一（三）", "二（一）", "二（二）", "三（一）", "三（二）", "四（一）", "四（二）", "五（一）", "五（二）", "六（一）", "六（二）", "七（一）",
            "八（一）", "八（二）", "九（一）", "十（一）", "十（二）", "十（三）", "十（四）", "十（五）", "十（六）", "十（七）", "十（八）", "十（九）", "十（十）", "十（十一）",
            "十（十二）", "附件",
        ];
        var sources = Sourced().SelectMany(static part => part.Annotations.Sources).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(items.Except(sources));
    }

    /// <summary>How many papers each clause of the document lists; the annex adds its five to the platform's.</summary>
    [Theory]
    [InlineData("industryModel", 4)]
    [InlineData("algorithmPurchase", 7)]
    [InlineData("algorithmPlatform", 11)]
    [InlineData("scaleUp", 6)]
    [InlineData("financing", 7)]
    [InlineData("industrialPark", 5)]
    [InlineData("talentAward", 6)]
    public void A_clause_lists_every_paper_from_the_form_to_the_open_last(string clause, int papers)
    {
        var materials = Chengdu.Clause(clause).Materials;

        Assert.Equal(papers, materials.Count);
        Assert.EndsWith("申报表", materials[0].Title, StringComparison.Ordinal);
        Assert.Equal("其他需要补充的有关证明材料", materials[papers - 1].Title);
        Assert.True(materials[papers - 1].Optional);
    }

    [Fact]
    public void A_clause_whose_papers_stand_elsewhere_says_so_by_its_reference()
    {
        var silent = Chengdu.Policy.Clauses.Where(static clause => clause.Materials.Count == 0 && clause.References.Count == 0);

        Assert.Empty(silent.Select(static clause => clause.Name));
    }

    [Theory]
    [InlineData("frameworkDevelopment", "028-61883957")]
    [InlineData("frameworkApplication", "028-61883957")]
    [InlineData("frameworkHardware", "028-61881732")]
    [InlineData("coreAlgorithm", "028-61881732")]
    [InlineData("industryModel", "028-61884670")]
    [InlineData("benchmarkScenario", "028-61884657")]
    [InlineData("algorithmPurchase", "028-61884670")]
    [InlineData("nationalPlatform", "028-61881724")]
    [InlineData("algorithmPlatform", "028-61884670")]
    [InlineData("scaleUp", "028-61884670")]
    [InlineData("littleGiant", "028-61885840")]
    [InlineData("listing", "028-61882486")]
    [InlineData("financing", "028-61884670")]
    [InlineData("industrialPark", "028-61884670")]
    [InlineData("dataset", "028-61887807 028-61886147")]
    [InlineData("talentAward", "028-61884670")]
    [InlineData("standard", "028-61881615")]
    public void A_clause_says_whom_to_call(string clause, string phones)
    {
        Assert.Equal(phones, string.Join(' ', Chengdu.Clause(clause).Contacts.Select(static contact => contact.Phone)));
    }

    [Fact]
    public void The_rubric_is_the_annex_five_groups_nine_subgroups_sixteen_criteria()
    {
        var rubric = Chengdu.Clause("algorithmPlatform").Rubric!;
        var subgroups = rubric.Items.SelectMany(static group => group.Items).ToList();
        var criteria = subgroups.SelectMany(static group => group.Items).ToList();

        Assert.Equal("平台能力 应用服务 创新带动能力 经济效益 社会效益", string.Join(' ', rubric.Items.Select(static group => group.Title)));
        Assert.Equal(9, subgroups.Count);
        Assert.Equal(16, criteria.Count);
        Assert.All(criteria, static criterion => Assert.False(criterion.IsGroup));
        Assert.All(criteria, static criterion => Assert.Null(criterion.Weight));
        Assert.All(criteria, static criterion => Assert.Single(criterion.Evidence));
        Assert.All(criteria, static criterion => Assert.Single(criterion.Annotations.Notes));
    }

    [Fact]
    public void The_settlement_runs_these_rules_in_this_order()
    {
        Assert.Equal(
            "once otherFunding quota sameProject minimum limit pool",
            string.Join(' ', Chengdu.Policy.Settlement!.Rules.Select(static rule => rule.Name))
        );
    }

    [Fact]
    public void Every_clause_has_at_least_three_examples_a_refusal_among_them()
    {
        foreach (var clause in Chengdu.Policy.Clauses)
        {
            var outcomes = Chengdu.Policy.Examples.Where(example => example.Clause == clause.Name).Select(static example => example.Expected.Outcome).ToList();

            Assert.True(outcomes.Count >= 3, clause.Name);
            Assert.Contains("ineligible", outcomes);
            Assert.Contains(outcomes, static outcome => outcome is "eligible" or "delegated");
        }
    }

    [Fact]
    public void A_ceiling_is_shown_awaiting_review_and_decided()
    {
        foreach (var clause in Chengdu.Policy.Clauses.Where(static clause => clause.Awards.Any(static award => award.Kind == AwardKind.Ceiling)))
        {
            var examples = Chengdu.Policy.Examples.Where(example => example.Clause == clause.Name).ToList();

            Assert.Contains(examples, static example => example.Expected is { Outcome: "review", Amount: not null });
            Assert.Contains(examples, static example => example.Expected is { Outcome: "eligible", Amount: not null });
        }
    }

    [Fact]
    public void Every_reading_of_a_clause_or_a_table_is_shown_with_some_clause()
    {
        var shown = Chengdu
            .Policy.Clauses.SelectMany(static clause => ClauseReadings.Of(ClauseLayout.Of(Chengdu.Policy, clause)))
            .Select(static reading => reading.Text)
            .ToHashSet(StringComparer.Ordinal);
        var written = Chengdu.Policy.Clauses.SelectMany(SourcedOf).Concat(Tables()).SelectMany(static part => part.Annotations.Readings);

        Assert.Empty(written.Except(shown));
    }

    private static IEnumerable<Part> Tables() => Chengdu.Policy.Tables.Select(static table => new Part(table.Name, table.Annotations));

    private static IEnumerable<Part> Sourced() =>
        Chengdu
            .Policy.Clauses.SelectMany(SourcedOf)
            .Concat(Tables())
            .Concat(Chengdu.Policy.Settlement!.Rules.Where(static rule => rule is not ClauseRules).Select(static rule => new Part(rule.Name, rule.Annotations)))
            .Append(new Part("policy", Chengdu.Policy.Annotations));

    private static IEnumerable<Part> SourcedOf(Clause clause) =>
        [
            new Part(clause.Name, clause.Annotations),
            .. clause.Inputs.Concat(clause.Review).Select(input => new Part($"{clause.Name} {input.Name}", input.Annotations)),
            .. clause.Terms.Select(term => new Part($"{clause.Name} {term.Name}", term.Annotations)),
            .. clause.Conditions.Select(condition => new Part($"{clause.Name} {condition.Name}", condition.Annotations)),
            .. clause.Awards.Select(award => new Part($"{clause.Name} {award.Name}", award.Annotations)),
            .. clause.References.Select(reference => new Part($"{clause.Name} {reference.Documents[0]}", reference.Annotations)),
            .. clause.Materials.Select(material => new Part($"{clause.Name} {material.Name}", material.Annotations)),
            .. clause.Contacts.Select(contact => new Part($"{clause.Name} {contact.Title}", contact.Annotations)),
            .. clause.Limits.Select(limit => new Part($"{clause.Name} limit", limit.Annotations)),
            .. clause.Onces.Select(once => new Part($"{clause.Name} once", once.Annotations)),
            .. clause.Quota is { } quota ? [new Part($"{clause.Name} quota", quota.Annotations)] : Array.Empty<Part>(),
            .. clause.Rubric is { } rubric ? rubric.Items.SelectMany(ItemsOf).Append(new Part(rubric.Name, rubric.Annotations)) : [],
        ];

    private static IEnumerable<Part> ItemsOf(RubricItem item) => item.Items.SelectMany(ItemsOf).Append(new Part(item.Name, item.Annotations));

    [GeneratedRegex("^(附件|[一二三四五六七八九十]（[一二三四五六七八九十]{1,2}）([1-9](（[1-9]）)?)?)$")]
    private static partial Regex Item();

    private sealed record Part(string What, Annotations Annotations);
}
