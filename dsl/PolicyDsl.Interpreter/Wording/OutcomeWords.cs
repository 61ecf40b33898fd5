using PolicyDsl.Syntax;

namespace PolicyDsl.Interpreter.Wording;

/// <summary>Outcomes and amounts in the words of the language.</summary>
public static class OutcomeWords
{
    private static readonly Keyword[] Outcomes =
    [
        Keyword.Eligible,
        Keyword.Ineligible,
        Keyword.Incomplete,
        Keyword.Review,
        Keyword.Delegated,
        Keyword.NotInForce,
        Keyword.Granted,
        Keyword.Pooled,
        Keyword.Rejected,
    ];

    /// <summary>An outcome by its English word.</summary>
    public static string Of(string outcome, Language language)
    {
        var word = Array.Find(Outcomes, keyword => Keywords.En(keyword) == outcome);
        return language == Language.En ? outcome : Keywords.Zh(word);
    }

    /// <summary>An outcome.</summary>
    public static string Of(Outcome outcome, Language language) => Of(ExplanationWriter.NameOf(outcome), language);

    /// <summary>Money with its thousands marked: <c>1,200,000.00 元</c>.</summary>
    public static string Yuan(decimal amount, Language language)
    {
        var text = amount.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);
        return language == Language.En ? text + " yuan" : text + " 元";
    }
}
