using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The forms of one kind, each written once: for good, or for a day.</summary>
/// <param name="write">Writes one, for a day.</param>
internal sealed class WrittenForms(Func<ClauseInfo, Language, DateOnly, JsonObject> write)
{
    private readonly ConditionalWeakTable<ClauseDefinition, OfDay> known = [];

    /// <summary>Forms that are the same every day.</summary>
    public WrittenForms(Func<ClauseInfo, Language, JsonObject> write)
        : this((clause, language, _) => write(clause, language))
    {
    }

    /// <summary>The form of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="language">Its language.</param>
    /// <param name="day">The day that it is for; of no meaning where it is the same every day.</param>
    public StaticJson Of(ClauseDefinition clause, Language language, DateOnly day = default)
    {
        if (!known.TryGetValue(clause, out var forms) || forms.Day != day)
        {
            forms = new OfDay(day, [.. Enum.GetValues<Language>().Select(each => StaticJson.Of(each, write(clause.Info, each, day)))]);
            known.AddOrUpdate(clause, forms);
        }
        return forms.Written[(int)language];
    }

    private sealed record OfDay(DateOnly Day, StaticJson[] Written);
}
