using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds types as written.</summary>
internal sealed class TypeBinder(BindContext context)
{
    private static readonly Dictionary<Keyword, ValueType> ByWord = new()
    {
        [Keyword.Money] = ValueType.Money,
        [Keyword.Number] = ValueType.Number,
        [Keyword.Integer] = ValueType.Integer,
        [Keyword.Rate] = ValueType.Rate,
        [Keyword.Bool] = ValueType.Bool,
        [Keyword.Date] = ValueType.Date,
        [Keyword.Duration] = ValueType.Months,
        [Keyword.Text] = ValueType.Text,
        [Keyword.CreditCode] = ValueType.CreditCode,
        [Keyword.List] = ValueType.List,
    };

    /// <summary>The type; null where an 选项 of that name is not declared.</summary>
    /// <param name="node">As written.</param>
    /// <param name="site">What it sees.</param>
    /// <param name="inDays">What 时长 counts.</param>
    public ValueType? Bind(TypeNode node, Site site, bool inDays = false)
    {
        if (node.Word is { } word)
            return word == Keyword.Duration && inDays ? ValueType.Days : ByWord[word];
        var name = node.Name!;
        if (site.Scope.Enums.Find(name.Text) is { } symbol)
        {
            context.Uses.Add(symbol, site.At(name.Span));
            return symbol.ValueType;
        }
        context.Unknown.Add(NameKind.Enum, name.Text, site.At(name.Span), site.Scope.Enums.VisibleNames.Concat(ByWord.Keys.Select(Keywords.Zh)));
        return null;
    }
}
