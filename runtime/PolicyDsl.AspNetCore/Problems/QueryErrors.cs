using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The catalogue of what can be wrong with a query.</summary>
internal static class QueryErrors
{
    /// <summary>A parameter that must be true or false, once.</summary>
    public static readonly Message NotBool = new("notBool", "应写一次，为 true 或 false。", "Must be given once, as true or false.");

    /// <summary>The form of an application to store, of a service that stores none.</summary>
    public static readonly Message NothingStored = new(
        "nothingStored",
        "本服务不保存申报，只有用于评估的表单（evaluate）。",
        "This service stores no applications; it has forms for `evaluate` only."
    );

    /// <summary>A value that is none of those that there are.</summary>
    public static Message NotKnown(IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new("unknownId", $"应写一次，为下列之一：{list}。", $"Must be given once, as one of: {list}.");
    }

    /// <summary>A parameter that does not exist.</summary>
    public static Message Unknown(string known) => new("unknownParameter", $"没有这个参数；可用的参数：{known}。", $"No such parameter; there is: {known}.");
}
