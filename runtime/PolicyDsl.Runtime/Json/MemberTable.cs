using System.Numerics;
using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>The members that an object may have, found by their UTF-8 names.</summary>
internal sealed class MemberTable
{
    // With each name as it stands in JSON.
    private readonly (byte[] Utf8, byte[] Written, int Member)[] entries;

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
        entries = [.. list.Select(static m => (Encoding.UTF8.GetBytes(m.Name), Encoding.UTF8.GetBytes($"\"{m.Name}\":"), m.Member))];
        places = Places(entries);
        Size = list.Count == 0 ? 0 : list.Max(static m => m.Member) + 1;
    }

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One more than the greatest number of a member.</summary>
    public int Size { get; }

    /// <summary>The number of a member; −1: unknown. Case counts.</summary>
    public int Find(ReadOnlySpan<byte> name) => Entry(name) is >= 0 and var entry ? entries[entry].Member : -1;

    /// <summary>Finds the member whose name is found next in an object, knowing that objects mostly have them in the order of the table.</summary>
    /// <param name="name">The name.</param>
    /// <param name="next">The entry that is expected, and after it the one that is then expected.</param>
    /// <returns>The number of the member; −1: unknown.</returns>
    public int Find(ReadOnlySpan<byte> name, ref int next)
    {
        if (Entry(name) is not (>= 0 and var entry))
            return -1;
        next = entry + 1;
        return entries[entry].Member;
    }

    /// <summary>Whether JSON goes on with the expected member, written without white space: <c>"name":</c>.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="next">The entry that is expected; after it, if it is there, the one that is then expected.</param>
    /// <param name="member">The number of the member.</param>
    /// <returns>How many bytes its name has with what surrounds it; 0: it is not there.</returns>
    public int Follow(ReadOnlySpan<byte> json, ref int next, out int member)
    {
        member = -1;
        if ((uint)next >= (uint)entries.Length)
            return 0;
        ref readonly var entry = ref entries[next];
        if (!json.StartsWith(entry.Written))
            return 0;
        next++;
        member = entry.Member;
        return entry.Written.Length;
    }

    // −1: there is none.
    private int Entry(ReadOnlySpan<byte> name)
    {
        for (var place = Hash(name) & (places.Length - 1); places[place] != 0; place = (place + 1) & (places.Length - 1))
        {
            if (name.SequenceEqual(entries[places[place] - 1].Utf8))
                return places[place] - 1;
        }
        return -1;
    }

    private static ushort[] Places((byte[] Utf8, byte[] Written, int Member)[] entries)
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
