using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyDsl.Ledger.Model;

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
    /// <summary>Takes a result.</summary>
    public void Add(string application, int version, string outcome, long fen, int? pooledSince, string why) =>
        AddLine($"{application} {version} {outcome} {fen} {pooledSince} {why}");
}
