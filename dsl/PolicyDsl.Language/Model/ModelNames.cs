namespace PolicyDsl.Model;

/// <summary>What an apiName may be: it becomes a C# name, a JSON member and a part of a URL.</summary>
public static class ModelNames
{
    /// <summary>The longest apiName: names of files and types are made of several.</summary>
    public const int MaximumLength = 64;

    /// <summary>Members of an application's body that the language itself uses, beside the envelope's.</summary>
    public static readonly IReadOnlyList<string> ReservedInputs = ["applicant", "review", "ledger", "rank"];

    /// <summary>Members of <c>/review</c> that the language itself uses.</summary>
    public static readonly IReadOnlyList<string> ReservedReviewInputs = ["decisions", "rank"];

    /// <summary>Rule ids that the language itself gives (LANGUAGE §8); no condition, award or settlement rule may have them.</summary>
    public static readonly IReadOnlyList<string> ReservedRules = ["once", "quota", "limit", "times", "budget", "period", "missing"];

    /// <summary>Whether a text is an apiName: an ASCII letter, then ASCII letters and digits, at most <see cref="MaximumLength"/>.</summary>
    public static bool IsApiName(string text)
    {
        if (text.Length is 0 or > MaximumLength || !IsLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!IsLetter(c) && c is < '0' or > '9')
                return false;
        }
        return true;
    }

    /// <summary>The apiName as a C# type or property: its first letter large.</summary>
    public static string Pascal(string apiName) =>
        apiName.Length == 0 ? apiName : char.ToUpperInvariant(apiName[0]) + apiName.Substring(1);

    /// <summary>A policy's id as a C# namespace: <c>chengdu-ai-2024</c> is <c>ChengduAi2024</c>, its second revision <c>ChengduAi2024R2</c>.</summary>
    /// <param name="policyId">The id after 政策.</param>
    /// <param name="revision">版本, from 1.</param>
    public static string Namespace(string policyId, int revision = 1)
    {
        var name = string.Concat(policyId.Split('-').Select(Pascal));
        if (name.Length > 0 && name[0] is >= '0' and <= '9')
            name = "_" + name;
        return revision == 1 ? name : FormattableString.Invariant($"{name}R{revision}");
    }

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
