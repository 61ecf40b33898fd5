using System.Collections;

namespace PolicyDsl.Syntax.Parts;

/// <summary>The declarations of a file that is put together of parts. Those that have moved are made when they are first asked for.</summary>
internal sealed class PartDeclarations : IReadOnlyList<Declaration>
{
    private readonly PlacedPart[] parts;
    private readonly Declaration?[] made;

    public PartDeclarations(IEnumerable<PlacedPart> parts)
    {
        this.parts = [.. parts.Where(static p => p.Part.Declaration is not null)];
        made = new Declaration?[this.parts.Length];
    }

    public int Count => parts.Length;

    public Declaration this[int index]
    {
        get
        {
            ref var slot = ref made[index];
            if (slot is not null)
                return slot;
            var (part, delta, _) = parts[index];
            var declaration = delta == 0 ? part.Declaration! : new NodeMover(delta).Move(part.Declaration!);
            return Interlocked.CompareExchange(ref slot, declaration, null) ?? declaration;
        }
    }

    /// <summary>The same declaration where it was first read: one object for as long as the declaration is taken over.</summary>
    public Declaration AsRead(int index) => parts[index].Part.Declaration!;

    public IEnumerator<Declaration> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
