using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>What is answered and never read.</summary>
internal abstract class AnswerConverter<T> : PolicyConverter<T>
{
    /// <inheritdoc/>
    protected sealed override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out T value) =>
        throw new NotSupportedException($"{typeof(T).Name} is what comes of an application: it is written, and never read.");
}

/// <summary>An explanation, as <c>evaluate</c> answers it.</summary>
/// <param name="language">Of its messages.</param>
internal sealed class ExplanationConverter(Func<Language> language) : AnswerConverter<Explanation>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Explanation value)
    {
        if (value.InputErrors.Count > 0)
            throw new InvalidApplicationException(value.InputErrors, isRead: false);
        ExplanationWriter.Write(writer, value, language());
    }
}

/// <summary>
/// A decision, as <c>evaluate?explain=false</c> answers it. Why it refuses and what it misses only the explanation knows: those members are left out where
/// there may be some.
/// </summary>
internal sealed class DecisionConverter : AnswerConverter<Decision>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Decision value) => ExplanationWriter.WriteAlone(writer, value);
}
