using PolicyDsl.Binding;
using PolicyDsl.Binding.Uses;
using PolicyDsl.Diagnostics;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>What a new name comes to: changes in all files, or why it cannot be.</summary>
internal sealed record RenameResult(IReadOnlyList<TextChange> Changes, Message? Refusal)
{
    /// <summary>It cannot be.</summary>
    public static RenameResult Refused(Message why) => new([], why);
}

/// <summary>
/// Gives a thing another apiName or another title, in its declaration, in formulas and in examples. What comes of it is read again before it is
/// given back: nothing but this name may have changed.
/// </summary>
internal static class NameChange
{
    /// <summary>The name at a place, without quotes; null with the reason where it cannot be changed.</summary>
    public static (SourceLocation? At, string Text, Message? Refusal) Prepare(FolderView view, string path, int offset)
    {
        var (target, refusal) = Target(view, path, offset);
        if (target is null)
            return (null, "", refusal);
        var isTitle = IsTitle(target, view);
        return (target.At, isTitle ? target.Symbol.Title! : target.Symbol.Name, null);
    }

    /// <summary>The changes.</summary>
    public static RenameResult Rename(FolderView view, string path, int offset, string newName, CancellationToken cancellation)
    {
        var (target, refusal) = Target(view, path, offset);
        if (target is null)
            return RenameResult.Refused(refusal!);
        if (view.Files.Values.Any(f => view.DiagnosticsOf(f.Text.Path).Any(static d => d.Kind.Severity == Severity.Error)))
            return RenameResult.Refused(EditorMessages.HasErrors);
        var isTitle = IsTitle(target, view);
        if (newName.Any(char.IsControl) || newName.Length == 0 || (!isTitle && !IsOneName(newName)))
            return RenameResult.Refused(EditorMessages.BadName(newName));
        // Where the new title is no name, formulas use the apiName.
        var written = isTitle && !IsOneName(newName) ? target.Symbol.Name : newName;
        var changes = Changes(view, path, target.Symbol, isTitle, newName, written);
        var after = FolderView.Of(view.Files.Values.Select(f => Changed(f.Text, changes)), view, cancellation);
        return Problem(view, after, path, target.Symbol) is { } problem ? RenameResult.Refused(problem) : new RenameResult(changes, null);
    }

    private static (NamedPlace? Target, Message? Refusal) Target(FolderView view, string path, int offset)
    {
        var names = view.NamesAt(path, offset);
        if (names.Count == 0)
            return (null, EditorMessages.NotAName);
        // Between two names that touch, the one that begins there.
        var target = names.OrderByDescending(static n => n.At.Span.Start).First();
        return target.Symbol.NameAt is null ? (null, EditorMessages.NotDeclared) : (target, null);
    }

    private static bool IsTitle(NamedPlace place, FolderView view)
    {
        var symbol = place.Symbol;
        if (place.IsDeclaration)
            return place.At == symbol.TitleAt;
        return symbol.Title is not null && !string.Equals(WrittenAt(view, place.At), symbol.Name, StringComparison.Ordinal);
    }

    // As the grammar read it: after NFC, full-width letters folded.
    private static string WrittenAt(FolderView view, SourceLocation at)
    {
        var file = view.Files[at.Path];
        return file.Tokens[Math.Min(file.TokenAt(at.Span.End), file.Tokens.Count - 1)].Text;
    }

    private static bool IsOneName(string text)
    {
        var tokens = PolicyParser.Parse(new SourceText("", text)).Tokens;
        return tokens is [{ CanBeName: true } only, { Kind: TokenKind.End, Leading.Count: 0 }] && only.Span == new TextSpan(0, text.Length);
    }

    private static List<TextChange> Changes(FolderView view, string path, PolicySymbol symbol, bool isTitle, string newName, string written)
    {
        var declared = isTitle ? symbol.TitleAt! : symbol.NameAt!;
        var changes = new List<TextChange> { Change(declared, isTitle ? Quoted(view.Files[declared.Path].Text.Slice(declared.Span), newName) : newName) };
        foreach (var use in view.PolicyOf(path)!.Symbols.Uses.Where(u => ReferenceEquals(u.Symbol, symbol)))
        {
            if (IsTitle(NamedPlace.OfUse(use), view) == isTitle)
                changes.Add(Change(use.At, written));
        }
        return changes;

        static TextChange Change(SourceLocation at, string text) => new(at.Path, at.Span, text);
    }

    // With the quotes that the title has, unless it holds them.
    private static string Quoted(string before, string title) =>
        before switch
        {
            ['「', ..] when !title.Contains('」', StringComparison.Ordinal) => $"「{title}」",
            ['“', ..] when !title.Contains('”', StringComparison.Ordinal) && !title.Contains('\\', StringComparison.Ordinal) => $"“{title}”",
            _ => "\"" + title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        };

    private static SourceText Changed(SourceText text, List<TextChange> changes)
    {
        var own = changes.Where(c => string.Equals(c.Path, text.Path, StringComparison.Ordinal)).ToList();
        return own.Count == 0 ? text : new SourceText(text.Path, TextChange.Apply(text.Content, own));
    }

    private static Message? Problem(FolderView before, FolderView after, string path, PolicySymbol renamed)
    {
        var error = after.Files.Keys.Order(StringComparer.Ordinal).SelectMany(after.DiagnosticsOf).FirstOrDefault(static d => d.Kind.Severity == Severity.Error);
        if (error is not null)
            return EditorMessages.WouldFail(error.Message(MessageLanguage.Zh), error.Message(MessageLanguage.En));
        return after.PolicyOf(path) is { } policy && IsSame(before.PolicyOf(path)!.Symbols, policy.Symbols, renamed) ? null : EditorMessages.MeansElse;
    }

    /// <summary>Whether the same things are used in the same order, and only this one is called otherwise.</summary>
    private static bool IsSame(SymbolMap before, SymbolMap after, PolicySymbol renamed)
    {
        if (before.Uses.Count != after.Uses.Count || before.Symbols.Count != after.Symbols.Count)
            return false;
        var partners = new Dictionary<PolicySymbol, PolicySymbol>();
        foreach (var (old, now) in before.Symbols.Zip(after.Symbols))
            partners[old] = now;
        return before.Symbols.All(s => s == renamed || (s.Name, s.Title) == (partners[s].Name, partners[s].Title))
            && before.Uses.Zip(after.Uses).All(pair => pair.First.At.Path == pair.Second.At.Path && ReferenceEquals(partners[pair.First.Symbol], pair.Second.Symbol));
    }
}
