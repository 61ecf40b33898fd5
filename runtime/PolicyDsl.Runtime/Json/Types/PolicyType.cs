using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyDsl.Runtime;

/// <summary>A type that generated code made of a policy, with its JSON.</summary>
public abstract class PolicyType
{
    private protected PolicyType(Type type) => Type = type;

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>The clause that it belongs to; null: it is an enum of the policy.</summary>
    internal ClauseDefinition? Clause { get; private init; }

    /// <summary>The part of an application that it is, or that the list stands in of which it is a row; null: it is the whole, or an enum.</summary>
    internal InputPlace? Place { get; private init; }

    /// <summary>Of a row: the index of its list in <see cref="ClauseInfo.Inputs"/>.</summary>
    internal int? List { get; private init; }

    /// <summary>Of an enum: its members.</summary>
    internal IReadOnlyList<MemberInfo> Members { get; private init; } = [];

    /// <summary>The application of a clause.</summary>
    /// <param name="clause">The clause, whose <see cref="ClauseDefinition.NewApplication"/> gives such applications.</param>
    public static PolicyType Application<T>(ClauseDefinition clause)
        where T : class, IApplication => new RecordType<T>(policy => new ApplicationConverter<T>(clause, policy)) { Clause = clause };

    /// <summary>A part of an application.</summary>
    /// <param name="clause">The clause of the application.</param>
    /// <param name="place">The part: the applicant, or the review.</param>
    /// <param name="take">Takes it out of an application that has it.</param>
    /// <param name="give">Makes an application of it alone.</param>
    public static PolicyType Part<TApplication, TPart>(
        ClauseDefinition clause,
        InputPlace place,
        Func<TApplication, TPart> take,
        Func<TPart, TApplication> give
    )
        where TApplication : class, IApplication
        where TPart : class =>
        new RecordType<TPart>(_ => new PartConverter<TApplication, TPart>(clause, place, take, give)) { Clause = clause, Place = place };

    /// <summary>A row of a list.</summary>
    /// <param name="clause">The clause of the application.</param>
    /// <param name="list">The index of the list in <see cref="ClauseInfo.Inputs"/>.</param>
    /// <param name="take">Takes it out of an application whose list has just it.</param>
    /// <param name="give">Makes such an application.</param>
    public static PolicyType Row<TApplication, TRow>(ClauseDefinition clause, int list, Func<TApplication, TRow> take, Func<TRow, TApplication> give)
        where TApplication : class, IApplication
        where TRow : class =>
        new RecordType<TRow>(_ => new RowConverter<TApplication, TRow>(clause, list, take, give))
        {
            Clause = clause,
            Place = clause.Info.Inputs[list].Place,
            List = list,
        };

    /// <summary>An enum.</summary>
    /// <param name="title">What people call it.</param>
    /// <param name="members">Its members, in the order of their numbers from 0.</param>
    public static PolicyType Enum<T>(string title, params IReadOnlyList<MemberInfo> members)
        where T : struct, Enum => new ValueType<T>(new MemberConverter<T>(title, members)) { Members = members };

    /// <summary>Every form in which it may be asked for: itself, and lists of it or what may be null.</summary>
    /// <param name="policy">The clauses of its policy.</param>
    internal abstract IEnumerable<KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>>> Forms(IReadOnlyList<ClauseDefinition> policy);

    /// <summary>What reads and writes it.</summary>
    /// <param name="policy">The clauses of its policy.</param>
    internal abstract JsonConverter Converter(IReadOnlyList<ClauseDefinition> policy);
}

/// <summary>A record, or what is answered.</summary>
/// <param name="converter">Makes what reads and writes it, for a policy's clauses.</param>
internal sealed class RecordType<T>(Func<IReadOnlyList<ClauseDefinition>, JsonConverter<T>> converter) : PolicyType(typeof(T))
    where T : notnull
{
    /// <inheritdoc/>
    internal override JsonConverter Converter(IReadOnlyList<ClauseDefinition> policy) => converter(policy);

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>>> Forms(IReadOnlyList<ClauseDefinition> policy)
    {
        var once = new Lazy<JsonConverter<T>>(() => converter(policy));
        return
        [
            new(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, once.Value)),
            new(typeof(T[]), static options => JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>())),
            new(typeof(List<T>), static options => JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] })),
            new(typeof(IList<T>), static options => JsonMetadataServices.CreateIListInfo<IList<T>, T>(options, new())),
            new(typeof(IReadOnlyList<T>), static options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new())),
            new(typeof(IEnumerable<T>), static options => JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new())),
            new(typeof(IAsyncEnumerable<T>), static options => JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, new())),
        ];
    }
}

/// <summary>A value.</summary>
internal sealed class ValueType<T>(JsonConverter<T> converter) : PolicyType(typeof(T))
    where T : struct
{
    /// <inheritdoc/>
    internal override JsonConverter Converter(IReadOnlyList<ClauseDefinition> policy) => converter;

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>>> Forms(IReadOnlyList<ClauseDefinition> policy) =>
        [
            new(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter)),
            new(
                typeof(T?),
                options => JsonMetadataServices.CreateValueInfo<T?>(
                    options,
                    JsonMetadataServices.GetNullableConverter(JsonMetadataServices.CreateValueInfo<T>(options, converter))
                )
            ),
        ];
}
