namespace PolicyDsl.Cli.Output;

/// <summary>Colours for a terminal; nothing at all elsewhere.</summary>
internal sealed class Ink(bool isTerminal)
{
    /// <summary>What is wrong.</summary>
    public string Red(string text) => Paint(text, "31");

    /// <summary>What is well.</summary>
    public string Green(string text) => Paint(text, "32");

    /// <summary>What deserves a look.</summary>
    public string Yellow(string text) => Paint(text, "33");

    /// <summary>What matters most.</summary>
    public string Bold(string text) => Paint(text, "1");

    private string Paint(string text, string code) => isTerminal ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
