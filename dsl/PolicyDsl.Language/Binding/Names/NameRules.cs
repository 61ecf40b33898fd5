using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Names;

/// <summary>What names and titles may be, checked where they are declared.</summary>
internal sealed class NameRules(BindContext context)
{
    /// <summary>An apiName can become C#, JSON and a URL. Which characters it has, the parser has checked.</summary>
    public void CheckApiName(NameNode name, SourceText text)
    {
        if (name.Text.Length > ModelNames.MaximumLength)
            context.Report(NameErrors.NotAnApiName(new Place(text, name.Span), name.Text, ModelNames.MaximumLength));
    }

    /// <summary>The name and title of what stands in expressions: neither may be one of their words, nor may the title be cut into several.</summary>
    public void CheckValue(NameNode name, StringNode title, SourceText text)
    {
        CheckApiName(name, text);
        if (Keywords.IsReserved(name.Text))
            context.Report(NameErrors.ReservedName(new Place(text, name.Span), name.Text));
        CheckTitle(title, text);
    }

    /// <summary>A title that people will write in expressions.</summary>
    public void CheckTitle(StringNode title, SourceText text)
    {
        var place = new Place(text, title.Span);
        var key = NameKey.Exact(title.Value);
        if (Keywords.IsReserved(key))
            context.Report(NameErrors.ReservedTitle(place, title.Value, Renaming.OfWord(key)));
        else if (key.Length > 0 && key[0] is >= '0' and <= '9' && NameKey.IsName("_" + key))
            context.Report(NameErrors.TitleBeginsWithDigit(place, title.Value, Renaming.InNumerals(key)));
        else if (ReadAs(key) is { } read)
            context.Report(NameErrors.TitleIsCut(place, title.Value, read, Renaming.InNumerals(key)));
    }

    // 近3年 is 近 and 3年, 万分之一 is a rate.
    private static string? ReadAs(string key)
    {
        if (!NameKey.IsName(key))
            return null;
        var tokens = Lexer.Read(new SourceText("", key), new DiagnosticBag());
        return tokens is [{ Kind: TokenKind.Name or TokenKind.Word }, _] ? null : string.Join(" ", tokens.Take(tokens.Count - 1).Select(t => key.Substring(t.Span.Start, t.Span.Length)));
    }

    /// <summary>A condition, award or rule may not be called what the language itself calls a reason.</summary>
    public void CheckRule(NameNode name, SourceText text)
    {
        CheckApiName(name, text);
        if (ModelNames.ReservedRules.Contains(name.Text))
            context.Report(NameErrors.ReservedRule(new Place(text, name.Span), name.Text));
    }

    /// <summary>An input may not be called what the body of an application uses itself.</summary>
    public void CheckInput(InputNode node, InputScope scope, SourceText text)
    {
        CheckValue(node.Name, node.Title, text);
        var taken = scope switch
        {
            InputScope.Clause => ModelNames.ReservedInputs,
            InputScope.Review => ModelNames.ReservedReviewInputs,
            _ => [],
        };
        if (taken.Contains(node.Name.Text) && !Keywords.IsReserved(node.Name.Text))
            context.Report(NameErrors.ReservedMember(new Place(text, node.Name.Span), node.Name.Text));
    }
}
