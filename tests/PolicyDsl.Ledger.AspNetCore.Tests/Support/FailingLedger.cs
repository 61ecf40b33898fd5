using System.Reflection;
using System.Runtime.CompilerServices;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>A store that goes away when it is told to: at once, or after it has begun to answer.</summary>
public class FailingLedger : DispatchProxy
{
    private ILedger? store;

    /// <summary>Whether it is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>Whether it goes away after the first part of a list.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>What it would be cut off at, were it a list of results.</summary>
    public static int FirstPart => 1000;

    internal static ILedger Around(ILedger store, out FailingLedger control)
    {
        var proxy = Create<ILedger, FailingLedger>();
        control = (FailingLedger)(object)proxy;
        control.store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (IsAway)
            throw new LedgerUnavailableException("secret: no route to db.internal");
        return BreaksOff && targetMethod!.Name == nameof(ILedger.ResultsAsync) ? BreakOffAsync((string)args![0]!) : targetMethod!.Invoke(store, args);
    }

    private static async IAsyncEnumerable<StoredResult> BreakOffAsync(string round, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var i = 0; i < FirstPart; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new StoredResult
            {
                Round = round,
                Application = i.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
                Version = 1,
                Clause = "financing",
                CreditCode = Companies.A,
                Outcome = RoundOutcome.Granted,
                Amount = 1m,
                IsUnresolved = false,
                Why = """{"reason":null,"trail":[]}""",
            };
        }
        await Task.Yield();
        throw new LedgerUnavailableException("secret: no route to db.internal");
    }
}
