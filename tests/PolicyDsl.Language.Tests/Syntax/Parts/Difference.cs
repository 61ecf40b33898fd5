using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Parts;

/// <summary>Where two results of parsing differ, member by member: every public property of everything that is in them.</summary>
internal static class Difference
{
    private static readonly Dictionary<Type, (string Name, Func<object, object?> Get)[]> Members = [];

    /// <summary>The first difference; null where there is none.</summary>
    public static string? Between(ParseResult expected, ParseResult actual) => Between(expected, actual, "");

    /// <summary>The same of what a value holds.</summary>
    public static string? Between(object? expected, object? actual, string at)
    {
        if (expected is null || actual is null)
            return ReferenceEquals(expected, actual) ? null : $"{at}: {expected ?? "null"} / {actual ?? "null"}";
        if (expected is string || expected.GetType().IsValueType)
            return expected.Equals(actual) ? null : $"{at}: {expected} / {actual}";
        if (expected is IEnumerable list)
            return actual is IEnumerable other ? BetweenLists(list, other, at) : $"{at}: {actual}";
        if (expected.GetType() != actual.GetType())
            return $"{at}: {expected.GetType().Name} / {actual.GetType().Name}";
        foreach (var (name, get) in MembersOf(expected.GetType()))
        {
            if (Between(get(expected), get(actual), at.Length > 200 ? at : $"{at}.{name}") is { } difference)
                return difference;
        }
        return null;
    }

    private static string? BetweenLists(IEnumerable expected, IEnumerable actual, string at)
    {
        var (left, right) = (expected.GetEnumerator(), actual.GetEnumerator());
        for (var i = 0; ; i++)
        {
            var (more, too) = (left.MoveNext(), right.MoveNext());
            if (more != too)
                return $"{at}: {(more ? "fewer" : "more")} than {i}";
            if (!more)
                return null;
            if (Between(left.Current, right.Current, $"{at}[{i}]") is { } difference)
                return difference;
        }
    }

    private static (string Name, Func<object, object?> Get)[] MembersOf(Type type)
    {
        if (!Members.TryGetValue(type, out var members))
            Members.Add(type, members = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0).Select(Getter)]);
        return members;
    }

    private static (string Name, Func<object, object?> Get) Getter(PropertyInfo property)
    {
        var value = Expression.Parameter(typeof(object));
        var read = Expression.Convert(Expression.Property(Expression.Convert(value, property.DeclaringType!), property), typeof(object));
        return (property.Name, Expression.Lambda<Func<object, object?>>(read, value).Compile());
    }
}
