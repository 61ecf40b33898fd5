namespace PolicyDsl.Generator.CSharp;

/// <summary>How tightly a piece of C# binds, loosest first.</summary>
internal enum Precedence
{
    Or,
    And,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>An expression of C#, with what decides whether it needs brackets.</summary>
/// <param name="Text">The text.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="IsPlain">
/// A plain value of C# (decimal, DateOnly, string, enum member) that becomes a value of the runtime where one is asked for. Two of them never meet in
/// an operation: C# would compute it by its own rules, and refuse a division by zero.
/// </param>
internal readonly record struct Code(string Text, Precedence Precedence = Precedence.Primary, bool IsPlain = false)
{
    /// <summary>A name or a call.</summary>
    public static implicit operator Code(string text) => new(text);

    /// <summary>A plain value.</summary>
    public static Code Plain(string text) => new(text, text.StartsWith("-", StringComparison.Ordinal) ? Precedence.Unary : Precedence.Primary, true);

    /// <summary>Whether it is a name or a literal, which may stand twice.</summary>
    public bool IsSimple => Text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.' or '@' or '-');

    /// <summary>Whether it goes over several lines.</summary>
    public bool IsLong => Text.IndexOf('\n') >= 0;

    /// <summary>The text, in brackets where it binds less tightly than <paramref name="precedence"/>.</summary>
    public string At(Precedence precedence) => Precedence < precedence ? "(" + Text + ")" : Text;

    /// <summary>Two operands; left-associative.</summary>
    public static Code Binary(Code left, string @operator, Code right, Precedence precedence) =>
        new($"{left.At(precedence)} {@operator} {right.At(precedence + 1)}", precedence);

    /// <summary>A call of a static method.</summary>
    public static Code Call(string method, params Code[] arguments) => $"{method}({string.Join(", ", arguments.Select(static a => a.Text))})";

    /// <summary>A call of a method of a value.</summary>
    public Code Then(string method, params Code[] arguments) => Call(At(Precedence.Primary) + "." + method, arguments);
}
