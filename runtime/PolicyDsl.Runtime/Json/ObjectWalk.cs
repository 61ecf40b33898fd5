using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// Goes through the members of an object. Stops at each known one, its value under the cursor; reports unknown and repeated members and passes over
/// them. A null is as good as no member.
/// </summary>
internal ref struct ObjectWalk
{
    private readonly MemberTable table;
    private readonly string pointer;
    private readonly Func<string, string?>? elsewhere;
    private readonly IReadOnlySet<string>? passOver;

    // By member, one more than the offset where it first stood: 0 is "not seen", a negative one was a null.
    private readonly int[] firsts;

    /// <summary>Begins after the object's opening brace.</summary>
    /// <param name="table">The members that it may have.</param>
    /// <param name="pointer">Where it stands in the body.</param>
    /// <param name="elsewhere">The pointer where a name belongs that is not known here; null: nowhere.</param>
    /// <param name="passOver">Unknown members that are no mistake.</param>
    public ObjectWalk(MemberTable table, string pointer, Func<string, string?>? elsewhere = null, IReadOnlySet<string>? passOver = null)
    {
        this.table = table;
        this.pointer = pointer;
        this.elsewhere = elsewhere;
        this.passOver = passOver;
        firsts = new int[table.Size];
    }

    /// <summary>Goes to the next known member. False: the object has ended, or the body cannot be read any further.</summary>
    public readonly bool MoveNext(ref JsonCursor cursor, out int member)
    {
        while (cursor.Next() && cursor.Token == JsonTokenType.PropertyName)
        {
            var offset = cursor.Offset;
            if (TryKnow(ref cursor, out member) && IsFirst(ref cursor, member, offset))
            {
                if (!cursor.Next())
                    return false;
                if (cursor.Token != JsonTokenType.Null)
                    return true;
                firsts[member] = -firsts[member];
            }
            else if (cursor.Next())
            {
                cursor.Skip();
            }
        }
        member = -1;
        return false;
    }

    /// <summary>Whether a member was there and was no null.</summary>
    public readonly bool Has(int member) => firsts[member] > 0;

    private readonly bool TryKnow(ref JsonCursor cursor, out int member)
    {
        member = -1;
        if (!cursor.IsEscaped && (member = table.Find(cursor.Bytes)) >= 0)
            return true;
        if (cursor.Text() is not { } name)
        {
            cursor.Errors.Add(FieldErrors.LoneSurrogate(pointer));
            return false;
        }
        member = table.Find(Encoding.UTF8.GetBytes(name));
        if (member >= 0)
            return true;
        if (passOver is null || !passOver.Contains(name))
        {
            var suggestion = elsewhere?.Invoke(name) ?? NearestName.Of(name, table.Names);
            cursor.Errors.Add(FieldErrors.UnknownMember(JsonPointer.Append(pointer, name), name, suggestion));
        }
        return false;
    }

    private readonly bool IsFirst(ref JsonCursor cursor, int member, int offset)
    {
        if (firsts[member] == 0)
        {
            firsts[member] = offset + 1;
            return true;
        }
        var name = cursor.Text() ?? "";
        var error = FieldErrors.DuplicateMember(
            JsonPointer.Append(pointer, name),
            name,
            cursor.PositionOf(Math.Abs(firsts[member]) - 1),
            cursor.PositionOf(offset)
        );
        cursor.Errors.Add(error);
        return false;
    }
}
