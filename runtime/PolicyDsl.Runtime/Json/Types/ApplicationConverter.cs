using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>The application of a clause.</summary>
internal sealed class ApplicationConverter<T>(ClauseDefinition clause) : PolicyConverter<T>
    where T : class, IApplication
{
    /// <inheritdoc/>
    protected override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out T value)
    {
        var sink = clause.NewApplication();
        var errors = ApplicationReader.Read(clause.Info, utf8Json, sink);
        value = (T)sink.Complete();
        return errors;
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, T value) => ApplicationWriter.Write(writer, clause.Info, value);
}
