namespace PolicyDsl.Runtime;

/// <summary>
/// What the rows of a ledger may name: the clauses of a policy, their awards and inputs. A row that names another agrees with nothing: what was paid would
/// count for nothing, in silence.
/// </summary>
/// <param name="policy">The clauses of the policy.</param>
internal sealed class LedgerNames(IEnumerable<ClauseDefinition> policy)
{
    private readonly Dictionary<string, ClauseDefinition> clauses = policy.ToDictionary(static clause => clause.Info.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> keysOf = new(StringComparer.Ordinal);

    /// <summary>Reports what is wrong with the names in a ledger.</summary>
    /// <param name="ledger">Its rows, all that were sent.</param>
    /// <param name="pointer">Where it stands in the body.</param>
    /// <param name="errors">Takes it.</param>
    public void Check(IReadOnlyList<LedgerRow> ledger, string pointer, ErrorList errors)
    {
        for (var index = 0; index < ledger.Count; index++)
            _ = Knows(ledger[index], JsonPointer.Append(pointer, index), errors);
    }

    /// <summary>Whether the clause of a row is known. What is wrong with its names is reported.</summary>
    public bool Knows(LedgerRow row, string pointer, ErrorList errors)
    {
        if (Find(row.Clause, pointer, errors) is not { } clause)
            return false;
        var awards = clause.Info.Awards.Select(static award => award.Id);
        if (row.Award is { } named && !awards.Contains(named))
            errors.Add(FieldErrors.UnknownAward(pointer + "/award", named, [.. awards]));
        foreach (var key in row.Keys.Keys)
        {
            if (!KeysOf(clause.Info).Contains(key))
                errors.Add(FieldErrors.UnknownKey(JsonPointer.Append(pointer + "/keys", key), key, NearestName.Of(key, KeysOf(clause.Info))));
        }
        return true;
    }

    /// <summary>The clause of an application or row; null: there is none, and that is reported.</summary>
    public ClauseDefinition? Find(string id, string pointer, ErrorList errors)
    {
        if (clauses.TryGetValue(id, out var clause))
            return clause;
        errors.Add(FieldErrors.UnknownClause(pointer + "/clause", id, clauses.Keys));
        return null;
    }

    private HashSet<string> KeysOf(ClauseInfo clause)
    {
        if (!keysOf.TryGetValue(clause.Id, out var known))
            keysOf[clause.Id] = known = [.. clause.Inputs.Select(static input => input.Name), "tier"];
        return known;
    }
}
