using System.Text;

namespace PolicyDsl.Generator.CSharp;

/// <summary>The statements of a body, as lines.</summary>
internal sealed class StatementList
{
    private readonly List<string> lines = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => lines.Count == 0;

    /// <summary>Adds a statement, perhaps of several lines.</summary>
    public void Add(string statement) => lines.AddRange(statement.Split('\n'));

    /// <summary>Adds a comment: what follows, in the policy's own words.</summary>
    public void Comment(string words) => lines.Add("// " + CSharpComment.Line(words));

    /// <summary>Adds an empty line, unless there is one already.</summary>
    public void Gap()
    {
        if (lines.Count > 0 && lines[lines.Count - 1].Length > 0)
            lines.Add("");
    }

    /// <summary>All of it, each line after the first behind so many blanks.</summary>
    public string Text(int indent)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0)
                text.Append('\n').Append(' ', line.Length > 0 ? indent : 0);
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>A declaration; what goes over several lines begins on its own.</summary>
    public static string Declare(string type, string local, string value) =>
        value.IndexOf('\n') < 0 ? $"{type} {local} = {value};" : $"{type} {local} =\n    {Indent(value, 4)};";

    /// <summary>A piece of several lines, each after the first moved to the right.</summary>
    public static string Indent(string text, int by) => text.Replace("\n", "\n" + new string(' ', by));
}
