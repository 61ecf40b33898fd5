using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>The members that an object may have, found by their UTF-8 names.</summary>
internal sealed class MemberTable
{
    private readonly (byte[] Utf8, int Member)[] entries;

    /// <summary>Takes the names; each is known by its place.</summary>
    public MemberTable(params IEnumerable<string> names)
        : this(names.Select(static (name, index) => (name, index))) { }

    /// <summary>Takes the names and the number by which each is known.</summary>
    public MemberTable(IEnumerable<(string Name, int Member)> members)
    {
        var list = members.ToList();
        Names = [.. list.Select(static m => m.Name)];
        entries = [.. list.Select(static m => (Encoding.UTF8.GetBytes(m.Name), m.Member))];
        Size = list.Count == 0 ? 0 : list.Max(static m => m.Member) + 1;
    }

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One more than the greatest number of a member.</summary>
    public int Size { get; }

    /// <summary>The number of a member; −1: unknown. Case counts.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        foreach (var (utf8, member) in entries)
        {
            if (name.SequenceEqual(utf8))
                return member;
        }
        return -1;
    }
}
