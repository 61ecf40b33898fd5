namespace PolicyDsl.Runtime;

/// <summary>Collects what is wrong with a body, up to a bound: a body made of nothing but mistakes must not cost more than it.</summary>
internal sealed class ErrorList
{
    /// <summary>How many errors are listed.</summary>
    public const int Most = 100;

    // Most bodies have none.
    private List<FieldMessage>? items;

    /// <summary>Whether reading any further is of no use.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>All errors, in the order of the body.</summary>
    public IReadOnlyList<FieldMessage> Items => items ?? (IReadOnlyList<FieldMessage>)[];

    /// <summary>Adds one about a value.</summary>
    public void Add(string pointer, Message? message)
    {
        if (message is not null)
            Add(new FieldMessage(pointer, message));
    }

    /// <summary>Adds one.</summary>
    public void Add(FieldMessage error)
    {
        if (IsClosed)
            return;
        items ??= [];
        items.Add(error);
        if (items.Count < Most)
            return;
        items.Add(FieldErrors.TooManyErrors(Most));
        IsClosed = true;
    }

    /// <summary>Keeps this one only: what was found in a body that is no JSON means nothing.</summary>
    public void Fail(FieldMessage error)
    {
        if (IsClosed)
            return;
        items = [error];
        IsClosed = true;
    }
}
