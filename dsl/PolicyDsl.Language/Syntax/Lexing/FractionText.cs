namespace PolicyDsl.Syntax.Lexing;

/// <summary>百分之10, 千分之5, 万分之一: rates in words.</summary>
internal static class FractionText
{
    /// <summary>The length of 百分之 and its kin.</summary>
    public const int PrefixLength = 3;

    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The power of ten of the prefix at a place: −2, −3 or −4; 0 where there is none.</summary>
    public static int Power(string text, int at)
    {
        if (at + PrefixLength > text.Length || text[at + 1] != '分' || text[at + 2] != '之')
            return 0;
        return text[at] switch
        {
            '百' => -2,
            '千' => -3,
            '万' => -4,
            _ => 0,
        };
    }

    /// <summary>1 to 10 of a Chinese numeral; 0 of another character.</summary>
    public static int NumeralValue(char c) => Numerals.IndexOf(c) + 1;

    /// <summary>Where the first literal of a run begins: a digit, or a rate in words; −1 where there is none.</summary>
    public static int FirstLiteral(string run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (Characters.IsDigit(run[i]) || IsRate(run, i))
                return i;
        }
        return -1;
    }

    private static bool IsRate(string run, int at)
    {
        var next = at + PrefixLength;
        if (Power(run, at) == 0 || next >= run.Length)
            return false;
        return Characters.IsDigit(run[next]) || (NumeralValue(run[next]) > 0 && (next + 1 == run.Length || RunSplitter.BeginsWithWord(run, next + 1)));
    }
}
