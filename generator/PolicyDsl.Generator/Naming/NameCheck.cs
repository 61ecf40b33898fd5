using PolicyDsl.Diagnostics;
using PolicyDsl.Generator.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Naming;

/// <summary>A name that cannot be generated.</summary>
/// <param name="Key">Where it stands, as a key of the binder's source map.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Arguments">What the message is about.</param>
internal sealed record NameProblem(string Key, DiagnosticKind Kind, params IReadOnlyList<string> Arguments);

/// <summary>Finds names that C# does not take, or that become one in C#, which the language itself allows.</summary>
internal static class NameCheck
{
    /// <summary>All problems of a policy.</summary>
    public static IEnumerable<NameProblem> Find(PolicyModel policy)
    {
        var impossible = Names(policy)
            .Where(static name => !Identifiers.CanBeGenerated(name.ApiName))
            .Select(static name => new NameProblem(name.Key, GeneratorErrors.ImpossibleNameKind, name.ApiName))
            .ToList();
        return impossible.Count > 0 ? impossible : Spaces(policy).SelectMany(Clashes);
    }

    private static IEnumerable<NameProblem> Clashes(IEnumerable<GeneratedName> space)
    {
        var taken = new Dictionary<string, GeneratedName>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in space)
        {
            if (taken.TryGetValue(name.CSharp, out var first) && first.Key != name.Key)
                yield return new NameProblem(name.Key, GeneratorErrors.ClashingNamesKind, first.ApiName, name.ApiName, name.CSharp);
            else if (first is null)
                taken.Add(name.CSharp, name);
        }
    }

    /// <summary>Everything that has an apiName.</summary>
    private static IEnumerable<GeneratedName> Names(PolicyModel policy) =>
        Enums(policy)
            .Concat(policy.Enums.SelectMany(Members))
            .Concat(Tables(policy))
            .Concat(policy.Parameters.Select(static p => new GeneratedName("parameter/" + p.Name, p.Name, p.Name)))
            .Concat(Inputs("applicant/", policy.Applicant, "Applicant"))
            .Concat(policy.Clauses.SelectMany(ClauseNamesOf));

    private static IEnumerable<GeneratedName> ClauseNamesOf(Clause clause)
    {
        var key = "clause/" + clause.Name;
        return
        [
            new GeneratedName(key, clause.Name, clause.Name),
            .. Inputs(key + "/input/", clause.Inputs, ""),
            .. Inputs(key + "/review/", clause.Review, ""),
            .. clause.Terms.Select(term => new GeneratedName($"{key}/term/{term.Name}", term.Name, term.Name)),
            .. clause.Conditions.Select(c => new GeneratedName($"{key}/condition/{c.Name}", c.Name, c.Name)),
            .. clause.Awards.Select(a => new GeneratedName($"{key}/award/{a.Name}", a.Name, a.Name)),
            .. clause.Materials.Select(m => new GeneratedName($"{key}/material/{m.Name}", m.Name, m.Name)),
        ];
    }

    /// <summary>The places in which a name may stand once.</summary>
    private static IEnumerable<IEnumerable<GeneratedName>> Spaces(PolicyModel policy)
    {
        yield return Types(policy);
        foreach (var type in policy.Enums)
            yield return Members(type);
        yield return Tables(policy);
        yield return policy.Parameters.SelectMany(static parameter => Parameters(parameter));
        yield return Inputs("applicant/", policy.Applicant, "Applicant");
        foreach (var list in policy.Applicant)
            yield return Inputs("applicant/", list.Fields, "", "applicant/" + list.Name);
        foreach (var space in policy.Clauses.SelectMany(Spaces))
            yield return space;
    }

    private static IEnumerable<IEnumerable<GeneratedName>> Spaces(Clause clause)
    {
        var key = "clause/" + clause.Name;
        var names = ClauseNames.Of(clause);
        yield return Inputs(key + "/input/", clause.Inputs, "").Concat(Inputs(key + "/review/", clause.Review, ""));
        yield return Fixed("SubmittedOn Project OtherFunding MultiChannel TopUp Applicant Review Decisions Ledger")
            .Concat(Inputs(key + "/input/", clause.Inputs, names.Application));
        yield return Inputs(key + "/review/", clause.Review, names.Review);
        yield return clause.Conditions.Select(c => new GeneratedName($"{key}/condition/{c.Name}", c.Name, ReservedNames.Constant(c.Name)));
        yield return clause.Awards.Select(a => new GeneratedName($"{key}/award/{a.Name}", a.Name, ReservedNames.Constant(a.Name)));
        yield return clause.Materials.Select(m => new GeneratedName($"{key}/material/{m.Name}", m.Name, ReservedNames.Constant(m.Name)));
        foreach (var list in clause.Inputs.Concat(clause.Review))
            yield return Inputs("", list.Fields, "", key + "/input/" + list.Name);
    }

    private static IEnumerable<GeneratedName> Types(PolicyModel policy)
    {
        var names = PolicyNames.Of(policy, "");
        var own = Fixed($"{names.Policy} {names.Clauses} {names.Definition}");
        var rows = policy.Applicant.SelectMany(static input => Rows("applicant/" + input.Name, "applicant", input));
        return own.Concat(Enums(policy)).Concat(rows).Concat(policy.Clauses.SelectMany(Types));
    }

    private static IEnumerable<GeneratedName> Types(Clause clause)
    {
        var key = "clause/" + clause.Name;
        var rows = clause.Inputs.Concat(clause.Review).SelectMany(input => Rows($"{key}/input/{input.Name}", clause.Name, input));
        return ClauseNames.Of(clause).All.Select(name => new GeneratedName(key, clause.Name, name)).Concat(rows);
    }

    private static IEnumerable<GeneratedName> Rows(string key, string owner, InputField input)
    {
        if (input.Type.Kind != TypeKind.List)
            return [];
        var row = RowNames.Of(owner, input);
        return [new GeneratedName(key, input.Name, row), new GeneratedName(key, input.Name, row + "Fields")];
    }

    private static IEnumerable<GeneratedName> Enums(PolicyModel policy) =>
        policy.Enums.Select(static type => new GeneratedName("enum/" + type.Name, type.Name, PolicyScope.EnumName(type.Name)));

    private static IEnumerable<GeneratedName> Members(EnumType type) =>
        type.Members.Select(m => new GeneratedName($"enum/{type.Name}/{m.Name}", m.Name, PolicyScope.MemberName(type.Name, m.Name)));

    private static IEnumerable<GeneratedName> Tables(PolicyModel policy) =>
        policy.Tables.SelectMany(static table =>
            new[] { "", "Values" }.Select(ending => new GeneratedName("table/" + table.Name, table.Name, Identifiers.Pascal(table.Name) + ending))
        );

    private static IEnumerable<GeneratedName> Parameters(Parameter parameter) =>
        new[] { "", "InForce" }.Select(ending => new GeneratedName(
            "parameter/" + parameter.Name,
            parameter.Name,
            ReservedNames.Helper(parameter.Name) + ending
        ));

    private static IEnumerable<GeneratedName> Inputs(string prefix, IEnumerable<InputField> inputs, string owner, string? key = null) =>
        inputs.Select(input => new GeneratedName(key is null ? prefix + input.Name : key + "/" + input.Name, input.Name, ReservedNames.Member(input.Name, owner)));

    private static IEnumerable<GeneratedName> Fixed(string names) => names.Split(' ').Select(static name => new GeneratedName("", name, name));

    /// <summary>A name of the policy and what it becomes.</summary>
    private sealed record GeneratedName(string Key, string ApiName, string CSharp);
}
