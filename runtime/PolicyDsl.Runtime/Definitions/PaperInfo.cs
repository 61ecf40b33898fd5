namespace PolicyDsl.Runtime;

/// <summary>参照.</summary>
public sealed record ReferenceInfo(IReadOnlyList<string> Documents, bool Entirely, IReadOnlyList<string> Source);

/// <summary>材料.</summary>
public sealed record MaterialInfo(string Id, string Title, bool Optional, bool Conditional, IReadOnlyList<string> Source, IReadOnlyList<string> Notes);

/// <summary>咨询.</summary>
public sealed record ContactInfo(string Title, string? Phone, IReadOnlyList<string> Source);

/// <summary>释义: a reading chosen where the document is open.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The reading.</param>
/// <param name="Source">出处 of what it is about.</param>
public sealed record ReadingInfo(string Title, string Text, IReadOnlyList<string> Source);
