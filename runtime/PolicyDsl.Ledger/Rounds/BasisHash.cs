using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Hashes line by line, so that nothing has to be held.</summary>
internal abstract class LineHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of all lines, in lower-case hex.</summary>
    public string End() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    protected void AddLine(FormattableString line) => hash.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture) + "\n"));
}

/// <summary>The hash of what a round is settled from: the pool, the applications, the grants, a line each, in the order of their ids.</summary>
internal sealed class BasisHash : LineHash
{
    /// <summary>Takes an application with its version, and since when it is in the pool.</summary>
    public void AddApplication(string id, int version, int? pooledSince) => AddLine($"application {id} {version} {pooledSince}");

    /// <summary>Takes a grant of an earlier year: by what it holds, so that a year that is settled again and grants the same leaves the later ones as they are.</summary>
    public void AddGrant(GrantLine grant) =>
        AddLine($"grant {grant.Year} {grant.Application} {grant.Award} {StoredMoney.ToFen(grant.Amount)} {grant.Keys}");
}

/// <summary>The hash of what a round came to: its results, a line each, in the order of their ids.</summary>
internal sealed class ResultsHash : LineHash
{
    /// <summary>Takes a result, with all that its grant will hold. Texts come with their lengths, so that no two results have one line.</summary>
    public void Add(ResultLine result) =>
        AddLine(
            $"{result.Application} {result.Version} {result.Clause} {result.Award} {result.CreditCode} {Measured(result.PersonName)} {Measured(result.Project)} {result.Keys} {result.Outcome} {StoredMoney.ToFen(result.Amount)} {result.PooledSince} {result.Why}"
        );

    private static string Measured(string? text) => text is null ? "-" : FormattableString.Invariant($"{text.Length}:{text}");
}

/// <summary>A result, as it is hashed.</summary>
internal sealed record ResultLine(
    string Application,
    int Version,
    string Clause,
    string? Award,
    string CreditCode,
    string? PersonName,
    string? Project,
    string Keys,
    RoundOutcome Outcome,
    decimal Amount,
    int? PooledSince,
    string Why
);
