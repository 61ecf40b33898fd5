using PolicyDsl.Binding.Uses;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>Types and kinds of names in the words of the language.</summary>
internal static class TypeWords
{
    /// <summary>The word of a type; null for an 选项, which has a name.</summary>
    public static Keyword? Word(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => Keyword.Money,
            TypeKind.Number => Keyword.Number,
            TypeKind.Integer => Keyword.Integer,
            TypeKind.Rate => Keyword.Rate,
            TypeKind.Bool => Keyword.Bool,
            TypeKind.Date => Keyword.Date,
            TypeKind.Months or TypeKind.Days => Keyword.Duration,
            TypeKind.Text => Keyword.Text,
            TypeKind.CreditCode => Keyword.CreditCode,
            TypeKind.List => Keyword.List,
            _ => null,
        };

    /// <summary>The unit in which values of a type are counted; null where there is none.</summary>
    public static Message? Unit(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => new Message("yuan", "元", "yuan"),
            TypeKind.Months => new Message("months", "个月", "months"),
            TypeKind.Days => new Message("days", "日", "days"),
            TypeKind.Rate => new Message("percent", "%", "%"),
            _ => null,
        };

    /// <summary>A type in words.</summary>
    /// <param name="type">The type.</param>
    /// <param name="symbols">The policy's names, for the title of an 选项.</param>
    /// <param name="language">The reader's.</param>
    public static string Of(ValueType type, IEnumerable<PolicySymbol> symbols, Language language)
    {
        if (Word(type.Kind) is { } word)
            return Spelled(word, language);
        var owner = symbols.FirstOrDefault(s => s.Kind == SymbolKind.Enum && s.Name == type.Name);
        return owner?.Title is { } title ? $"{title} `{type.Name}`" : type.Name ?? "";
    }

    /// <summary>What a name stands for, by the word that declares it.</summary>
    public static string Of(SymbolKind kind, Language language) =>
        kind switch
        {
            SymbolKind.Input => Spelled(Keyword.Input, language),
            SymbolKind.ReviewInput => Spelled(Keyword.ReviewInput, language),
            SymbolKind.Term => Spelled(Keyword.Term, language),
            SymbolKind.Parameter => Spelled(Keyword.Parameter, language),
            SymbolKind.Table => Spelled(Keyword.Table, language),
            SymbolKind.Condition => Spelled(Keyword.Condition, language),
            SymbolKind.Award => Spelled(Keyword.Award, language),
            SymbolKind.Material => Spelled(Keyword.Material, language),
            SymbolKind.Contact => Spelled(Keyword.Contact, language),
            SymbolKind.Enum => Spelled(Keyword.Enum, language),
            SymbolKind.Clause => Spelled(Keyword.Clause, language),
            SymbolKind.Given => Spelled(Keyword.Given, language),
            SymbolKind.Rule => Spelled(Keyword.Settlement, language),
            SymbolKind.Application => Spelled(Keyword.Application, language),
            SymbolKind.Member => EditorMessages.Member.In(language),
            SymbolKind.Field => EditorMessages.Field.In(language),
            _ => EditorMessages.Row.In(language),
        };

    /// <summary>A word in a language.</summary>
    public static string Spelled(Keyword word, Language language) => language == Language.En ? Keywords.En(word) : Keywords.Zh(word);
}
