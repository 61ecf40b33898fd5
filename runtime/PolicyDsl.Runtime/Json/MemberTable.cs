using System.Numerics;
using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>The members that an object may have, found by their UTF-8 names.</summary>
internal sealed class MemberTable
{
    private readonly (byte[] Utf8, int Member)[] entries;

    // By hash, one more than the place among the entries; 0 is an empty place. At least half of the places are empty.
    private readonly ushort[] places;

    /// <summary>Takes the names; each is known by its place.</summary>
    public MemberTable(params IEnumerable<string> names)
        : this(names.Select(static (name, index) => (name, index))) { }

    /// <summary>Takes the names and the number by which each is known.</summary>
    public MemberTable(IEnumerable<(string Name, int Member)> members)
    {
        var list = members.ToList();
        Names = [.. list.Select(static m => m.Name)];
        entries = [.. list.Select(static m => (Encoding.UTF8.GetBytes(m.Name), m.Member))];
        places = Places(entries);
        Size = list.Count == 0 ? 0 : list.Max(static m => m.Member) + 1;
    }

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One more than the greatest number of a member.</summary>
    public int Size { get; }

    /// <summary>The number of a member; −1: unknown. Case counts.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var place = Hash(name) & (places.Length - 1); places[place] != 0; place = (place + 1) & (places.Length - 1))
        {
            ref readonly var entry = ref entries[places[place] - 1];
            if (name.SequenceEqual(entry.Utf8))
                return entry.Member;
        }
        return -1;
    }

    private static ushort[] Places((byte[] Utf8, int Member)[] entries)
    {
        var places = new ushort[BitOperations.RoundUpToPowerOf2((uint)(2 * entries.Length) + 1)];
        for (var i = 0; i < entries.Length; i++)
        {
            var place = Hash(entries[i].Utf8) & (places.Length - 1);
            while (places[place] != 0)
                place = (place + 1) & (places.Length - 1);
            places[place] = (ushort)(i + 1);
        }
        return places;
    }

    // Length and two characters tell the names of a policy apart well enough; the names are the policy's, so nobody can crowd a place.
    private static int Hash(ReadOnlySpan<byte> name) => name.IsEmpty ? 0 : (name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 5) + name[^1];
}
