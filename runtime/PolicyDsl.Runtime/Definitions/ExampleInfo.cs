namespace PolicyDsl.Runtime;

/// <summary>A 算例 of a clause, as the body of an evaluation.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Body">JSON on one line, with a <c>submittedOn</c>.</param>
public sealed record ExampleInfo(string Title, string Body);
