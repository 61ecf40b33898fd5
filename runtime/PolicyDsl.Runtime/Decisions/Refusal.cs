namespace PolicyDsl.Runtime;

/// <summary>What refuses so far: the period before all else, then whatever came first.</summary>
internal readonly record struct Refusal(RefusalKind Kind, int Index, VoidReason Reason)
{
    public static readonly Refusal None = new(RefusalKind.None, -1, VoidReason.None);

    /// <summary>This refusal, or another where there is none yet.</summary>
    public Refusal Or(RefusalKind kind, int index, VoidReason reason) => Kind == RefusalKind.None ? new Refusal(kind, index, reason) : this;
}
