using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Reads the id after 政策: <c>[a-z0-9]+(-[a-z0-9]+)*</c>.</summary>
internal static class PolicyIdReader
{
    public static bool TryRead(Scanner scanner)
    {
        var start = scanner.Position;
        var end = start;
        while (true)
        {
            var length = Characters.RunCharacterLength(scanner.Content, end);
            if (length == 0 && (scanner.At(end) is not ('-' or '.') || end == start))
                break;
            end += Math.Max(length, 1);
        }
        if (end == start)
            return false;
        var id = scanner.Folded(start, end);
        var span = TextSpan.FromBounds(start, end);
        if (!IsId(id) || id != scanner.Text.Slice(span))
        {
            var mended = id.ToLowerInvariant().Replace('_', '-').Replace('.', '-').Trim('-');
            scanner.Report(SyntaxErrors.PolicyId(scanner.Text, span, IsId(mended) ? mended : null));
        }
        scanner.Emit(TokenKind.PolicyId, id, start, end);
        return true;
    }

    private static bool IsId(string id)
    {
        var lettersBefore = false;
        foreach (var c in id)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                lettersBefore = true;
            else if (c == '-' && lettersBefore)
                lettersBefore = false;
            else
                return false;
        }
        return lettersBefore;
    }
}
