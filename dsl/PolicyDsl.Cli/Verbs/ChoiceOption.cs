using System.CommandLine;

namespace PolicyDsl.Cli.Verbs;

/// <summary>An option that takes one of a few words.</summary>
internal sealed class ChoiceOption : Option<string>
{
    /// <summary>Takes the words.</summary>
    public ChoiceOption(string name, params string[] words)
        : base(name)
    {
        Words = words;
        this.AcceptOnlyFromAmong(words);
    }

    /// <summary>What may be written.</summary>
    public IReadOnlyList<string> Words { get; }
}
