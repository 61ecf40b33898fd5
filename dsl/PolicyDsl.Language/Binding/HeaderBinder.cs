using PolicyDsl.Binding.Definitions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>Binds the policy's header.</summary>
internal sealed class HeaderBinder(BindContext context, SourceText text, HeaderNode node)
{
    /// <summary>What a header says of a policy, without what the policy contains.</summary>
    public PolicyModel Bind(string id)
    {
        var modifiers = new ModifierReader(context, text, node.Modifiers, Keyword.Policy);
        context.SourceMap.Add("policy", new Place(text, node.Title.Span));
        foreach (var entry in node.Entries)
            context.SourceMap.Add("policy/" + Keywords.En(entry.Word), new Place(text, entry.Span));
        foreach (var entry in node.Entries.GroupBy(static e => e.Word).SelectMany(static g => g.Skip(1)))
            context.Report(StructureErrors.ModifierTwice(new Place(text, entry.Span), entry.Word.Label()));
        return new PolicyModel
        {
            Id = id,
            Title = node.Title.Value,
            Revision = Revision(node) ?? 1,
            DocumentNumber = Texts(Keyword.Document).FirstOrDefault(),
            Implements = Texts(Keyword.Implements).ToEquatableArray(),
            Issuers = Texts(Keyword.Issuer).ToEquatableArray(),
            Issued = Date(Keyword.Issued),
            Effective = Date(Keyword.Effective),
            Expires = Date(Keyword.Expires),
            Rounding = Find(Keyword.RoundedTo) is { } rounding ? RoundingOf(rounding) : Rounding.Default,
            Annotations = modifiers.Annotations,
        };
    }

    /// <summary>版本, without judging it; null where none is written or it is no whole number from 1.</summary>
    public static int? Revision(HeaderNode node)
    {
        var entry = node.Entries.FirstOrDefault(static e => e.Word == Keyword.Revision);
        return entry?.Values.FirstOrDefault() is NumberNode { Unit: LiteralUnit.None, Value: >= 1m and <= 10_000m } number
            && number.Value == decimal.Truncate(number.Value)
            ? (int)number.Value
            : null;
    }

    /// <summary>Reports a 版本 that is no whole number from 1.</summary>
    public void CheckRevision()
    {
        if (Find(Keyword.Revision) is { } entry && Revision(node) is null)
            context.Report(StructureErrors.BadRevision(new Place(text, entry.Span)));
    }

    private HeaderEntry? Find(Keyword word) => node.Entries.FirstOrDefault(e => e.Word == word);

    private IEnumerable<string> Texts(Keyword word) => Find(word)?.Values.OfType<TextNode>().Select(static t => t.Value) ?? [];

    private CalendarDate? Date(Keyword word) =>
        Find(word)?.Values.FirstOrDefault() is DateNode date ? new CalendarDate(date.Year, date.Month, date.Day) : null;

    private static Rounding RoundingOf(HeaderEntry entry) =>
        new(
            entry.RoundingUnit switch
            {
                Keyword.Jiao => 0.1m,
                Keyword.Yuan => 1m,
                Keyword.HundredYuan => 100m,
                Keyword.ThousandYuan => 1_000m,
                Keyword.TenThousandYuan => 10_000m,
                _ => 0.01m,
            },
            entry.RoundingMode switch
            {
                Keyword.RoundDown => RoundingMode.Down,
                Keyword.RoundUp => RoundingMode.Up,
                Keyword.HalfEven => RoundingMode.HalfEven,
                _ => RoundingMode.HalfUp,
            }
        );
}
