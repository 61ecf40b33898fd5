using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Definitions;

/// <summary>The modifiers of a declaration. One that has no business there, or stands twice where once is all, is reported.</summary>
internal sealed class ModifierReader
{
    private static readonly Keyword[] Everywhere = [Keyword.Source, Keyword.Note, Keyword.Reading];
    private static readonly Keyword[] Repeatable = [Keyword.Source, Keyword.Note, Keyword.Reading, Keyword.AtMost, Keyword.AtLeast, Keyword.Instalments, Keyword.Evidence];

    private readonly List<Modifier> modifiers = [];

    /// <summary>Reads them.</summary>
    /// <param name="context">Takes findings.</param>
    /// <param name="text">The file.</param>
    /// <param name="written">As parsed.</param>
    /// <param name="owner">What they stand at, for messages.</param>
    /// <param name="allowed">Which may stand there, beside 出处, 说明 and 释义.</param>
    public ModifierReader(BindContext context, SourceText text, IReadOnlyList<Modifier> written, Keyword owner, params Keyword[] allowed)
    {
        foreach (var modifier in written)
        {
            var place = new Place(text, modifier.Span);
            if (Array.IndexOf(Everywhere, modifier.Word) < 0 && Array.IndexOf(allowed, modifier.Word) < 0)
                context.Report(StructureErrors.ModifierNotHere(place, modifier.Word.Label(), owner.Label()));
            else if (Array.IndexOf(Repeatable, modifier.Word) < 0 && Has(modifier.Word))
                context.Report(StructureErrors.ModifierTwice(place, modifier.Word.Label()));
            else
                modifiers.Add(modifier);
        }
    }

    /// <summary>In the order written.</summary>
    public IReadOnlyList<Modifier> All => modifiers;

    /// <summary>出处, 说明, 释义.</summary>
    public Annotations Annotations => new(Texts(Keyword.Source), Texts(Keyword.Note), Texts(Keyword.Reading));

    /// <summary>Whether it is there.</summary>
    public bool Has(Keyword word) => Find(word) is not null;

    /// <summary>The first with that word.</summary>
    public Modifier? Find(Keyword word) => modifiers.Find(m => m.Word == word);

    /// <summary>The text of a modifier that has one.</summary>
    public string? Text(Keyword word) => Find(word) is { Texts.Count: > 0 } modifier ? modifier.Texts[0].Value : null;

    private EquatableArray<string> Texts(Keyword word) =>
        modifiers.Where(m => m.Word == word).SelectMany(static m => m.Texts).Select(static t => t.Value).ToEquatableArray();
}
