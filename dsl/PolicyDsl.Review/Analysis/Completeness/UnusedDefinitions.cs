using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>Definitions that no clause uses: 选项, 术语, 参数, 对照表, and the shared 条件, 材料 and 咨询.</summary>
internal static class UnusedDefinitions
{
    private static readonly DiagnosticArgument condition = new("条件", "condition");
    private static readonly DiagnosticArgument material = new("材料", "material");
    private static readonly DiagnosticArgument contact = new("咨询", "contact");
    private static readonly DiagnosticArgument term = new("术语", "term");
    private static readonly DiagnosticArgument enumeration = new("选项", "enum");
    private static readonly DiagnosticArgument parameter = new("参数", "parameter");
    private static readonly DiagnosticArgument table = new("对照表", "table");

    /// <summary>One finding a definition.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        var parts = PolicyParts.Of(policy, places).SelectMany(static part => part.Expression.SelfAndDescendants()).ToList();
        var tables = parts.OfType<TableLookup>().Select(static lookup => lookup.Table).ToHashSet();
        var parameters = parts.OfType<ParameterReference>().Select(static reference => reference.Name).ToHashSet();
        foreach (var unused in policy.Tables.Where(t => !tables.Contains(t.Name)))
            yield return places.At("table/" + unused.Name, ReviewWarnings.NotUsedKind, table, unused.Title);
        foreach (var unused in policy.Parameters.Where(p => !parameters.Contains(p.Name)))
            yield return places.At("parameter/" + unused.Name, ReviewWarnings.NotUsedKind, parameter, unused.Title);
        var types = Types(policy).Select(static type => type.Name).ToHashSet();
        foreach (var unused in policy.Enums.Where(e => !types.Contains(e.Name)))
            yield return places.At("enum/" + unused.Name, ReviewWarnings.NotUsedKind, enumeration, unused.Title);
        foreach (var key in places.Keys.Where(key => IsUnusedTerm(policy, key)))
            yield return places.At(key, ReviewWarnings.NotUsedKind, term, Last(key));
        var clauses = policy.Clauses;
        foreach (var key in Unused(places, "condition/", clauses.SelectMany(static c => c.Conditions).Select(static c => c.Name)))
            yield return places.At(key, ReviewWarnings.NotUsedKind, condition, Last(key));
        foreach (var key in Unused(places, "material/", clauses.SelectMany(static c => c.Materials).Select(static m => m.Name)))
            yield return places.At(key, ReviewWarnings.NotUsedKind, material, Last(key));
        foreach (var key in Unused(places, "contact/", clauses.SelectMany(static c => c.Contacts).Select(static c => c.Name).OfType<string>()))
            yield return places.At(key, ReviewWarnings.NotUsedKind, contact, Last(key));
    }

    /// <summary>Whether a 术语 of a clause, or with an empty name of the policy, is not used: then nobody knows what it reads.</summary>
    public static bool HasUnusedTerm(PolicyModel policy, Places places, string clause) =>
        places.Keys.Any(key => key.StartsWith(clause.Length == 0 ? "term/" : $"clause/{clause}/term/", StringComparison.Ordinal) && IsUnusedTerm(policy, key));

    // The model keeps the terms that something reads.
    private static bool IsUnusedTerm(PolicyModel policy, string key)
    {
        if (key.Split('/') is ["clause", var clause, "term", var own])
            return !policy.Clauses.First(c => c.Name == clause).Terms.Any(t => t.Name == own);
        return key.StartsWith("term/", StringComparison.Ordinal)
            && !policy.Clauses.SelectMany(static c => c.Terms).Concat(policy.Settlement?.Terms ?? default).Any(t => t.Name == Last(key));
    }

    private static IEnumerable<string> Unused(Places places, string kind, IEnumerable<string> used)
    {
        var names = used.ToHashSet(StringComparer.Ordinal);
        return places.Keys.Where(key => key.StartsWith(kind, StringComparison.Ordinal) && !names.Contains(Last(key)));
    }

    private static IEnumerable<PolicyDsl.Model.ValueType> Types(PolicyModel policy)
    {
        var inputs = policy.Applicant.Concat(policy.Clauses.SelectMany(static c => c.Inputs.Concat(c.Review)));
        return inputs
            .SelectMany(static input => input.Fields.Prepend(input))
            .Select(static input => input.Type)
            .Concat(policy.Tables.SelectMany(static t => t.Keys.Select(static key => key.Type).Append(t.Type)))
            .Concat(policy.Parameters.Select(static p => p.Type));
    }

    private static string Last(string key) => key[(key.LastIndexOf('/') + 1)..];
}
