using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>Finds what was written where a name is declared.</summary>
internal static class DeclarationFinder
{
    /// <summary>The declaration whose apiName stands there; null where none does, as for a value of an 选项.</summary>
    public static Declaration? At(ParsedFile file, TextSpan name) => At(file.Result.File.Declarations, name);

    private static Declaration? At(IReadOnlyList<Declaration> declarations, TextSpan name)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.Name?.Span == name)
                return declaration;
            if (declaration.Span.Start <= name.Start && name.End <= declaration.Span.End && At(Outline.Inside(declaration), name) is { } inside)
                return inside;
        }
        return null;
    }
}
