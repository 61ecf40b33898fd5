namespace PolicyDsl.Text;

/// <summary>A place in a text. Both count from 0; <paramref name="Character"/> in UTF-16 code units, as editors and compilers do.</summary>
public readonly record struct LinePosition(int Line, int Character);
