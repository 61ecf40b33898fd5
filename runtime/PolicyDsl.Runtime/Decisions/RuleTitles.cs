namespace PolicyDsl.Runtime;

/// <summary>
/// Titles of the rules that no declaration of a policy gives a title to, by rule id. A decision's reasons stand beside the policy's own titles, and so in
/// its language; what people fill in is in theirs.
/// </summary>
internal static class RuleTitles
{
    /// <summary>一次.</summary>
    public static readonly Message Once = new("once", "一次", "Once only");

    /// <summary>名额.</summary>
    public static readonly Message Quota = new("quota", "名额", "Places");

    /// <summary>限额.</summary>
    public static readonly Message Limit = new("limit", "限额", "Limit of amounts");

    /// <summary>限次.</summary>
    public static readonly Message Times = new("times", "限次", "Number of times");

    /// <summary>预算.</summary>
    public static readonly Message Budget = new("budget", "预算", "Budget");

    /// <summary>施行 and 失效.</summary>
    public static readonly Message Period = new("period", "施行期间", "Period in force");

    /// <summary>What is not filled in.</summary>
    public static readonly Message Missing = new("missing", "申报材料待补", "Still to be filled in");

    /// <summary>参照 … 全部.</summary>
    public static readonly Message Delegated = new("delegated", "另行规定", "Another document decides");

    /// <summary>What no revision can read.</summary>
    public static readonly Message Unreadable = new(UnreadableRefusal.Rule, "申报无法读取", "The application cannot be read");

    private static readonly IReadOnlyList<Message> All = [Once, Quota, Limit, Times, Budget, Period, Missing, Delegated, Unreadable];

    /// <summary>The rule ids.</summary>
    public static IEnumerable<string> Rules => All.Select(static title => title.Code);

    /// <summary>The title of a rule; null: it has one of its own.</summary>
    public static Message? Of(string rule) => All.FirstOrDefault(title => title.Code == rule);
}
