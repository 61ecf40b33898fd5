using PolicyDsl.Syntax.Parts;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>A piece of a file, as written. Nothing is resolved here: names are texts with places.</summary>
/// <param name="Span">From its first to its last token.</param>
public abstract record Node(TextSpan Span);

/// <summary>A name as written, after NFC and folding of full-width letters. It may be the apiName or the title of what it stands for.</summary>
public sealed record NameNode(string Text, TextSpan Span) : Node(Span);

/// <summary>A string, its quotes and escapes taken off.</summary>
public sealed record StringNode(string Value, TextSpan Span) : Node(Span);

/// <summary>A parsed file.</summary>
/// <param name="PolicyId">The id after 政策; null where it is missing (an error was reported).</param>
/// <param name="Header">Title, modifiers and header block, where this file gives them.</param>
/// <param name="Declarations">The declarations of the policy's level, in order. Broken ones are left out, each with an error.</param>
/// <param name="Span">The whole file.</param>
public sealed record PolicyFile(StringNode? PolicyId, HeaderNode? Header, IReadOnlyList<Declaration> Declarations, TextSpan Span) : Node(Span)
{
    /// <summary>Where declarations are only half of what was meant, since the rest of them was not understood, which was reported.</summary>
    public IReadOnlyList<TextSpan> CutShort { get; init; } = [];

    /// <summary>What a declaration is, wherever it stands: one object for as long as it is taken over from one parsing to the next, moved or not.</summary>
    internal Declaration IdentityOf(int index) => Declarations is PartDeclarations parts ? parts.AsRead(index) : Declarations[index];
}

/// <summary>政策 id "title", modifiers { … }.</summary>
public sealed record HeaderNode(StringNode Title, IReadOnlyList<Modifier> Modifiers, IReadOnlyList<HeaderEntry> Entries, TextSpan Span) : Node(Span);

/// <summary>A line of the header block: 文号, 落实, 版本, 发文, 印发, 施行, 失效, 精确到.</summary>
/// <param name="Word">The word it begins with.</param>
/// <param name="Values">Strings, a date or a number.</param>
/// <param name="RoundingUnit">精确到: the unit's word (分 角 元 百元 千元 万元).</param>
/// <param name="RoundingMode">精确到: the mode's word, where one is written.</param>
/// <param name="Span">The line.</param>
public sealed record HeaderEntry(
    Keyword Word,
    IReadOnlyList<ExpressionNode> Values,
    Keyword? RoundingUnit,
    Keyword? RoundingMode,
    TextSpan Span
) : Node(Span);

/// <summary>A modifier after a comma.</summary>
/// <param name="Word">出处, 说明, 释义, 当, 佐证, 选填, 不含税, 范围, 匹配, 长度, 默认, 仅记录, 原则上, 经评审, 发给, 叠加, 封顶外, 补差, 权重, 电话, 以月计, 以日计,
/// 最高, 不少于, 分期, 按, 并列 (全部纳入), 不递补, 除非, 优先, 按序, 按比例, 除, 限, 含历年.</param>
/// <param name="Texts">Its strings.</param>
/// <param name="Names">Its names: 佐证 a, 除 a、b, 限 a、b, 按 key, 经评审 selected.</param>
/// <param name="Values">Its expressions: 当 cond, 最高 m, 范围 low high, 长度 low high, 默认 v, 除非 cond, 权重 w.</param>
/// <param name="Descending">按: 降序.</param>
/// <param name="Plan">分期.</param>
/// <param name="Span">From the word on.</param>
public sealed record Modifier(
    Keyword Word,
    IReadOnlyList<StringNode> Texts,
    IReadOnlyList<NameNode> Names,
    IReadOnlyList<ExpressionNode> Values,
    bool Descending,
    InstalmentPlanNode? Plan,
    TextSpan Span
) : Node(Span);

/// <summary>分期 { 30% 于 "立项" … } 当 cond.</summary>
public sealed record InstalmentPlanNode(IReadOnlyList<InstalmentPartNode> Parts, ExpressionNode? When, TextSpan Span) : Node(Span);

/// <summary>30% 于 "立项".</summary>
public sealed record InstalmentPartNode(ExpressionNode Share, StringNode Event, TextSpan Span) : Node(Span);

/// <summary>A type as written: a word, or the name of an enum, or 列表 with its fields.</summary>
/// <param name="Word">金额 … 列表; null for an enum.</param>
/// <param name="Name">The enum's name.</param>
/// <param name="Fields">The fields of a 列表.</param>
/// <param name="Span">The type.</param>
public sealed record TypeNode(Keyword? Word, NameNode? Name, IReadOnlyList<InputNode> Fields, TextSpan Span) : Node(Span);
