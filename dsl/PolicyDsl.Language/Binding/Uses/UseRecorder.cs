using PolicyDsl.Binding.Names;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Uses;

/// <summary>Takes down, while a policy is bound, which name was read as what.</summary>
internal sealed class UseRecorder
{
    private readonly List<(Symbol Symbol, Place Place)> uses = [];
    private readonly List<(Symbol Symbol, string? Clause)> others = [];

    /// <summary>In the order of binding; what is bound more than once is there as often.</summary>
    public IReadOnlyList<(Symbol Symbol, Place Place)> Uses => uses;

    /// <summary>What is declared in no table of names: rows and applications of examples; each with the clause that it is in.</summary>
    public IReadOnlyList<(Symbol Symbol, string? Clause)> Others => others;

    /// <summary>Takes down a use.</summary>
    public void Add(Symbol symbol, Place place) => uses.Add((symbol, place));

    /// <summary>Takes down something that no table of names has.</summary>
    public void Declare(Symbol symbol, string? clause = null) => others.Add((symbol, clause));
}
