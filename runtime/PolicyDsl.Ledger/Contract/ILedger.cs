using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger;

/// <summary>
/// What is stored: applications, their reviews, the rounds that settle a year, the grants of confirmed rounds, and a log of every change. Each operation is
/// one transaction: it happens whole, or not at all.
/// </summary>
/// <remarks>Every operation may throw <see cref="LedgerUnavailableException"/> when the store cannot be reached or written; nothing is then half done.</remarks>
public interface ILedger
{
    /// <summary>Stores an application with the decision on it, once for a key.</summary>
    /// <returns>The stored application, or <see cref="LedgerRefusal.KeyReused"/>, <see cref="LedgerRefusal.Duplicate"/> (with its id), <see cref="LedgerRefusal.YearClosed"/>.</returns>
    Task<LedgerAnswer<Submitted>> SubmitAsync(Submission submission, CancellationToken cancellation = default);

    /// <summary>What was stored under a key before, as it was then; null: nothing, or another content.</summary>
    /// <param name="actor">Who submitted.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="keyHash">As <see cref="Submission.KeyHash"/>.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<Submitted?> FindSubmittedAsync(Actor actor, string key, string keyHash, CancellationToken cancellation = default);

    /// <summary>An application; null: there is none with this id.</summary>
    Task<StoredApplication?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>A page of applications, oldest first. Each is on one page, whatever is submitted meanwhile.</summary>
    Task<ApplicationPage> PageAsync(ApplicationQuery query, CancellationToken cancellation = default);

    /// <summary>Replaces the authority's inputs and decisions of an application, and the decision on it.</summary>
    /// <returns>It as it is now, or <see cref="LedgerRefusal.NotFound"/>, <see cref="LedgerRefusal.VersionMismatch"/>, <see cref="LedgerRefusal.Withdrawn"/>.</returns>
    Task<LedgerAnswer<StoredApplication>> ReviewAsync(ReviewEntry review, CancellationToken cancellation = default);

    /// <summary>
    /// Takes an application back: it is in no round from then on, and its applicant may apply anew while the year is open. A round that is confirmed stays as
    /// it is until the year is settled and confirmed again.
    /// </summary>
    /// <returns>It as it is now, or <see cref="LedgerRefusal.NotFound"/>, <see cref="LedgerRefusal.VersionMismatch"/>, <see cref="LedgerRefusal.Withdrawn"/>.</returns>
    Task<LedgerAnswer<StoredApplication>> WithdrawAsync(string id, int version, Actor actor, CancellationToken cancellation = default);

    /// <summary>
    /// Settles what is stored for a year: its applications, the pool of the confirmed rounds before, and the grants of the years before. The result is a
    /// draft, which replaces an earlier draft of the year and changes nothing else.
    /// </summary>
    /// <param name="policy">The revision that settles.</param>
    /// <param name="year">The year of the round.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The draft, or <see cref="LedgerRefusal.Busy"/> where the year is being settled or confirmed right now.</returns>
    Task<LedgerAnswer<StoredRound>> SettleAsync(PolicyDefinition policy, int year, Actor actor, CancellationToken cancellation = default);

    /// <summary>
    /// Makes a draft the round of its year and writes its grants, once. The grants of an earlier confirmed round of the year stop counting; they stay
    /// readable.
    /// </summary>
    /// <param name="policy">The revision that settled.</param>
    /// <param name="year">The year of the round.</param>
    /// <param name="draft">The id of the draft that is meant.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>
    /// The confirmed round, or <see cref="LedgerRefusal.NotFound"/>, <see cref="LedgerRefusal.AlreadyConfirmed"/>, <see cref="LedgerRefusal.BasisChanged"/>,
    /// <see cref="LedgerRefusal.Unresolved"/> (with the ids of what still needs a person), <see cref="LedgerRefusal.NotAsSettled"/>, <see cref="LedgerRefusal.Busy"/>.
    /// </returns>
    Task<LedgerAnswer<StoredRound>> ConfirmAsync(PolicyDefinition policy, int year, string draft, Actor actor, CancellationToken cancellation = default);

    /// <summary>The rounds of a year, oldest first: those that were confirmed, and last the draft, if there is one.</summary>
    Task<IReadOnlyList<StoredRound>> RoundsAsync(string policy, int year, CancellationToken cancellation = default);

    /// <summary>The rounds of all years that count or are drafts, by year; of a year the confirmed one first.</summary>
    Task<IReadOnlyList<StoredRound>> RoundsAsync(string policy, CancellationToken cancellation = default);

    /// <summary>
    /// Whether what a round was settled from is still so: its applications and their reviews, the pool, the grants of the years before. A draft of which it
    /// is not cannot be confirmed; a confirmed round should be settled again.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<bool> IsUpToDateAsync(StoredRound round, CancellationToken cancellation = default);

    /// <summary>The later years of the same policy whose confirmed rounds should be settled again, in their order: what they were settled from is not so any more.</summary>
    /// <param name="round">A confirmed round; or a draft, which is then taken for the round of its year.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<IReadOnlyList<int>> YearsToSettleAgainAsync(StoredRound round, CancellationToken cancellation = default);

    /// <summary>A round; null: there is none with this id.</summary>
    Task<StoredRound?> FindRoundAsync(string id, CancellationToken cancellation = default);

    /// <summary>The results of a round in the order of their ids, a part at a time, all of them as of one moment.</summary>
    /// <exception cref="LedgerUnavailableException">There is no such round: the draft was replaced by another since it was found. Ask for the round again.</exception>
    IAsyncEnumerable<StoredResult> ResultsAsync(string round, CancellationToken cancellation = default);

    /// <summary>Where a draft differs from the confirmed round of its year, in the order of the ids.</summary>
    IAsyncEnumerable<ResultDifference> DifferencesAsync(string draft, CancellationToken cancellation = default);

    /// <summary>How an application ended in the latest confirmed round that it took part in, of its year or out of the pool; null: there is none yet.</summary>
    Task<StoredResult?> ResultOfAsync(string application, CancellationToken cancellation = default);

    /// <summary>The grants of confirmed rounds that count, of one applicant, oldest first: what 已获 and 补差 of a single evaluation look at.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="creditCode">The applicant's credit code; of an individual or team the unit's.</param>
    /// <param name="personName">Of an individual or team: the name. Null: who is known by the credit code alone.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<IReadOnlyList<LedgerRow>> GrantsOfAsync(string policy, string creditCode, string? personName, CancellationToken cancellation = default);

    /// <summary>The log of every change, oldest first, from a number on.</summary>
    /// <param name="from">The number of the first entry that is wanted, from 1.</param>
    /// <param name="cancellation">Ends it early.</param>
    IAsyncEnumerable<AuditEntry> AuditAsync(long from = 1, CancellationToken cancellation = default);

    /// <summary>The last entry of the log about an application or a round; null: there is none.</summary>
    /// <param name="target">The id of the application or round.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<AuditEntry?> LastAuditAsync(string target, CancellationToken cancellation = default);

    /// <summary>Whether the store can be read and written, and its tables are those that this program knows.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellation = default);
}
