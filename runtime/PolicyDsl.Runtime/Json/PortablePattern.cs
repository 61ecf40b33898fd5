using System.Globalization;
using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>
/// 匹配, written so that .NET and ECMA-262, with the flag <c>u</c> as without it, read the same: a character beyond U+FFFF is one character, <c>.</c> is
/// everything but a line feed, <c>$</c> is the end of the text, and escapes are those that all of them know.
/// </summary>
internal sealed class PortablePattern
{
    /// <summary>The end of the text, in a schema: there is nothing after it.</summary>
    public const string EndInSchema = @"(?![\s\S])";

    /// <summary>The end of the text, for <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>.</summary>
    public const string EndInDotNet = @"\z";

    // With the flag u a pair is one character, which the class before it takes.
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";
    private const string Surrogates = @"\ud800-\udfff";
    private const string Syntax = @"^$\.*+?()[]{}|/";

    private readonly string pattern;
    private readonly string end;
    private readonly StringBuilder text = new();
    private int at;

    private PortablePattern(string pattern, string end)
    {
        this.pattern = pattern;
        this.end = end;
    }

    /// <summary>Writes a pattern anew.</summary>
    /// <param name="pattern">As the policy has it.</param>
    /// <param name="end">How the end of the text is written.</param>
    /// <returns>The pattern; null: it has something that cannot be said alike, <c>\b</c> or a rare character between square brackets.</returns>
    public static string? Of(string pattern, string end)
    {
        var writer = new PortablePattern(pattern, end);
        return writer.Write() ? writer.text.ToString() : null;
    }

    private bool Write()
    {
        while (at < pattern.Length)
        {
            var isWritten = pattern[at] switch
            {
                '.' => Take($@"(?:[^\n{Surrogates}]|{Pair})"),
                '$' => !IsQuantified(at + 1) && Take(end),
                '^' => !IsQuantified(at + 1) && Take("^"),
                '(' => WriteGroup(),
                ')' or '|' or '*' or '+' or '?' => Take(pattern[at].ToString()),
                '{' => WriteCount(),
                '[' => WriteClass(),
                _ => WriteLiteral(),
            };
            if (!isWritten)
                return false;
        }
        return true;
    }

    private bool Take(string written, int length = 1)
    {
        text.Append(written);
        at += length;
        return true;
    }

    private bool IsQuantified(int place) => place < pattern.Length && (pattern[place] is '*' or '+' or '?' || CountLength(place) > 0);

    private bool WriteGroup() => Take("(?:", pattern.AsSpan(at).StartsWith("(?:", StringComparison.Ordinal) ? 3 : 1);

    // What is no count is a brace.
    private bool WriteCount() => CountLength(at) is > 0 and var length ? Take(pattern.Substring(at, length), length) : Take(@"\{");

    private int CountLength(int open)
    {
        if (pattern[open] != '{')
            return 0;
        var place = open + 1;
        while (place < pattern.Length && char.IsAsciiDigit(pattern[place]))
            place++;
        if (place == open + 1)
            return 0;
        if (place < pattern.Length && pattern[place] == ',')
        {
            place++;
            while (place < pattern.Length && char.IsAsciiDigit(pattern[place]))
                place++;
        }
        return place < pattern.Length && pattern[place] == '}' ? place + 1 - open : 0;
    }

    private bool WriteLiteral()
    {
        if (Character(inClass: false) is not { } character)
            return false;
        if (!char.IsSurrogate(character))
        {
            text.Append(Escaped(character));
            return true;
        }
        // A pair together, so that what follows repeats it as a whole.
        if (!char.IsHighSurrogate(character) || at >= pattern.Length || Character(inClass: false) is not { } low || !char.IsLowSurrogate(low))
            return false;
        text.Append("(?:").Append(character).Append(low).Append(')');
        return true;
    }

    private bool WriteClass()
    {
        at++;
        var isNegated = at < pattern.Length && pattern[at] == '^';
        if (isNegated)
            at++;
        var members = new StringBuilder();
        // A bracket that comes first is itself.
        for (var isFirst = true; at < pattern.Length && (isFirst || pattern[at] != ']'); isFirst = false)
        {
            if (Character(inClass: true) is not { } low || char.IsSurrogate(low))
                return false;
            members.Append(Escaped(low));
            if (at + 1 >= pattern.Length || pattern[at] != '-' || pattern[at + 1] == ']')
                continue;
            at++;
            if (Character(inClass: true) is not { } high || char.IsSurrogate(high))
                return false;
            // From below the surrogates to above them: they are in it for one reader, and not for another.
            if (low < '\ud800' && high > '\udfff')
                return false;
            members.Append('-').Append(Escaped(high));
        }
        if (at >= pattern.Length)
            return false;
        return Take(isNegated ? $"(?:[^{members}{Surrogates}]|{Pair})" : $"[{members}]");
    }

    // The next character, with its escape; null: an escape that is none of a character.
    private char? Character(bool inClass)
    {
        var character = pattern[at++];
        if (character != '\\')
            return character;
        if (at >= pattern.Length)
            return null;
        var escape = pattern[at++];
        return escape switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'v' => '\v',
            'a' => '\a',
            'e' => '\u001b',
            'b' when inClass => '\b',
            'x' => Hexadecimal(2),
            'u' => Hexadecimal(4),
            '0' => Octal(),
            'c' => Control(),
            _ when char.IsAsciiLetterOrDigit(escape) || escape == '_' => null,
            _ => escape,
        };
    }

    private char? Hexadecimal(int digits)
    {
        if (at + digits > pattern.Length || !ushort.TryParse(pattern.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return null;
        at += digits;
        return (char)code;
    }

    private char Octal()
    {
        var code = 0;
        for (var digits = 0; digits < 2 && at < pattern.Length && pattern[at] is >= '0' and <= '7'; digits++)
            code = (code * 8) + pattern[at++] - '0';
        return (char)code;
    }

    private char? Control()
    {
        if (at >= pattern.Length || !char.IsAsciiLetter(pattern[at]))
            return null;
        return (char)(char.ToUpperInvariant(pattern[at++]) - '@');
    }

    private static string Escaped(char character) =>
        character switch
        {
            '-' => @"\x2d",
            < ' ' or '\u007f' or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)character:x4}"),
            _ when Syntax.Contains(character, StringComparison.Ordinal) => $@"\{character}",
            _ => character.ToString(),
        };
}
