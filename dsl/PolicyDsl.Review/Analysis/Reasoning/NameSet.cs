using System.Collections.Immutable;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>The values that an 选项 or a text can have.</summary>
/// <param name="Names">Members by apiName, texts as written; <see cref="Other"/> stands for every text that no rule names.</param>
/// <param name="Missing">Whether it can be missing.</param>
/// <param name="Void">Whether it can be void.</param>
internal readonly record struct NameSet(ImmutableHashSet<string> Names, bool Missing = false, bool Void = false)
{
    /// <summary>Every text that no rule names. No input can have it: control characters are refused.</summary>
    public const string Other = "\u0001";

    /// <summary>One value.</summary>
    public static NameSet Of(string name) => new([name]);

    /// <summary>No value.</summary>
    public static readonly NameSet Nothing = new([]);

    /// <summary>What either can be.</summary>
    public NameSet Union(NameSet other) => new(Names.Union(other.Names), Missing || other.Missing, Void || other.Void);
}
