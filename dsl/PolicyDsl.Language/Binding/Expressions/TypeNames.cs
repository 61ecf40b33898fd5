using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding.Expressions;

/// <summary>What types are called in messages.</summary>
internal static class TypeNames
{
    /// <summary>The type in the words of the language.</summary>
    public static DiagnosticArgument Name(this ValueType type) =>
        type.Kind switch
        {
            TypeKind.Money => new("金额", "money"),
            TypeKind.Number => new("数值", "number"),
            TypeKind.Integer => new("整数", "integer"),
            TypeKind.Rate => new("比例", "rate"),
            TypeKind.Bool => new("是否", "bool"),
            TypeKind.Date => new("日期", "date"),
            TypeKind.Months => new("时长（年、月）", "duration (in months)"),
            TypeKind.Days => new("时长（日）", "duration (in days)"),
            TypeKind.Text => new("文本", "text"),
            TypeKind.CreditCode => new("统一社会信用代码", "creditCode"),
            TypeKind.List => new("列表", "list"),
            _ => new($"选项 {type.Name}", $"enum {type.Name}"),
        };
}
