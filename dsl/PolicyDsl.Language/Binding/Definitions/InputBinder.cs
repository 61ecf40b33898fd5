using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds what is said about an input: bounds, pattern, default, condition, evidence.</summary>
internal sealed class InputBinder(BindContext context, ExpressionBinder expressions)
{
    private static readonly Keyword[] Allowed =
    [
        Keyword.When, Keyword.Evidence, Keyword.Optional, Keyword.ExcludingTax, Keyword.Range, Keyword.Matching, Keyword.Length, Keyword.Default,
        Keyword.ForTheRecord, Keyword.InMonths, Keyword.InDays,
    ];

    private static readonly Keyword[] AllowedInRows =
    [
        Keyword.Optional, Keyword.ExcludingTax, Keyword.Range, Keyword.Matching, Keyword.Length, Keyword.Default, Keyword.InMonths, Keyword.InDays,
    ];

    /// <summary>The input as the model has it; null where its type was wrong.</summary>
    public InputField? Bind(InputSymbol symbol, Site site)
    {
        var node = symbol.Node!;
        var isRow = symbol.Scope == InputScope.Row;
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, node.Word, isRow ? AllowedInRows : Allowed);
        if (symbol.Type is not { } type)
            return null;
        var range = BindRange(modifiers.Find(Keyword.Range), type, site);
        var field = new InputField
        {
            Scope = symbol.Scope,
            Name = symbol.Name,
            Title = node.Title.Value,
            Type = type,
            CountedDuration = modifiers.Has(Keyword.InMonths) || modifiers.Has(Keyword.InDays),
            Optional = modifiers.Has(Keyword.Optional),
            ExcludingTax = modifiers.Has(Keyword.ExcludingTax),
            ForTheRecord = modifiers.Has(Keyword.ForTheRecord),
            Range = range,
            Pattern = BindPattern(modifiers.Find(Keyword.Matching), site),
            Length = BindLength(modifiers.Find(Keyword.Length), site),
            Default = BindDefault(modifiers.Find(Keyword.Default), type, range, site),
            When = modifiers.Find(Keyword.When) is { Values.Count: 1 } when ? expressions.BindCondition(when.Values[0], site) : null,
            Evidence = Evidence(modifiers, site).ToEquatableArray(),
            Fields = symbol.Fields.Select(f => Bind(f, site)).OfType<InputField>().ToEquatableArray(),
            Annotations = modifiers.Annotations,
        };
        CheckFits(modifiers, type, site);
        return symbol.Field = field;
    }

    private ValueRange? BindRange(Modifier? modifier, ValueType type, Site site)
    {
        if (modifier is not { Values.Count: 2 } || !type.IsOrdered())
            return null;
        var low = expressions.BindLiteral(modifier.Values[0], site, type);
        var high = expressions.BindLiteral(modifier.Values[1], site, type);
        if (Constants.Ordinal(low) > Constants.Ordinal(high))
            context.Report(TypeErrors.RangeBackwards(site.At(modifier.Span)));
        return new ValueRange(low, high);
    }

    private LengthRange? BindLength(Modifier? modifier, Site site)
    {
        if (modifier is not { Values.Count: 2 })
            return null;
        var low = Constants.Number(expressions.BindLiteral(modifier.Values[0], site, ValueType.Integer));
        var high = Constants.Number(expressions.BindLiteral(modifier.Values[1], site, ValueType.Integer));
        if (low is null || high is null)
            return null;
        if (low >= 0 && low <= high && high <= 100_000)
            return new LengthRange((int)low, (int)high);
        context.Report(TypeErrors.BadLength(site.At(modifier.Span)));
        return null;
    }

    private string? BindPattern(Modifier? modifier, Site site)
    {
        if (modifier is not { Texts.Count: > 0 })
            return null;
        var pattern = modifier.Texts[0];
        if (LinearPattern.Problem(pattern.Value) is { } problem)
            context.Report(TypeErrors.BadPattern(site.At(pattern.Span), problem));
        return pattern.Value;
    }

    private Expression? BindDefault(Modifier? modifier, ValueType type, ValueRange? range, Site site)
    {
        if (modifier is not { Values.Count: 1 } || type.Kind == TypeKind.List)
            return null;
        var value = expressions.BindLiteral(modifier.Values[0], site, type);
        if (value is not null && (Constants.Ordinal(value) < Constants.Ordinal(range?.Low) || Constants.Ordinal(value) > Constants.Ordinal(range?.High)))
            context.Report(TypeErrors.DefaultOutOfRange(site.At(modifier.Values[0].Span)));
        return value;
    }

    /// <summary>佐证: apiNames of materials.</summary>
    public IEnumerable<string> Evidence(ModifierReader modifiers, Site site)
    {
        foreach (var name in modifiers.All.Where(static m => m.Word == Keyword.Evidence).SelectMany(static m => m.Names))
        {
            if (site.Scope.Materials.Find(name.Text) is { } material)
            {
                context.Uses.Add(material, site.At(name.Span));
                yield return material.Name;
            }
            else
                context.Unknown.Add(NameKind.Material, name.Text, site.At(name.Span), site.Scope.Materials.VisibleNames);
        }
    }

    // Each of these says something about one kind of value only.
    private void CheckFits(ModifierReader modifiers, ValueType type, Site site)
    {
        Check(Keyword.Range, type.IsOrdered());
        Check(Keyword.Matching, type.Kind == TypeKind.Text);
        Check(Keyword.Length, type.Kind == TypeKind.Text);
        Check(Keyword.ExcludingTax, type.Kind is TypeKind.Money or TypeKind.List);
        Check(Keyword.InMonths, type.Kind == TypeKind.Months);
        Check(Keyword.InDays, type.Kind == TypeKind.Days);
        Check(Keyword.Default, type.Kind != TypeKind.List);

        void Check(Keyword word, bool fits)
        {
            if (!fits && modifiers.Find(word) is { } modifier)
                context.Report(TypeErrors.ModifierForOtherType(site.At(modifier.Span), word.Label(), type.Name()));
        }
    }
}
