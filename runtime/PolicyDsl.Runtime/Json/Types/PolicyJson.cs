using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyDsl.Runtime;

/// <summary>
/// The JSON of a policy's own types for <see cref="JsonSerializer"/>, without reflection: applications, their parts and enums, read as strictly as the service
/// reads them (<see cref="InvalidApplicationException"/> tells what is wrong) and written so that they are read as the same, rows of a ledger and the authority's
/// decisions too; decisions, explanations and the results of a round, written as the service answers them. Each also in lists. It knows no other type, so that it goes before whatever else is in a chain of resolvers.
/// </summary>
public sealed class PolicyJson : IJsonTypeInfoResolver
{
    private readonly Func<Language> language;
    private readonly Lazy<FrozenDictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>>> forms;
    private readonly Lazy<JsonSerializerOptions> ownOptions;

    /// <summary>Knows what every policy has, and these types.</summary>
    /// <param name="types">Those of the policy.</param>
    public PolicyJson(params IReadOnlyList<PolicyType> types)
        : this(types, static () => Language.Zh) { }

    private PolicyJson(IReadOnlyList<PolicyType> types, Func<Language> language)
    {
        this.language = language;
        Types = types;
        forms = new(Find);
        ownOptions = new(() => new JsonSerializerOptions { TypeInfoResolver = this, Encoder = ExplanationWriter.Options.Encoder });
    }

    /// <summary>What every policy has, decisions and explanations above all: all there is where a policy has no types of its own.</summary>
    public static PolicyJson Answers { get; } = new();

    /// <summary>The types of the policy.</summary>
    public IReadOnlyList<PolicyType> Types { get; }

    /// <summary>Options that know these types and no other.</summary>
    public JsonSerializerOptions Options => ownOptions.Value;

    /// <summary>What <see cref="JsonSerializer"/> takes to read or write a type, under Native AOT too.</summary>
    /// <typeparam name="T">
    /// A type of the policy, <see cref="Decision"/>, <see cref="Explanation"/>, <see cref="SettlementResult"/>, <see cref="LedgerRow"/>,
    /// <see cref="ReviewDecision"/>, or a list of one.
    /// </typeparam>
    /// <exception cref="NotSupportedException">It is none of them.</exception>
    public JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The same with the messages of explanations in a language; Chinese by default.</summary>
    public PolicyJson In(Language language) => new(Types, () => language);

    /// <summary>The same with the messages of explanations in the language that is wanted when they are written.</summary>
    internal PolicyJson In(Func<Language> wanted) => new(Types, wanted);

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => forms.Value.TryGetValue(type, out var make) ? make(options) : null;

    /// <summary>What reads and writes a type itself; null: it is none of these.</summary>
    internal JsonConverter? ConverterOf(Type type) => All.FirstOrDefault(known => known.Type == type)?.Converter(Clauses);

    private IEnumerable<PolicyType> All => SharedTypes.Of(language).Concat(Types);

    private ClauseDefinition[] Clauses => [.. Types.Select(static type => type.Clause).OfType<ClauseDefinition>().DistinctBy(static clause => clause.Info.Id)];

    private FrozenDictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Find() =>
        All.SelectMany(type => type.Forms(Clauses)).DistinctBy(static form => form.Key).ToFrozenDictionary();
}
