namespace PolicyDsl.Runtime;

/// <summary>Reads a body that is an object of a few texts, as strictly as an application.</summary>
public static class TextMembersReader
{
    private const int MostLength = 200;

    /// <summary>Reads a body.</summary>
    /// <param name="utf8Json">The body.</param>
    /// <param name="names">The members that it may have.</param>
    /// <param name="texts">Their values, by name; of one that is missing or null there is none.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    public static IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, IReadOnlyList<string> names, out IReadOnlyDictionary<string, string> texts)
    {
        var errors = new ErrorList();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        texts = found;
        var cursor = new JsonCursor(utf8Json, errors);
        if (ApplicationReader.TryBegin(ref cursor, "请求内容", "The body", ""))
        {
            var walk = new ObjectWalk(new MemberTable(names), "");
            while (walk.MoveNext(ref cursor, out var member))
            {
                var pointer = JsonPointer.Append("", names[member]);
                if (ValueReader.ReadText(ref cursor, names[member], ExpectedWords.Text, pointer) is not { } text)
                    continue;
                errors.Add(pointer, InputRules.Text(names[member], text, 1, MostLength));
                found[names[member]] = text;
            }
        }
        cursor.Finish();
        return errors.Items;
    }
}
