using PolicyDsl.Generator.CSharp;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>What stands in the documentation of a type or property: title, unit, sources, help.</summary>
internal static class DocView
{
    /// <summary>The documentation of something with a title.</summary>
    public static ScriptObject Of(string title, Annotations annotations) => Of(title, annotations, []);

    /// <summary>The documentation of an input: its unit and what else a reader needs to fill it in.</summary>
    public static ScriptObject Of(InputField field)
    {
        var details = Details(field).ToList();
        var title = details.Count == 0 ? field.Title : field.Title + "（" + string.Join("，", details) + "）";
        return Of(title, field.Annotations, field.When is null ? [] : ["仅在规定情形下填报。"]);
    }

    private static ScriptObject Of(string title, Annotations annotations, IEnumerable<string> more)
    {
        var remarks = new List<string>(more);
        if (annotations.Sources.Count > 0)
            remarks.Add("出处：" + string.Join("、", annotations.Sources) + "。");
        remarks.AddRange(annotations.Notes);
        remarks.AddRange(annotations.Readings.Select(static reading => "释义：" + reading));
        return View.Of(("summary", CSharpComment.Xml(title)), ("remarks", View.List(remarks.Select(CSharpComment.Xml))));
    }

    private static IEnumerable<string> Details(InputField field)
    {
        if (Unit(field.Type.Kind) is { } unit)
            yield return unit;
        if (field.ExcludingTax)
            yield return "不含税";
        if (field.Optional)
            yield return "选填";
    }

    private static string? Unit(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => "元",
            TypeKind.Rate => "比例，60% 写作 0.6",
            TypeKind.Months => "月",
            TypeKind.Days => "日",
            TypeKind.CreditCode => "18 位",
            _ => null,
        };
}
