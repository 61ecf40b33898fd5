using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Writes what an input takes: <c>金额, 范围 0元 到 100万元, 选填</c>.</summary>
internal sealed class InputWords(PolicyModel policy, Clause? clause)
{
    private readonly ExpressionWording expressions = new(policy, clause);

    /// <summary>All of it.</summary>
    public string Of(InputField input)
    {
        var parts = new List<string> { Type(input) };
        if (input.ExcludingTax)
            parts.Add(Keywords.Zh(Keyword.ExcludingTax));
        if (input.CountedDuration)
            parts.Add(Keywords.Zh(input.Type.Kind == TypeKind.Days ? Keyword.InDays : Keyword.InMonths));
        if (input.Range is { } range)
            parts.Add(Words(range));
        if (input.Pattern is { } pattern)
            parts.Add($"{Keywords.Zh(Keyword.Matching)} “{pattern}”");
        if (input.Length is { } length)
            parts.Add($"{Keywords.Zh(Keyword.Length)} {LiteralWording.Plain(length.Low)} {Keywords.Zh(Keyword.To)} {LiteralWording.Plain(length.High)}");
        if (input.Default is { } standard)
            parts.Add($"{Keywords.Zh(Keyword.Default)} {expressions.Of(standard)}");
        if (input.Optional)
            parts.Add(Keywords.Zh(Keyword.Optional));
        if (input.When is { } when)
            parts.Add($"{Keywords.Zh(Keyword.When)} {expressions.Of(when)}");
        return string.Join(", ", parts);
    }

    private string Type(InputField input) =>
        input.Type.Kind switch
        {
            TypeKind.Enum => policy.Enums.FirstOrDefault(e => e.Name == input.Type.Name)?.Title ?? input.Type.Name!,
            TypeKind.List => $"{Keywords.Zh(Keyword.List)} {{ {string.Join("; ", input.Fields.Select(field => $"{field.Title}: {Of(field)}"))} }}",
            _ => Keywords.Zh(WordOf(input.Type.Kind)),
        };

    private string Words(ValueRange range) =>
        $"{Keywords.Zh(Keyword.Range)} {Bound(range.Low)} {Keywords.Zh(Keyword.To)} {Bound(range.High)}";

    private string Bound(Expression? bound) => bound is null ? "…" : expressions.Of(bound);

    private static Keyword WordOf(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => Keyword.Money,
            TypeKind.Number => Keyword.Number,
            TypeKind.Integer => Keyword.Integer,
            TypeKind.Rate => Keyword.Rate,
            TypeKind.Bool => Keyword.Bool,
            TypeKind.Date => Keyword.Date,
            TypeKind.Text => Keyword.Text,
            TypeKind.CreditCode => Keyword.CreditCode,
            _ => Keyword.Duration,
        };
}
