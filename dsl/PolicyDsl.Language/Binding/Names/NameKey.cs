using System.Globalization;
using System.Text;

namespace PolicyDsl.Binding.Names;

/// <summary>How names are compared: equal after NFC and folding of full-width letters and digits; alike after case is folded too.</summary>
internal static class NameKey
{
    /// <summary>Two names with one key are one name.</summary>
    public static string Exact(string text) => IsPlain(text) ? text : Normalize(Narrow(text), NormalizationForm.FormC);

    /// <summary>Two names with one key look the same to people.</summary>
    public static string Folded(string text) => (IsPlain(text) ? text : Normalize(text, NormalizationForm.FormKC)).ToLowerInvariant();

    /// <summary>Whether a title may be used as a name in expressions: letters, digits and <c>_</c> only, not beginning with a digit.</summary>
    public static bool IsName(string text)
    {
        if (text.Length == 0 || IsDigit(text, 0))
            return false;
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            if (text[i] != '_' && !IsLetterOrMark(text, i) && !IsDigit(text, i))
                return false;
        }
        return true;
    }

    // ASCII and the common Han characters have one form only: nearly every name, and normalizing is slow.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0080' and (< '\u4E00' or > '\u9FFF'))
                return false;
        }
        return true;
    }

    // What Unicode calls no character has no form, and asking for one throws. Titles may hold it; names cannot.
    private static string Normalize(string text, NormalizationForm form) => HasNoncharacter(text) ? text : text.Normalize(form);

    private static bool HasNoncharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (!isPair && char.IsSurrogate(text[i]))
                return true;
            var codePoint = isPair ? char.ConvertToUtf32(text, i++) : text[i];
            if ((codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF)
                return true;
        }
        return false;
    }

    private static bool IsDigit(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsLetterOrMark(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static string Narrow(string text)
    {
        var needed = false;
        foreach (var c in text)
            needed |= c is >= '\uFF01' and <= '\uFF5E';
        if (!needed)
            return text;
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text)
            narrow.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        return narrow.ToString();
    }
}
