using PolicyDsl.Binding.Names;
using PolicyDsl.Model;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Where an expression stands: what it sees and which file it is in.</summary>
/// <param name="Scope">The names it sees.</param>
/// <param name="Text">The file.</param>
internal sealed record Site(Scope Scope, SourceText Text)
{
    /// <summary>The rows that 合计 and its like are at, the innermost first.</summary>
    public RowVariable? Row { get; init; }

    /// <summary>Whether 名次 may be read: in the amount of an award.</summary>
    public bool RankAllowed { get; init; }

    /// <summary>The greatest 名次 of those who are in, where it is fixed.</summary>
    public int? LastRank { get; init; }

    /// <summary>The clause; null outside.</summary>
    public ClauseSymbol? Clause => Scope.Clause;

    /// <summary>A place in the file.</summary>
    public Place At(TextSpan span) => new(Text, span);
}

/// <summary>The name that 合计 and its like give to a row.</summary>
internal sealed record RowVariable(string Name, RowSymbol Symbol, InputSymbol List, RowVariable? Outer)
{
    /// <summary>The variable of that name, this one or further out.</summary>
    public RowVariable? Find(string name) => string.Equals(Name, NameKey.Exact(name), StringComparison.Ordinal) ? this : Outer?.Find(name);

    /// <summary>This name and those further out.</summary>
    public IEnumerable<string> Names => Outer is null ? [Name] : [Name, .. Outer.Names];
}

/// <summary>What is known about a value before it is bound.</summary>
/// <param name="Type">The type that the other side has, in which an enum member is looked up.</param>
/// <param name="Silent">The other side could not be bound: an unknown name beside it may be one of its members and is no mistake of its own.</param>
internal readonly record struct Hint(ValueType? Type, bool Silent)
{
    /// <summary>From the other side of a comparison.</summary>
    public static Hint Beside(Expression? other) => new(other?.Type, other is null);

    /// <summary>From a declared type; null where that was wrong.</summary>
    public static Hint Of(ValueType? type) => new(type, type is null);
}
