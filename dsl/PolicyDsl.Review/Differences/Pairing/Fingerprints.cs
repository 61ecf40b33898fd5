using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;

namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>What a clause decides, without its name and titles: by it a clause is known again under another name.</summary>
internal sealed class Fingerprints(PolicyModel policy, MeaningTable table, Renames renames)
{
    /// <summary>The fingerprint; null: it decides nothing by which one could tell.</summary>
    public string? Of(Clause clause)
    {
        if (clause.Awards.Count == 0 || clause.Conditions.Count == 0)
            return null;
        var meanings = new Meanings(table, policy, clause.Terms, renames, Shared.Nothing);
        var conditions = clause.Conditions.Select(condition => meanings.Of(condition.Value)).Order();
        var awards = clause.Awards.Select(award =>
            string.Join(' ', award.Kind, award.Stacked, meanings.OfOptional(award.Amount), meanings.OfOptional(award.When), string.Join(' ', award.Bounds.Select(b => $"{b.Kind} {meanings.Of(b.Value)}")))
        );
        return $"{string.Join(',', conditions)}\n{string.Join('\n', awards.Order(StringComparer.Ordinal))}";
    }
}
