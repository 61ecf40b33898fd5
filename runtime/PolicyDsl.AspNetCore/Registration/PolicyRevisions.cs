using System.Collections.Frozen;
using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What <c>{policy}</c> in a path names: all revisions of a policy, of which a date picks one; or one, pinned.</summary>
public sealed class PolicyRevisions
{
    private readonly FrozenDictionary<string, ClauseRevisions> clauses;

    internal PolicyRevisions(string reference, IReadOnlyList<PolicyDefinition> revisions)
    {
        Reference = reference;
        Revisions = revisions;
        Clauses =
        [
            .. revisions
                .Reverse()
                .SelectMany(static revision => revision.Clauses)
                .Select(static clause => clause.Info.Id)
                .Distinct(StringComparer.Ordinal)
                .Select(clause => new ClauseRevisions(this, clause)),
        ];
        clauses = Clauses.ToFrozenDictionary(static clause => clause.Id, StringComparer.Ordinal);
    }

    /// <summary>As it stands in a path: <c>chengdu-ai-2024</c>, or <c>chengdu-ai-2024@2</c>.</summary>
    public string Reference { get; }

    /// <summary>Whether the reference names a revision.</summary>
    public bool IsPinned => Reference.Contains('@', StringComparison.Ordinal);

    /// <summary>The revisions, oldest first; of a pinned one just it.</summary>
    public IReadOnlyList<PolicyDefinition> Revisions { get; }

    /// <summary>Every clause that any of the revisions has, those of the newest first, in the order written.</summary>
    public IReadOnlyList<ClauseRevisions> Clauses { get; }

    /// <summary>The newest revision.</summary>
    public PolicyDefinition Newest => Revisions[^1];

    /// <summary>A clause that any of the revisions has; null: none. Ids differ by case.</summary>
    public ClauseRevisions? Clause(string id) => clauses.GetValueOrDefault(id);

    /// <summary>
    /// The newest revision in force on a day. Where none is: the newest that has been, or before all of them the oldest; its decisions then say that it is
    /// not in force.
    /// </summary>
    public PolicyDefinition InForceOn(DateOnly day) => Revisions[IndexInForceOn(day)];

    internal int IndexInForceOn(DateOnly day)
    {
        var past = 0;
        for (var i = Revisions.Count - 1; i >= 0; i--)
        {
            var info = Revisions[i].Info;
            if (info.Effective > day)
                continue;
            if (info.Expires is not { } expires || day < expires)
                return i;
            past = Math.Max(past, i);
        }
        return past;
    }

    internal PolicyRevisions Pin(PolicyDefinition revision) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Reference}@{revision.Info.Revision}"), [revision]);
}
