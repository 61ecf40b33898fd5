namespace PolicyDsl.Runtime;

/// <summary>The answers of questions that have only so many.</summary>
internal static class FiniteAnswers
{
    /// <summary>How many answers an input has; 0: too many to try.</summary>
    public static int Count(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Bool => 2,
            InputKind.Enum => input.Members.Count,
            _ => 0,
        };

    /// <summary>Gives an answer by its number.</summary>
    public static void Set(InputInfo input, IInputSink sink, int index, int answer)
    {
        if (input.Kind == InputKind.Bool)
            sink.SetBool(index, answer == 1);
        else
            sink.SetMember(index, answer);
    }
}
