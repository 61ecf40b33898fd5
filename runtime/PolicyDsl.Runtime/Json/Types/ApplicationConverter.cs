using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>The application of a clause.</summary>
/// <param name="clause">The clause.</param>
/// <param name="policy">All clauses of its policy.</param>
internal sealed class ApplicationConverter<T>(ClauseDefinition clause, IReadOnlyList<ClauseDefinition> policy) : PolicyConverter<T>
    where T : class, IApplication
{
    /// <inheritdoc/>
    protected override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out T value)
    {
        var sink = clause.NewApplication();
        var errors = ApplicationReader.Read(clause.Info, utf8Json, sink);
        value = (T)sink.Complete();
        return errors.Count == 0 && value.Ledger is { Count: > 0 } ledger ? LedgerReader.FaultsOfNames(policy, ledger) : errors;
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, T value) => ApplicationWriter.Write(writer, clause.Info, value);
}
