using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Rules;

/// <summary>Which part of a declaration a figure stands in.</summary>
internal enum FigureOrigin
{
    /// <summary>What is computed or required: a literal, a cell, a word such as 一次.</summary>
    Rule,

    /// <summary>The title.</summary>
    Title,

    /// <summary>说明 and other words for people, the labels of a table among them.</summary>
    Note,

    /// <summary>释义: a reading that the drafter answers for.</summary>
    Reading,

    /// <summary>A name that the rule reads, or what its word implies.</summary>
    Implied,
}

/// <summary>A figure of a policy.</summary>
/// <param name="Rule">The declaration.</param>
/// <param name="Quantity">Its value.</param>
/// <param name="Bound">Its threshold word.</param>
/// <param name="Origin">The part that it stands in.</param>
/// <param name="Span">Where in the rule's file.</param>
/// <param name="IsIdiom">一 and a classifier in running text.</param>
internal sealed record RuleFigure(TracedRule Rule, Quantity Quantity, Bound Bound, FigureOrigin Origin, TextSpan Span, bool IsIdiom)
{
    /// <summary>Another value by which a document may say the same; null: there is none.</summary>
    public Quantity? OrElse { get; init; }

    /// <summary>As written.</summary>
    public string Written => Rule.Text.Slice(Span);
}

/// <summary>Figures of a rule that stand in an order: the rows of 分档, a column of 对照表, 甲、乙 in a text.</summary>
/// <param name="Values">The figures, in order.</param>
internal sealed record FigureRow(IReadOnlyList<RuleFigure> Values);

/// <summary>An item that a rule names in 出处.</summary>
/// <param name="Written">As written.</param>
/// <param name="Span">Where.</param>
internal sealed record Citation(string Written, TextSpan Span);

/// <summary>A declaration of a policy, as tracing sees it.</summary>
/// <param name="text">Its file.</param>
/// <param name="word">The word it begins with.</param>
/// <param name="name">What people call it.</param>
/// <param name="span">Where it is named.</param>
internal sealed class TracedRule(SourceText text, Keyword word, string name, TextSpan span)
{
    /// <summary>Its file.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The word it begins with.</summary>
    public Keyword Word { get; } = word;

    /// <summary>What people call it.</summary>
    public string Name { get; } = name;

    /// <summary>Its apiName; null where it has none.</summary>
    public string? ApiName { get; init; }

    /// <summary>Where it is named.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its own 出处.</summary>
    public List<Citation> Citations { get; } = [];

    /// <summary>The declaration that it stands in.</summary>
    public TracedRule? Outer { get; init; }

    /// <summary>The shared declarations that it takes: what they say it says too.</summary>
    public List<string> Takes { get; } = [];

    /// <summary>The names that it reads.</summary>
    public HashSet<string> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>Its figures.</summary>
    public List<RuleFigure> Figures { get; } = [];

    /// <summary>Its figures that stand in an order.</summary>
    public List<FigureRow> Rows { get; } = [];

    /// <summary>The policy's header without 出处: what stands before the first item is cited by itself, and nothing else.</summary>
    public bool IsHeadingOnly => Word == Keyword.Policy && Citations.Count == 0;

    /// <summary>政策, 条款, 统筹, 评分: what is in it says what is to be said.</summary>
    public bool IsFrame => Word is Keyword.Policy or Keyword.Clause or Keyword.Settlement;

    /// <summary>主体 and its inputs, 选项, shared 材料 and 咨询 need no 出处: who takes them has one.</summary>
    public bool NeedsNoCitation { get; init; }
}
