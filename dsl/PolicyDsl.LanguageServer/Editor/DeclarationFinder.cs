using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>Finds what was written where a name is declared.</summary>
internal static class DeclarationFinder
{
    /// <summary>The declaration whose apiName stands there; null where none does, as for a value of an 选项.</summary>
    public static Declaration? At(ParsedFile file, TextSpan name) => At(file.Result.File.Declarations, name);

    /// <summary>The innermost declaration around a place; null outside of all.</summary>
    public static Declaration? Around(ParsedFile file, int offset) => Around(file.Result.File.Declarations, offset);

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

    private static Declaration? Around(IReadOnlyList<Declaration> declarations, int offset)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.Span.Start <= offset && offset <= declaration.Span.End)
                return Around(Outline.Inside(declaration), offset) ?? declaration;
        }
        return null;
    }
}
