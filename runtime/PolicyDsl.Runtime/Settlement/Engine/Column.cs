namespace PolicyDsl.Runtime;

/// <summary>A value of each application, one after the other.</summary>
internal sealed class Column<T>
{
    private const int FirstSize = 256;

    private T[] items = [];
    private int count;

    /// <summary>The values, and behind them room for more.</summary>
    public T[] Items => items;

    public void Add(T value)
    {
        if (count == items.Length)
            Array.Resize(ref items, Math.Max(count * 2, FirstSize));
        items[count++] = value;
    }
}

/// <summary>Texts as small numbers, in the order in which they were first seen.</summary>
internal sealed class TextNumbers
{
    /// <summary>The number of a text that is missing.</summary>
    public const int Missing = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The number of a text, a new one where it is new.</summary>
    public int Add(string? text)
    {
        if (text is null)
            return Missing;
        if (!numbers.TryGetValue(text, out var number))
            numbers.Add(text, number = numbers.Count);
        return number;
    }

    /// <summary>The number of a text; <see cref="Missing"/>: no application has it.</summary>
    public int Find(string? text) => text is not null && numbers.TryGetValue(text, out var number) ? number : Missing;

    /// <summary>An individual or a team is told by the unit's code and the name.</summary>
    public static string? Applicant(string? creditCode, string? person) => person is null || creditCode is null ? creditCode : $"{creditCode}\n{person}";
}
