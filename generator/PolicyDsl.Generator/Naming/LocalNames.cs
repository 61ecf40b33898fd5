using PolicyDsl.Generator.CSharp;

namespace PolicyDsl.Generator.Naming;

/// <summary>The locals of a body: each name is given once.</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>A free name, as close to the wanted one as can be.</summary>
    public string Take(string apiName)
    {
        var wanted = ReservedNames.Local(apiName);
        var name = wanted;
        for (var i = 2; !taken.Add(name); i++)
            name = wanted + CSharpLiteral.Of(i);
        return Identifiers.Escape(name);
    }
}
