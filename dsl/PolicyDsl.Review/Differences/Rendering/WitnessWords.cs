using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>Tells a witness in words: what is applied with, what it came to, what it comes to now.</summary>
internal sealed class WitnessWords(Language language)
{
    /// <summary>The lines; none where a difference decides nothing.</summary>
    public IEnumerable<string> Of(Difference difference)
    {
        if (difference.Witness is { } witness)
            return witness.Ledger.Select(row => $"{DifferenceWords.Example.In(language)} {row}").Concat(witness.Applications.SelectMany(application => Lines(witness, application)));
        return difference.Effort is { } effort ? [DifferenceWords.NotFound(effort).In(language)] : [];
    }

    private IEnumerable<string> Lines(DecisionWitness witness, WitnessApplication application)
    {
        var name = witness.Year is { } year ? FormattableString.Invariant($"{DifferenceWords.Example.In(language)} {year} {application.Id}{Of(witness)} {application.Clause.Title}{Pooled(application)}") : DifferenceWords.Example.In(language);
        var given = application.Given.Count == 0 ? DifferenceWords.NothingGiven.In(language) : string.Join(language == Language.En ? ", " : "，", application.Given);
        yield return $"{name}{Colon}{given}";
        yield return $"  {DifferenceWords.Old.In(language)}{Colon}{Result(application.Old)}";
        yield return $"  {DifferenceWords.New.In(language)}{Colon}{Result(application.New)}";
    }

    /// <summary>A result: outcome, amount, rule.</summary>
    public string Result(WitnessResult? result)
    {
        if (result is null)
            return DifferenceWords.NoClause.In(language);
        var words = new List<string> { OutcomeWords.Of(result.Outcome, language) };
        if (result.Amount is { } amount)
            words.Add((result.IsCeiling ? DifferenceWords.AtMost.In(language) : "") + OutcomeWords.Yuan(amount, language));
        if (result.Benefit is { } benefit)
            words.Add(benefit);
        if (result.Rule is { } rule)
            words.Add($"({rule.Id} {rule.Title})");
        return string.Join(" ", words);
    }

    // Of a round that is not shown whole, how many it has.
    private static string Of(DecisionWitness witness) => witness.Count > witness.Applications.Count ? FormattableString.Invariant($"/{witness.Count}") : "";

    private string Pooled(WitnessApplication application) => application.IsPooled ? $" ({DifferenceWords.Pooled.In(language)})" : "";

    private string Colon => language == Language.En ? ": " : "：";
}
