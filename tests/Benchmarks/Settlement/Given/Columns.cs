using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>
/// Decided applications as columns of numbers: what the hand-written contestants start from. Made without the engine's own table, so that a fault there
/// would show.
/// </summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> applicants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, string), int> keys = [];

    public Columns(SettlementCase[] cases, IReadOnlyList<LedgerRow> ledger)
    {
        Count = cases.Length;
        var (funded, exempt) = Facts(ChengduAi2024Policy.Definition.Plan);
        for (var i = 0; i < cases.Length; i++)
            Take(i, cases[i], funded, exempt);
        foreach (var row in ledger)
            Take(row);
    }

    public int Count { get; }

    public string[] Ids => field ??= new string[Count];

    public byte[] Clause => field ??= new byte[Count];

    public int[] Day => field ??= new int[Count];

    /// <summary>Fen; −1: a benefit, or not known.</summary>
    public long[] Base => field ??= new long[Count];

    /// <summary>Fen that 就高 compares.</summary>
    public long[] Value => field ??= new long[Count];

    /// <summary>Refused by itself.</summary>
    public bool[] IsOut => field ??= new bool[Count];

    /// <summary>In review by itself, or by 排除.</summary>
    public bool[] IsReview => field ??= new bool[Count];

    /// <summary>Never below the floor of 10万元.</summary>
    public bool[] IsExempt => field ??= new bool[Count];

    public bool[] IsPooled => field ??= new bool[Count];

    public int[] Applicant => field ??= new int[Count];

    public int ApplicantCount => applicants.Count;

    /// <summary>−1: a project of its own.</summary>
    public int[] Project => field ??= new int[Count];

    /// <summary>What 一次 groups by within the clause, besides 主体; −1: no group.</summary>
    public int[] Key => field ??= new int[Count];

    public int KeyCount => keys.Count;

    /// <summary>What 名额 ranks by, × 100; <see cref="long.MinValue"/>: missing.</summary>
    public long[] Order => field ??= new long[Count];

    public List<Paid> Ledger { get; } = [];

    private void Take(int i, SettlementCase one, int funded, int exempt)
    {
        var amount = one.Assessment.Amount is { } yuan ? (long)(yuan * 100m) : -1;
        var isReview = one.Assessment.Outcome is Outcome.Review or Outcome.Delegated;
        (Ids[i], Clause[i], Day[i]) = (one.Id, (byte)one.Clause, one.SubmittedOn.DayNumber);
        Base[i] = amount;
        Value[i] = !isReview || amount >= 0 ? amount : one.Assessment.Ceiling is { } ceiling ? (long)(ceiling * 100m) : long.MaxValue;
        IsOut[i] = !isReview && one.Assessment.Outcome != Outcome.Eligible;
        Order[i] = one.Orders.Count > 0 && one.Orders[0] is { } order ? (long)(order * 100m) : long.MinValue;
        var isRanked = one.Clause is ClauseIndex.IndustryModel or ClauseIndex.AlgorithmPlatform;
        IsReview[i] = isReview || one.Facts.Holds(funded) || one.Facts.IsUnknown(funded) || (isRanked && Order[i] == long.MinValue);
        IsExempt[i] = one.Facts.Holds(exempt);
        IsPooled[i] = one.PooledSince is not null;
        Applicant[i] = Number(applicants, one.PersonName is null ? one.CreditCode! : $"{one.CreditCode}\n{one.PersonName}");
        Project[i] = one.Project is null ? -1 : Number(projects, one.Project);
        Key[i] = OnceKey(one.Clause, one.Project, one.Keys) is { } key ? Number(keys, (one.Clause, key)) : -1;
    }

    private void Take(LedgerRow row)
    {
        var clause = ChengduAi2024Policy.Clauses.ToList().FindIndex(one => one.Id == row.Clause);
        var names = ChengduAi2024Policy.Definition.Plan.Clauses[clause].Keys;
        var key = OnceKey(clause, row.Project, [.. names.Select(name => row.Keys.GetValueOrDefault(name))]);
        Ledger.Add(
            new Paid(clause, applicants.GetValueOrDefault(row.CreditCode, -1), key is null ? -1 : keys.GetValueOrDefault((clause, key), -1), row.Year, (long)(row.Amount * 100m))
        );
    }

    private static (int Funded, int Exempt) Facts(SettlementPlan plan) =>
        (plan.Rules.OfType<PlannedExclusion>().Single().Fact, plan.Rules.OfType<PlannedFloor>().Single().Exemption!.Value);

    private static string? OnceKey(int clause, string? project, IReadOnlyList<string?> keys) =>
        clause switch
        {
            ClauseIndex.FrameworkDevelopment or ClauseIndex.FrameworkApplication or ClauseIndex.IndustryModel => project,
            ClauseIndex.LittleGiant => "",
            ClauseIndex.IndustrialPark => keys[0] is null || keys[1] is null ? null : $"{keys[0]}\n{keys[1]}",
            _ => keys.Count == 0 || clause == ClauseIndex.Dataset ? null : keys[0],
        };

    private static int Number<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out var number))
            numbers.Add(value, number = numbers.Count);
        return number;
    }
}

/// <summary>A grant of an earlier round; −1 where no application has the same applicant or key.</summary>
internal readonly record struct Paid(int Clause, int Applicant, int Key, int Year, long Fen);
