using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>What a suggestion is.</summary>
internal enum SuggestionKind
{
    Word,
    Input,
    Value,
    Condition,
    Award,
    Clause,
    Enum,
    Member,
    Material,
    Given,
    Function,
    Unit,
    Outcome,
}

/// <summary>Something that could be written.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">What is said beside it.</param>
/// <param name="Search">Under what it is found besides: its other spelling, its other name.</param>
/// <param name="Rank">Smaller comes first.</param>
internal sealed record Suggestion(string Text, SuggestionKind Kind, string Detail, string Search, int Rank = 1);

/// <summary>What could be written at a place.</summary>
/// <param name="Replaced">What was begun there, which goes.</param>
/// <param name="Items">The best first.</param>
internal sealed record SuggestionList(TextSpan Replaced, IReadOnlyList<Suggestion> Items);
