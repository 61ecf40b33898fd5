using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <summary>A row that an expression is at.</summary>
/// <param name="Variable">What the policy calls it.</param>
/// <param name="Parameter">The parameter of the lambda.</param>
/// <param name="List">The list.</param>
/// <param name="Index">The list's index constant.</param>
internal sealed record RowVariable(string Variable, string Parameter, InputField List, string Index);

/// <summary>
/// What an expression sees: at the top the locals of the body; in the item of a list its row, and of everything outside only what is handed along to it.
/// </summary>
internal sealed class RowScope
{
    private readonly RowScope? parent;
    private readonly RowVariable? row;
    private readonly IReadOnlyList<string> handedAlong;

    private RowScope(RowScope? parent, RowVariable? row, IReadOnlyList<string> handedAlong)
    {
        this.parent = parent;
        this.row = row;
        this.handedAlong = handedAlong;
    }

    /// <summary>Outside all lists.</summary>
    public static RowScope None { get; } = new(null, null, []);

    /// <summary>A name for the next row: no two that are seen together are called the same.</summary>
    public string NextParameter => parent is null ? "row" : "row" + CSharp.CSharpLiteral.Of(Depth + 1);

    private int Depth => parent is null ? 0 : parent.Depth + 1;

    /// <summary>At a row.</summary>
    /// <param name="variable">The row.</param>
    /// <param name="outer">The names from outside that the item reads.</param>
    public RowScope At(RowVariable variable, IReadOnlyList<string> outer) => new(this, variable, outer);

    /// <summary>A name from outside as it is written here.</summary>
    public string Reach(string name)
    {
        if (parent is null || row!.Parameter == name)
            return name;
        return handedAlong.Count == 1 ? name : "outer." + name;
    }

    /// <summary>The row of a variable.</summary>
    public RowVariable Find(string variable)
    {
        if (row is null)
            throw new InvalidOperationException($"No row is called `{variable}`.");
        return row.Variable == variable ? row : parent!.Find(variable);
    }
}
