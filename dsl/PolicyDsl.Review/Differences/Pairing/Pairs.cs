namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>A thing of the old policy and what became of it; one of the two may be missing.</summary>
internal readonly record struct Pair<T>(T? Old, T? New)
    where T : class;

/// <summary>A way to tell that two things are the same: what each is asked for. Null: nothing can be told.</summary>
internal sealed record Likeness<T>(Func<T, string?> Old, Func<T, string?> New)
{
    /// <summary>The same question to both.</summary>
    public static Likeness<T> By(Func<T, string?> key) => new(key, key);
}

/// <summary>Finds what became of each thing.</summary>
internal static class Pairs
{
    /// <summary>
    /// The pairs, in the order of the new things, what is gone at the end. Likenesses are tried in order on what is left; a likeness counts where it is one to
    /// one, since a guess between two would show changes that nobody made.
    /// </summary>
    public static IReadOnlyList<Pair<T>> Of<T>(IEnumerable<T> old, IEnumerable<T> @new, params IReadOnlyList<Likeness<T>> likenesses)
        where T : class
    {
        var (olds, news) = (old.ToList(), @new.ToList());
        var partners = new Dictionary<object, T>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var likeness in likenesses)
        {
            var left = Unique(olds.Where(item => !taken.Contains(item)), likeness.Old);
            var right = Unique(news.Where(item => !partners.ContainsKey(item)), likeness.New);
            foreach (var (key, item) in right)
            {
                if (left.TryGetValue(key, out var partner) && taken.Add(partner))
                    partners[item] = partner;
            }
        }
        return
        [
            .. news.Select(item => new Pair<T>(partners.GetValueOrDefault(item), item)),
            .. olds.Where(item => !taken.Contains(item)).Select(static item => new Pair<T>(item, null)),
        ];
    }

    private static Dictionary<string, T> Unique<T>(IEnumerable<T> items, Func<T, string?> key)
        where T : class =>
        items
            .Select(item => (Key: key(item), Item: item))
            .Where(static pair => pair.Key is not null)
            .GroupBy(static pair => pair.Key!, StringComparer.Ordinal)
            .Where(static group => group.Count() == 1)
            .ToDictionary(static group => group.Key, static group => group.First().Item, StringComparer.Ordinal);
}
