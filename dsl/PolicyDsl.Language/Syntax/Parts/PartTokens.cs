using System.Collections;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Parts;

/// <summary>The tokens of a file that is put together of parts. Those of parts that have moved are made when they are first asked for.</summary>
/// <param name="parts">All parts, in order.</param>
/// <param name="freshFrom">The index of the part from which on tokens are as the lexer gave them: the grammar will read them again.</param>
internal sealed class PartTokens(IReadOnlyList<PlacedPart> parts, int freshFrom = int.MaxValue) : IReadOnlyList<Token>
{
    private readonly Token?[]?[] made = new Token?[]?[parts.Count];
    private int last;

    public int Count { get; } = parts.Count == 0 ? 0 : parts[parts.Count - 1].Behind;

    public Token this[int index]
    {
        get
        {
            var part = PartOf(index);
            var placed = parts[part];
            var token = placed.Part.Tokens[index - placed.First];
            if (placed.Delta == 0 && part < freshFrom)
                return token;
            // Two threads may make the same: whichever is kept, all see that one.
            var mine = made[part] ?? Interlocked.CompareExchange(ref made[part], new Token?[placed.Part.Tokens.Count], null) ?? made[part]!;
            ref var slot = ref mine[index - placed.First];
            return slot ?? Interlocked.CompareExchange(ref slot, token.Moved(placed.Delta, part < freshFrom), null) ?? slot!;
        }
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PartOf(int index)
    {
        var guess = Volatile.Read(ref last);
        if (parts[guess].First <= index && index < parts[guess].Behind)
            return guess;
        var (low, high) = (0, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].Behind <= index)
                low = middle + 1;
            else
                high = middle;
        }
        Volatile.Write(ref last, low);
        return low;
    }
}
