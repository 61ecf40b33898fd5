using System.Globalization;
using Microsoft.Extensions.Primitives;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Reads the parameters of a query, strictly: those that are asked for, each once, and no others.</summary>
internal sealed class QueryReader
{
    private readonly IQueryCollection query;
    private readonly List<FieldMessage> errors = [];

    /// <summary>Begins with what is not known.</summary>
    /// <param name="request">The request.</param>
    /// <param name="known">Every parameter that may be there.</param>
    public QueryReader(HttpRequest request, params IReadOnlyList<string> known)
    {
        query = request.Query;
        foreach (var name in query.Keys.Except(known, StringComparer.Ordinal))
            errors.Add(new FieldMessage(name, QueryErrors.Unknown(string.Join(", ", known))));
    }

    /// <summary>Why the query is refused; null: it is fine, as far as it was read.</summary>
    public Problem? Problem => errors.Count == 0 ? null : Problems.InvalidQuery(errors);

    /// <summary>A text; null: it is not there, or refused.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="read">Gives the value; null: it is refused.</param>
    /// <param name="error">What is then wrong.</param>
    public string? Text(string name, Func<string, string?> read, Message error)
    {
        if (Values(name) is not { } values)
            return null;
        var value = values is [{ } text] ? read(text) : null;
        if (value is null)
            errors.Add(new FieldMessage(name, error));
        return value;
    }

    /// <summary>A whole number; null: it is not there, or refused.</summary>
    public long? Integer(string name, long least, long most)
    {
        if (Values(name) is not { } values)
            return null;
        if (values is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        errors.Add(new FieldMessage(name, LedgerErrors.NotInteger(least, most)));
        return null;
    }

    /// <summary>true or false; false where it is not there.</summary>
    public bool Flag(string name)
    {
        if (Values(name) is not { } values)
            return false;
        if (values is not ["true" or "false"])
            errors.Add(new FieldMessage(name, QueryErrors.NotBool));
        return values is ["true"];
    }

    // The collection does not mind case; names do.
    private StringValues? Values(string name) => query.Keys.Contains(name, StringComparer.Ordinal) ? query[name] : default(StringValues?);
}
