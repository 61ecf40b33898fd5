using PolicyDsl.Diagnostics;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>Inputs that are asked for and that nothing reads: no rule, no key, no order, no 佐证.</summary>
internal static class UnreadInputs
{
    /// <summary>One finding an input. Where a 术语 is not used, what it reads waits for it.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        var everywhere = PolicyParts.Of(policy, places).ToLookup(static part => part.Key.StartsWith("clause/", StringComparison.Ordinal) ? part.Key.Split('/')[1] : "", static part => part.Expression);
        var shared = Read(everywhere[""]).Concat(SettlementKeys(policy)).ToHashSet();
        foreach (var clause in policy.Clauses)
        {
            var read = shared.Concat(Read(everywhere[clause.Name])).Concat(Keys(clause)).ToHashSet();
            if (UnusedDefinitions.HasUnusedTerm(policy, places, clause.Name))
                continue;
            foreach (var input in clause.Inputs.Where(input => !IsUsed(input, read)))
                yield return At($"clause/{clause.Name}/input/{input.Name}", input);
            foreach (var input in clause.Review.Where(input => !IsUsed(input, read) && places.Keys.Contains($"clause/{clause.Name}/review/{input.Name}")))
                yield return At($"clause/{clause.Name}/review/{input.Name}", input);
        }
        if (UnusedDefinitions.HasUnusedTerm(policy, places, ""))
            yield break;
        var all = policy.Clauses.SelectMany(clause => Read(everywhere[clause.Name]).Concat(Keys(clause))).Concat(shared).ToHashSet();
        all.UnionWith(policy.Clauses.Take(1).SelectMany(clause => Identity(ClauseLayout.Of(policy, clause))));
        foreach (var input in policy.Applicant.Where(input => !IsUsed(input, all)))
            yield return At("applicant/" + input.Name, input);

        Diagnostic At(string key, InputField input) => places.At(key, ReviewWarnings.InputNotReadKind, input.Title);
    }

    private static bool IsUsed(InputField input, HashSet<InputName> read) =>
        input.ForTheRecord || input.Evidence.Count > 0 || read.Contains(InputName.Of(input));

    // Who applies is told by these, in the ledger and to people.
    private static IEnumerable<InputName> Identity(ClauseLayout layout)
    {
        yield return new InputName(InputScope.Applicant, ApplicantIdentity.CreditCodeName);
        yield return new InputName(InputScope.Applicant, ApplicantIdentity.NameName);
        if (layout.Applicant.Kind >= 0)
            yield return InputName.Of(layout.Inputs[layout.Applicant.Kind]);
    }

    private static IEnumerable<InputName> Read(IEnumerable<Expression> expressions)
    {
        foreach (var part in expressions.SelectMany(static expression => expression.SelfAndDescendants()))
        {
            if (part is InputReference input)
                yield return new InputName(input.Scope, input.Name);
            else if (part is AlreadyPaid paid)
            {
                foreach (var key in paid.Keys)
                    yield return new InputName(key.Scope, key.Name);
            }
        }
    }

    private static IEnumerable<InputName> Keys(Clause clause)
    {
        var keys = clause.Onces.SelectMany(static once => once.Keys).Concat(clause.Limits.SelectMany(static limit => limit.Keys)).Concat(clause.Times.SelectMany(static times => times.Keys));
        var orders = clause.Limits.Select(static limit => limit.By).Append(clause.Quota?.By).OfType<SortKey>();
        IEnumerable<string?> reviewed = [EnvelopeInputs.RecognizedAmount, clause.Rubric?.Name, clause.Quota?.Selection];
        return keys.Select(static key => new InputName(key.Scope, key.Name))
            .Concat(orders.Select(static order => new InputName(order.Scope, order.Name)))
            .Concat(reviewed.OfType<string>().Select(static name => new InputName(InputScope.Review, name)));
    }

    private static IEnumerable<InputName> SettlementKeys(PolicyModel policy)
    {
        var rules = policy.Settlement?.Rules ?? default;
        var keys = rules.SelectMany(static rule =>
            rule switch
            {
                KeepHighest highest => highest.Keys,
                OverallLimit limit => limit.Keys,
                OverallTimes times => times.Keys,
                OverallOnce once => once.Keys,
                _ => default,
            }
        );
        var orders = rules.OfType<OverallLimit>().Select(static limit => limit.By).OfType<SortKey>();
        return keys.Select(static key => new InputName(key.Scope, key.Name)).Concat(orders.Select(static order => new InputName(order.Scope, order.Name)));
    }
}
