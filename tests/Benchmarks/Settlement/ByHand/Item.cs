namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>An application as the hand-optimised program keeps it: all that the rules look at, side by side in memory.</summary>
internal struct Item
{
    public int Index;
    public int Project;
    public int Key;
    public int Day;
    public long Value;
    public long Base;

    /// <summary>After 限额.</summary>
    public long Current;
    public byte Clause;
    public Aside Aside;

    /// <summary>In review whatever the others do.</summary>
    public bool IsReview;

    /// <summary>Has to wait for one in review only.</summary>
    public bool WaitsForReview;

    /// <summary>A 名额 leaves it to a person.</summary>
    public bool HasDoubtfulPlace;
    public bool IsDropped;

    /// <summary>Below 10万元, and not exempt.</summary>
    public bool IsSmall;

    /// <summary>A 名额 has no place for it.</summary>
    public bool IsRefused;

    public readonly bool IsInReview => IsReview || HasDoubtfulPlace;

    public readonly bool Stands => !IsDropped && Aside == Aside.No;
}

/// <summary>What keeps an application out in favour of others.</summary>
internal enum Aside : byte
{
    No,
    Once,
    Quota,
    Highest,
}
