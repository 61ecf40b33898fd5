namespace PolicyDsl.Model;

/// <summary>统一社会信用代码 (GB 32100): 18 characters, the last of which checks the others.</summary>
public static class CreditCodes
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganizationCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // A company registered in Chengdu.
    private const string Prefix = "91510100";

    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether a text is a code with the right check character.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != 18)
            return false;
        foreach (var c in code)
        {
            if (Characters.IndexOf(c) < 0)
                return false;
        }
        return code[17] == CheckCharacter(code);
    }

    /// <summary>A valid code for a made-up applicant: the same for the same name, always and everywhere.</summary>
    public static string MakeUp(string name)
    {
        var body = new char[8];
        var hash = Hash(name);
        for (var i = 0; i < body.Length; i++)
        {
            body[i] = Characters[(int)(hash % (ulong)Characters.Length)];
            hash /= (ulong)Characters.Length;
        }
        var organization = new string(body);
        var code = Prefix + organization + OrganizationCheck(organization);
        return code + CheckCharacter(code);
    }

    private static char CheckCharacter(string code)
    {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++)
        {
            sum += Characters.IndexOf(code[i]) * weight;
            weight = weight * 3 % 31;
        }
        return Characters[(31 - (sum % 31)) % 31];
    }

    // The ninth character of the organization's part checks its first eight (GB 11714).
    private static char OrganizationCheck(string organization)
    {
        var sum = 0;
        for (var i = 0; i < organization.Length; i++)
            sum += OrganizationCharacters.IndexOf(organization[i]) * OrganizationWeights[i];
        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            unchecked
            {
                hash = (hash ^ (uint)(c & 0xFF)) * 1099511628211UL;
                hash = (hash ^ (uint)(c >> 8)) * 1099511628211UL;
            }
        }
        return hash;
    }
}
