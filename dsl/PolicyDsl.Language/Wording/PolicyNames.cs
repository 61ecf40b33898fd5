using PolicyDsl.Model;

namespace PolicyDsl.Wording;

/// <summary>What people call the things of a policy: their titles.</summary>
internal sealed class PolicyNames
{
    private readonly PolicyModel policy;
    private readonly Clause? clause;

    /// <param name="policy">The policy.</param>
    /// <param name="clause">The clause in whose words it is said; null: the settlement's.</param>
    public PolicyNames(PolicyModel policy, Clause? clause)
    {
        this.policy = policy;
        this.clause = clause;
    }

    public string Input(InputScope scope, string name)
    {
        var fields = scope switch
        {
            InputScope.Envelope => PolicyModel.Envelope,
            InputScope.Applicant => policy.Applicant,
            InputScope.Review => clause?.Review ?? default,
            _ => clause?.Inputs ?? default,
        };
        return Title(fields.FirstOrDefault(field => field.Name == name)?.Title, name);
    }

    public string RowField(InputReference list, string field)
    {
        var fields = PolicyModel.Envelope.Concat(clause?.Inputs ?? default).Concat(clause?.Review ?? default).Concat(policy.Applicant);
        var owner = fields.FirstOrDefault(input => input.Scope == list.Scope && input.Name == list.Name);
        return Title(owner?.Fields.FirstOrDefault(f => f.Name == field)?.Title, field);
    }

    public string Term(string name)
    {
        var terms = (clause?.Terms ?? default).Concat(policy.Settlement?.Terms ?? default);
        return Title(terms.FirstOrDefault(term => term.Name == name)?.Title, name);
    }

    public string Parameter(string name) => Title(policy.Parameters.FirstOrDefault(p => p.Name == name)?.Title, name);

    public string Table(string name) => Title(policy.Tables.FirstOrDefault(table => table.Name == name)?.Title, name);

    public string Member(EnumLiteral literal)
    {
        var enums = policy.Enums.Concat([EnvelopeInputs.FundingLevel, EnvelopeInputs.FundingStatus]);
        var members = enums.FirstOrDefault(e => e.Name == literal.Type.Name)?.Members ?? default;
        return Title(members.FirstOrDefault(m => m.Name == literal.Member)?.Title, literal.Member);
    }

    public string ClauseTitle(string name) => Title(policy.Clauses.FirstOrDefault(c => c.Name == name)?.Title, name);

    public string Award(string clauseName, string? award)
    {
        var owner = policy.Clauses.FirstOrDefault(c => c.Name == clauseName);
        var title = award is null ? null : Title(owner?.Awards.FirstOrDefault(a => a.Name == award)?.Title, award);
        if (owner?.Name == clause?.Name && title is not null)
            return title;
        return title is null ? ClauseTitle(clauseName) : $"{ClauseTitle(clauseName)}.{title}";
    }

    public string Key(GroupKey key) =>
        key.Kind switch
        {
            GroupKeyKind.Applicant => "主体",
            GroupKeyKind.Project => "项目",
            GroupKeyKind.Tier => "档次",
            _ => Input(key.Scope, key.Name),
        };

    // A title with punctuation is no name in a formula; in corner brackets it reads as one.
    private static string Title(string? title, string name) =>
        title is null ? name
        : title.All(char.IsLetterOrDigit) ? title
        : $"「{title}」";
}
