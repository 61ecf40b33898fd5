using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds types as written.</summary>
internal sealed class TypeBinder(BindContext context)
{
    /// <summary>The type; null where an 选项 of that name is not declared.</summary>
    /// <param name="node">As written.</param>
    /// <param name="site">What it sees.</param>
    /// <param name="inDays">What 时长 counts.</param>
    public ValueType? Bind(TypeNode node, Site site, bool inDays = false)
    {
        switch (node.Word)
        {
            case Keyword.Money:
                return ValueType.Money;
            case Keyword.Number:
                return ValueType.Number;
            case Keyword.Integer:
                return ValueType.Integer;
            case Keyword.Rate:
                return ValueType.Rate;
            case Keyword.Bool:
                return ValueType.Bool;
            case Keyword.Date:
                return ValueType.Date;
            case Keyword.Duration:
                return inDays ? ValueType.Days : ValueType.Months;
            case Keyword.Text:
                return ValueType.Text;
            case Keyword.CreditCode:
                return ValueType.CreditCode;
            case Keyword.List:
                return ValueType.List;
        }
        if (node.Name is not { } name)
            return null;
        if (site.Scope.Enums.Find(name.Text) is { } symbol)
            return symbol.ValueType;
        context.Unknown.Add(NameKind.Enum, name.Text, site.At(name.Span), site.Scope.Enums.VisibleNames.Concat(TypeWords));
        return null;
    }

    private static readonly string[] TypeWords = ["金额", "数值", "整数", "比例", "是否", "日期", "时长", "文本", "列表"];
}
