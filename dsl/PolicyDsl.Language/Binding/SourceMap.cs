using System.Runtime.CompilerServices;
using PolicyDsl.Model;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>Where a declaration stands.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">Its name, or the whole where it has none.</param>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last.</param>
public sealed record SourceLocation(string Path, TextSpan Span, LinePosition Start, LinePosition End);

/// <summary>
/// Where the parts of a <see cref="Model.PolicyModel"/> were written; the model itself has no positions. Keys are made of kinds and apiNames:
/// <c>policy</c>, <c>enum/ParkLevel</c>, <c>applicant/sme</c>, <c>clause/financing/award/reward</c>, <c>settlement/minimum</c>. What has no name is
/// counted from 0: <c>clause/financing/once/0</c>. An expression is found by itself: of two that are equal each has its own place.
/// </summary>
public sealed class SourceMap
{
    private readonly Dictionary<string, SourceLocation> locations = new(StringComparer.Ordinal);

    private readonly Dictionary<Expression, Place> expressions = new(new SameObject());

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => locations.Keys;

    /// <summary>Where something was written; null where the key is not known.</summary>
    public SourceLocation? Find(string key) => locations.TryGetValue(key, out var location) ? location : null;

    /// <summary>Where an expression of the model was written; null where binding made it of others.</summary>
    public SourceLocation? Find(Expression expression) => expressions.TryGetValue(expression, out var place) ? Locate(place) : null;

    internal static SourceLocation Locate(Place place)
    {
        var (text, span) = place;
        return new SourceLocation(text.Path, span, text.PositionOf(span.Start), text.PositionOf(span.End));
    }

    internal void Add(string key, Place place)
    {
        if (locations.ContainsKey(key))
            return;
        locations.Add(key, Locate(place));
    }

    // What stands for a whole bracket stands for what is inside: the first place is the narrowest.
    internal void Add(Expression expression, Place place)
    {
        if (!expressions.ContainsKey(expression))
            expressions.Add(expression, place);
    }

    /// <summary>Tells expressions apart that are equal by value.</summary>
    private sealed class SameObject : IEqualityComparer<Expression>
    {
        public bool Equals(Expression? x, Expression? y) => ReferenceEquals(x, y);

        public int GetHashCode(Expression obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
