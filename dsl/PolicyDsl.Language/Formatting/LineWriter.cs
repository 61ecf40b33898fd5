using System.Text;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Formatting;

/// <summary>Writes text line by line, each with its indentation; lines end with LF.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder text = new();
    private bool isEmpty = true;

    /// <summary>The indentation of the line that is being written, in blanks.</summary>
    public int Indent { get; private set; }

    /// <summary>Begins a line, unless the one before is still empty.</summary>
    public void BeginLine(int indent, bool blankBefore)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
            if (blankBefore)
                text.Append('\n');
        }
        isEmpty = true;
        Indent = indent;
    }

    /// <summary>Writes on the line, behind blanks where something stands before it.</summary>
    public void Write(string gap, string written)
    {
        if (isEmpty)
            text.Append(' ', Indent);
        else
            text.Append(gap);
        text.Append(written);
        isEmpty = false;
    }

    /// <summary>All that was written, with one end of line at its end.</summary>
    public override string ToString() => text.ToString() + "\n";
}
