using System.Globalization;

namespace PolicyDsl.Agreement.Tests.Policies;

/// <summary>The kinds of values that expressions are written over.</summary>
internal enum Kind
{
    Money,
    Number,
    Integer,
    Rate,
    Bool,
    Date,
    Months,
    Days,
    Text,
    Level,
}

/// <summary>A name that expressions may use.</summary>
/// <param name="Name">The apiName.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Named(string Name, Kind Kind);

/// <summary>Writes expressions as policy text: any construct of the language, of a wanted type, over the names that are in sight.</summary>
/// <param name="random">Decides.</param>
/// <param name="names">Inputs, terms and parameters in sight.</param>
internal sealed class RandomExpressions(Random random, IReadOnlyList<Named> names)
{
    /// <summary>The members of the policy's enum.</summary>
    public static readonly string[] Levels = ["high", "middle", "low"];

    private int variables;

    /// <summary>The awards that 已获 may name.</summary>
    public IReadOnlyList<string> PaidAwards { get; init; } = [];

    /// <summary>Whether a list <c>deals</c> is in sight.</summary>
    public bool HasList { get; init; }

    /// <summary>Whether the tables are in sight.</summary>
    public bool HasTables { get; init; } = true;

    private string? Row { get; init; }

    /// <summary>An expression of a type.</summary>
    public string Of(Kind kind, int depth)
    {
        if (depth <= 0 || random.Next(6) == 0)
            return Leaf(kind);
        if (kind != Kind.Text && random.Next(8) == 0)
            return $"(如果 {Of(Kind.Bool, depth - 1)} 则 {Of(kind, depth - 1)} 否则 {Of(kind, depth - 1)})";
        return kind switch
        {
            Kind.Money => Money(depth - 1),
            Kind.Number => Number(depth - 1),
            Kind.Integer => Integer(depth - 1),
            Kind.Bool => Bool(depth - 1),
            Kind.Date => Date(depth - 1),
            Kind.Rate when HasTables && random.Next(3) == 0 => $"shares[{Variable(Kind.Level)}]",
            _ => Leaf(kind),
        };
    }

    private string Money(int depth) =>
        random.Next(14) switch
        {
            0 => $"({Of(Kind.Money, depth)} + {Of(Kind.Money, depth)})",
            1 => $"({Of(Kind.Money, depth)} - {Of(Kind.Money, depth)} + {Of(Kind.Money, depth)})",
            2 => $"(({Of(Kind.Money, depth)}) 的 {Leaf(Kind.Rate)})",
            3 => $"({Of(Kind.Money, depth)} * {Of(Kind.Number, depth)})",
            4 => $"({Of(Kind.Money, depth)} / {Variable(random.Next(2) == 0 ? Kind.Number : Kind.Integer)})",
            5 => $"较小值({Of(Kind.Money, depth)}、{Of(Kind.Money, depth)})",
            6 => $"较大值({Of(Kind.Money, depth)}、{Of(Kind.Money, depth)}、{Leaf(Kind.Money)})",
            7 => Tiers(depth),
            8 => $"(累进 ({Of(Kind.Money, depth)}) {{ 100万元 以下: 10%, 500万元 以下: 5%{(random.Next(2) == 0 ? ", 其他: 2%" : "")} }})",
            9 => Choice(depth),
            10 when HasTables => $"grid[{Variable(Kind.Level)}, {Variable(Kind.Bool)}]",
            11 when HasList => OverList(Kind.Money, depth),
            12 when PaidAwards.Count > 0 => Paid(),
            13 => $"(-({Of(Kind.Money, depth)}))",
            _ => Leaf(Kind.Money),
        };

    private string Tiers(int depth)
    {
        var newly = random.Next(3) == 0 ? $" 首次突破 ({Of(Kind.Money, depth)})" : "";
        var exclusive = random.Next(3) == 0 ? "(不含)" : "";
        var otherwise = random.Next(3) == 0 ? ", 其他: 5万元" : "";
        return $"(分档 ({Of(Kind.Money, depth)}){newly} {{ 100万元 以上{exclusive}: {Leaf(Kind.Money)}, 300万元 以上: {Leaf(Kind.Money)}, 1000万元 以上: {Leaf(Kind.Money)}{otherwise} }})";
    }

    private string Choice(int depth)
    {
        var level = Variable(Kind.Level);
        if (random.Next(2) == 0 && level.IndexOf('.') < 0)
            return $"(选取 {{ {level} 为 high: {Of(Kind.Money, depth)} {level} 为 middle: {Of(Kind.Money, depth)} {level} 为 low: {Of(Kind.Money, depth)} }})";
        return $"(选取 {{ {Of(Kind.Bool, depth)}: {Of(Kind.Money, depth)} {Of(Kind.Bool, depth)}: {Of(Kind.Money, depth)} 其他: {Of(Kind.Money, depth)} }})";
    }

    private string Paid()
    {
        var keys = new[] { " 每 主体", " 每 主体 每 项目", " 每 主体 每 level", "" }[random.Next(4)];
        return $"(已获 {PaidAwards[random.Next(PaidAwards.Count)]}{(random.Next(2) == 0 ? " 每年" : "")}{keys})";
    }

