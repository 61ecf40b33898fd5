using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>A file as the binder takes it: its text and what was parsed from it.</summary>
/// <param name="Text">The text; its path decides which folder it belongs to.</param>
/// <param name="File">What was written.</param>
public sealed record PolicySource(SourceText Text, PolicyFile File);
