using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>
/// A model as one text, the same for equal models, for its hash to be taken of (SHA-256 of its UTF-8, in lower-case hex). Everything that rules and
/// their texts consist of is in it; 算例 are not, since they decide nothing. What has its default is left out: a member that the model gains later does
/// not change the hash of policies that do not use it.
/// </summary>
public static class CanonicalModel
{
    private static readonly ConcurrentDictionary<Type, Member[]> members = new();

    /// <summary>The text.</summary>
    public static string Of(PolicyModel policy)
    {
        var text = new StringBuilder();
        Append(text, policy with { Examples = default, SettlementExamples = default });
        return text.ToString();
    }

    private static void Append(StringBuilder text, object value)
    {
        switch (value)
        {
            case string content:
                text.Append('"').Append(content.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
                break;
            case decimal number:
                text.Append(WithoutTrailingZeros(number.ToString(CultureInfo.InvariantCulture)));
                break;
            case Enum or bool or CalendarDate:
                text.Append(value);
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                AppendItems(text, items);
                break;
            default:
                AppendRecord(text, value);
                break;
        }
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Append(text, item);
            text.Append(';');
        }
        text.Append(']');
    }

    private static void AppendRecord(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (var member in members.GetOrAdd(value.GetType(), static type => [.. Stored(type).OrderBy(static m => m.Name, StringComparer.Ordinal)]))
        {
            if (member.Of(value) is not { } content || IsDefault(content))
                continue;
            text.Append(member.Name).Append('=');
            Append(text, content);
            text.Append(';');
        }
        text.Append('}');
    }

    /// <summary>
    /// What a record stores: what is computed from the rest says nothing of its own. The fields themselves are read, since for every property that is
    /// read by its name .NET compiles a method first: 164 on a compiler's first run over Chengdu's policy.
    /// </summary>
    private static IEnumerable<Member> Stored(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                yield return new Member(field);
        }
    }

    private static bool IsDefault(object content) =>
        content switch
        {
            bool yes => !yes,
            string => false,
            IEnumerable items => !items.GetEnumerator().MoveNext(),
            _ => false,
        };

    private static string WithoutTrailingZeros(string number) => number.IndexOf('.') < 0 ? number : number.TrimEnd('0').TrimEnd('.');

    /// <summary>A property by the field that holds it: <c>&lt;Name&gt;k__BackingField</c>.</summary>
    private sealed class Member(FieldInfo field)
    {
        public string Name { get; } = field.Name.Substring(1, field.Name.IndexOf('>') - 1);

        public object? Of(object record) => field.GetValue(record);
    }
}
