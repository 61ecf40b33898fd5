using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>There is a form for what the ledger takes: an application without a revision, of an applicant who can be told from others.</summary>
internal sealed class SubmissionForms : ISubmissionForms
{
    /// <inheritdoc/>
    public Message? Refusal(ClauseInfo clause, bool isPinned)
    {
        if (isPinned)
            return LedgerErrors.PinnedForm;
        return SubmissionInputs.CreditCodeOf(clause) < 0 ? LedgerProblems.NotStorable.Detail : null;
    }
}
