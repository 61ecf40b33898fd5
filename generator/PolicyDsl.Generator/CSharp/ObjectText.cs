namespace PolicyDsl.Generator.CSharp;

/// <summary>Writes object initializers, a member a line; what has its default is left out.</summary>
internal static class ObjectText
{
    private const string Indent = "\n    ";

    /// <summary><c>new Type { … }</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="members">Names and values; a null value is the default and left out.</param>
    public static string New(string type, params (string Name, string? Value)[] members)
    {
        var lines = members.Where(static m => m.Value is not null).Select(static m => $"{Indent}{m.Name} = {StatementList.Indent(m.Value!, 4)},");
        return $"new {type}\n{{{string.Concat(lines)}\n}}";
    }

    /// <summary><c>new Type(…)</c>.</summary>
    public static string Call(string type, params string[] arguments) => "new " + Invoke(type, arguments);

    /// <summary><c>Method(…)</c>.</summary>
    public static string Invoke(string method, params string[] arguments) =>
        arguments.Sum(static a => a.Length) <= 100 && !arguments.Any(static a => a.IndexOf('\n') >= 0)
            ? $"{method}({string.Join(", ", arguments)})"
            : $"{method}({string.Join(",", arguments.Select(static a => Indent + StatementList.Indent(a, 4)))}\n)";

    /// <summary><c> { … }</c> behind <see cref="Call"/>, on the same line; empty where all members have their default.</summary>
    public static string With(params (string Name, string? Value)[] members)
    {
        var text = string.Join(", ", members.Where(static m => m.Value is not null).Select(static m => $"{m.Name} = {m.Value}"));
        return text.Length == 0 ? "" : $" {{ {text} }}";
    }

    /// <summary>A collection expression, an item a line; null where it is empty, as that is the default.</summary>
    public static string? List(IEnumerable<string> items)
    {
        var text = ListOrEmpty(items);
        return text == "[]" ? null : text;
    }

    /// <summary>A collection expression, an item a line.</summary>
    public static string ListOrEmpty(IEnumerable<string> items)
    {
        var lines = items.Select(static item => Indent + StatementList.Indent(item, 4) + ",").ToList();
        return lines.Count == 0 ? "[]" : $"[{string.Concat(lines)}\n]";
    }

    /// <summary>Texts on one line; null where there is none.</summary>
    public static string? Texts(IEnumerable<string> texts)
    {
        var text = CSharpLiteral.ListOf(texts);
        return text == "[]" ? null : text;
    }

    /// <summary><c>true</c>, or null where it is not.</summary>
    public static string? Flag(bool value) => value ? "true" : null;

    /// <summary>A text, or null where there is none.</summary>
    public static string? Text(string? value) => value is null ? null : CSharpLiteral.Of(value);

    /// <summary>A number, or null where there is none.</summary>
    public static string? Number(decimal? value) => value is { } known ? CSharpLiteral.Of(known) : null;

    /// <summary>A whole number, or null where there is none.</summary>
    public static string? Number(int? value) => value is { } known ? CSharpLiteral.Of(known) : null;

    /// <summary>A date, or null where there is none.</summary>
    public static string? Date(Model.CalendarDate? value) => value is { } known ? CSharpLiteral.Of(known) : null;
}
