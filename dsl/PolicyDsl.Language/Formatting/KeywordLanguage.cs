namespace PolicyDsl.Formatting;

/// <summary>The spelling of the words of the language.</summary>
public enum KeywordLanguage
{
    /// <summary>条款, 奖励, 最高.</summary>
    Chinese,

    /// <summary>clause, award, at most.</summary>
    English,
}
