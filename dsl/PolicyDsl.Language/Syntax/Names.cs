using System.Text;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax;

/// <summary>When two names are the same, and when they are too much alike.</summary>
public static class Names
{
    /// <summary>
    /// A title as a name in expressions: letters and digits, full-width ones folded, after NFC; null where it has other characters and is only
    /// read by people.
    /// </summary>
    public static string? OfTitle(string title)
    {
        var folded = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; )
        {
            var length = Characters.RunCharacterLength(title, i);
            if (length == 0)
                return null;
            for (var end = i + length; i < end; i++)
                folded.Append(Characters.Fold(title[i]));
        }
        return folded.Length == 0 ? null : folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>What two names have in common that differ only in case, width or normalization form: one scope cannot have both.</summary>
    /// <param name="name">A name that was read from a file, or a title.</param>
    public static string ClashKey(string name)
    {
        foreach (var c in name)
        {
            // Half of a character: it was reported where it stands, and does not normalize.
            if (char.IsSurrogate(c))
                return name.ToLowerInvariant();
        }
        return name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }
}
