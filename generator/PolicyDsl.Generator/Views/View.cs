using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>Makes what templates read: names and texts, ready to be written.</summary>
internal static class View
{
    /// <summary>An object.</summary>
    public static ScriptObject Of(params (string Name, object? Value)[] members)
    {
        var view = new ScriptObject(members.Length);
        foreach (var (name, value) in members)
            view.SetValue(name, value, readOnly: true);
        return view;
    }

    /// <summary>A list.</summary>
    public static ScriptArray List(IEnumerable<object> items) => [.. items];
}
