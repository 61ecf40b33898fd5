using System.Text;
using PolicyDsl.Generator.CSharp;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Views;

/// <summary>Documentation comments of types and properties: title, unit, sources, help.</summary>
internal static class DocView
{
    /// <summary>The documentation of something with a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="annotations">Sources, notes, readings.</param>
    /// <param name="indent">How many blanks stand before it.</param>
    public static string Of(string title, Annotations annotations, int indent) => Of(title, annotations, [], indent);

    /// <summary>The documentation of a property that holds an input: its unit and what else a reader needs to fill it in.</summary>
    public static string Of(InputField field)
    {
        var details = Details(field).ToList();
        var title = details.Count == 0 ? field.Title : field.Title + "（" + string.Join("，", details) + "）";
        return Of(title, field.Annotations, field.When is null ? [] : ["仅在规定情形下填报。"], 4);
    }

    private static string Of(string title, Annotations annotations, IEnumerable<string> more, int indent)
    {
        var remarks = new List<string>(more);
        if (annotations.Sources.Count > 0)
            remarks.Add("出处：" + string.Join("、", annotations.Sources) + "。");
        remarks.AddRange(annotations.Notes);
        remarks.AddRange(annotations.Readings.Select(static reading => "释义：" + reading));
        var text = new StringBuilder($"/// <summary>{CSharpComment.Xml(title)}</summary>");
        if (remarks.Count == 1)
            Line($"<remarks>{CSharpComment.Xml(remarks[0])}</remarks>");
        if (remarks.Count > 1)
        {
            Line("<remarks>");
            foreach (var remark in remarks)
                Line($"<para>{CSharpComment.Xml(remark)}</para>");
            Line("</remarks>");
        }
        return text.ToString();

        void Line(string content) => text.Append('\n').Append(' ', indent).Append("/// ").Append(content);
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