    private string OverList(Kind kind, int depth)
    {
        if (Row is not null && random.Next(2) == 0)
            return Leaf(kind);
        var variable = FormattableString.Invariant($"r{(Row is null ? 0 : 1)}x{variables++}");
        var fields = new[]
        {
            new Named(variable + ".amount", Kind.Money),
            new Named(variable + ".paidOn", Kind.Date),
            new Named(variable + ".sound", Kind.Bool),
            new Named(variable + ".grade", Kind.Level),
        };
        var inside = new RandomExpressions(random, [.. names, .. fields, .. fields])
        {
            PaidAwards = PaidAwards,
            HasList = HasList && Row is null && depth > 1,
            HasTables = HasTables,
            Row = variable,
            variables = variables + 10,
        };
        return kind switch
        {
            Kind.Money => $"{new[] { "合计", "较小值", "较大值" }[random.Next(3)]} {variable} 属于 deals ({inside.Of(Kind.Money, depth)})",
            Kind.Date => $"{new[] { "较小值", "较大值" }[random.Next(2)]} {variable} 属于 deals ({inside.Of(Kind.Date, depth)})",
            _ => random.Next(2) == 0 ? $"计数 {variable} 属于 deals" : $"计数 {variable} 属于 deals ({inside.Of(Kind.Bool, depth)})",
        };
    }

    private string Number(int depth) =>
        random.Next(5) switch
        {
            0 => $"({Of(Kind.Money, depth)} / {Variable(Kind.Money)})",
            1 => $"({Of(Kind.Number, depth)} + {Of(Kind.Integer, depth)})",
            2 => $"({Of(Kind.Number, depth)} * {Of(Kind.Rate, depth)})",
            3 => $"较大值({Of(Kind.Number, depth)}、{Leaf(Kind.Number)})",
            _ => Leaf(Kind.Number),
        };

    private string Integer(int depth) =>
        random.Next(5) switch
        {
            0 => $"年度({Of(Kind.Date, depth)})",
            1 => random.Next(2) == 0 ? "申报年度" : "上一年度",
            2 when HasList => $"({OverList(Kind.Integer, depth)})",
            3 => $"({Of(Kind.Integer, depth)} + {Of(Kind.Integer, depth)})",
            _ => Leaf(Kind.Integer),
        };

    private string Date(int depth) =>
        random.Next(6) switch
        {
            0 => $"({Of(Kind.Date, depth)} - {Leaf(Kind.Months)})",
            1 => $"({Of(Kind.Date, depth)} + {Leaf(Kind.Days)})",
            2 => $"较大值({Of(Kind.Date, depth)}、{Leaf(Kind.Date)})",
            3 when HasList => $"({OverList(Kind.Date, depth)})",
            4 => "申报日",
            _ => Leaf(Kind.Date),
        };

    private string Bool(int depth) =>
        random.Next(16) switch
        {
            0 => $"({Of(Kind.Bool, depth)} 且 {Of(Kind.Bool, depth)})",
            1 => $"({Of(Kind.Bool, depth)} 或 {Of(Kind.Bool, depth)} 或 {Of(Kind.Bool, depth)})",
            2 => $"(非 {Of(Kind.Bool, depth)})",
            3 or 4 => $"({Of(Kind.Money, depth)} {Comparison()} {Of(Kind.Money, depth)})",
            5 or 6 => $"({Of(Kind.Money, depth)} / {(random.Next(2) == 0 ? Variable(Kind.Money) : $"({Variable(Kind.Money)} - {Of(Kind.Money, depth)})")} {Comparison()} {Leaf(Kind.Rate)})",
            7 => $"({Of(Kind.Date, depth)} {new[] { "早于", "晚于", "不早于", "不晚于" }[random.Next(4)]} {Of(Kind.Date, depth)})",
            8 => $"({Variable(Kind.Level)} 属于 (high、low))",
            9 => $"({Variable(Kind.Level)} {(random.Next(2) == 0 ? "为" : "不为")} {Levels[random.Next(3)]})",
            10 => $"({Of(Kind.Money, depth)} 属于 0元 到 {Leaf(Kind.Money)})",
            11 => $"({Of(Kind.Date, depth)} 属于 近 {new[] { "3年", "18个月", "90日", "2个年度" }[random.Next(4)]})",
            12 => $"({Variable(Kind.Months)} {Comparison()} {Leaf(Kind.Months)})",
            13 => $"({Of(Kind.Date, depth)} - {Of(Kind.Date, depth)} {Comparison()} {Leaf(Kind.Days)})",
            14 => $"({Variable(Kind.Bool)} 为 {Of(Kind.Bool, depth)})",
            _ => $"({Of(Kind.Integer, depth)} {Comparison()} {Of(Kind.Integer, depth)})",
        };

    private string Comparison() => new[] { ">=", ">", "<=", "<", "=", "!=" }[random.Next(6)];

    private string Leaf(Kind kind)
    {
        var known = names.Where(n => n.Kind == kind).ToList();
        return known.Count > 0 && random.Next(4) > 0 ? known[random.Next(known.Count)].Name : Literal(kind);
    }

    /// <summary>A name where a literal would make the expression a constant.</summary>
    private string Variable(Kind kind)
    {
        var known = names.Where(n => n.Kind == kind).ToList();
        return known[random.Next(known.Count)].Name;
    }

    private string Literal(Kind kind) =>
        kind switch
        {
            Kind.Money => new[] { "0元", "10万元", "100万元", "300万元", "1234.56元", "0.01元", "1000万元", "33.33元" }[random.Next(8)],
            Kind.Number => new[] { "2", "0.5", "3", "0", "1.25" }[random.Next(5)],
            Kind.Integer => random.Next(0, 4).ToString(CultureInfo.InvariantCulture),
            Kind.Rate => new[] { "10%", "60%", "5‰", "33.3%", "百分之50" }[random.Next(5)],
            Kind.Bool => Variable(Kind.Bool),
            Kind.Date => new[] { "2024-07-11", "2024年2月29日", "2025-03-01" }[random.Next(3)],
            Kind.Months => new[] { "3年", "18个月", "1年" }[random.Next(3)],
            Kind.Days => new[] { "30日", "365日" }[random.Next(2)],
            _ => Variable(kind),
        };
}
