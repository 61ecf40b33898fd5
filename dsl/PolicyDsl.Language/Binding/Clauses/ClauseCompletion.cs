using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding.Clauses;

/// <summary>What can only be said of a clause when all else is bound: the terms that it reads, and whether it is too large.</summary>
internal static class ClauseCompletion
{
    /// <summary>The clause with its terms.</summary>
    public static Clause Complete(BindContext context, Clause clause, ClauseSymbol symbol, EquatableArray<InputField> applicant, Settlement? settlement)
    {
        var inputs = EnvelopeInputs.All.Count + applicant.Count + clause.Inputs.Count + clause.Review.Count;
        var ranked = clause.Awards.Any(static a => a.RankCeiling is not null) ? 1 : 0;
        if (inputs + ranked > Limits.Inputs)
            context.Report(StructureErrors.TooManyInputs(symbol.Place!.Value, clause.Title, Limits.Inputs));
        var roots = Reads(clause, applicant).Concat(Floors(clause, settlement)).Concat(Computed(clause, symbol));
        return clause with { Terms = TermOrder.Collect(roots, symbol.Scope) };
    }

    private static IEnumerable<Expression> Reads(Clause clause, EquatableArray<InputField> applicant)
    {
        IEnumerable<Expression?> all =
        [
            .. applicant.Concat(clause.Inputs).Concat(clause.Review).Select(static i => i.When),
            .. clause.Conditions.Select(static c => c.Value),
            .. clause.Materials.Select(static m => m.When),
            .. clause.Awards.SelectMany(Reads),
        ];
        return all.OfType<Expression>();
    }

    private static IEnumerable<Expression?> Reads(Award award) =>
        [award.When, award.Amount, .. award.Bounds.Select(static b => b.Value), award.RankCeiling, .. award.Instalments.Select(static p => p.When)];

    // 不纳入 also runs at the end of a single evaluation.
    private static IEnumerable<Expression> Floors(Clause clause, Settlement? settlement) =>
        settlement is null
            ? []
            : settlement
                .Rules.OfType<Floor>()
                .Where(f => f.Clauses.Only.Count == 0 || f.Clauses.Only.Contains(clause.Name))
                .Where(f => !f.Clauses.Except.Contains(clause.Name))
                .Select(static f => f.Unless)
                .OfType<Expression>();

    // A weighted score is shown whether or not a rule reads it; a ranking key is read by the settlement.
    private static IEnumerable<Expression> Computed(Clause clause, ClauseSymbol symbol)
    {
        string?[] names = [clause.Rubric?.Name, Key(clause.Quota?.By), .. clause.Limits.Select(static l => Key(l.By))];
        return names
            .OfType<string>()
            .Select(n => symbol.Scope.Values.Find(n))
            .OfType<TermSymbol>()
            .Where(static t => t.Value is not null)
            .Select(static t => new TermReference(t.Name, t.Value!.Type));

        static string? Key(SortKey? key) => key is { Computed: true } ? key.Name : null;
    }
}
