using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The catalogue of what can be wrong with a query.</summary>
internal static class QueryErrors
{
    /// <summary>A parameter that must be true or false, once.</summary>
    public static readonly Message NotBool = new("notBool", "应写一次，为 true 或 false。", "Must be given once, as true or false.");

    /// <summary>A parameter that does not exist.</summary>
    public static Message Unknown(string known) => new("unknownParameter", $"没有这个参数；可用的参数：{known}。", $"No such parameter; there is: {known}.");
}
