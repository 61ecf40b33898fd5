namespace PolicyDsl.Review.Documents.Boundaries;

/// <summary>A threshold of a clause: what it comes to just below, at and just above.</summary>
/// <param name="Input">The input's title.</param>
/// <param name="Anchor">The input's path, by which a page links to it.</param>
/// <param name="Rule">What changes there: the title of a condition, award or rule.</param>
/// <param name="Below">Just below; null: the input takes no such value.</param>
/// <param name="At">At the threshold.</param>
/// <param name="Above">Just above; null: the input takes no such value.</param>
internal sealed record BoundaryRow(string Input, string Anchor, string Rule, BoundaryCell? Below, BoundaryCell At, BoundaryCell? Above);

/// <summary>A value and what comes of it.</summary>
/// <param name="Value">The value in words.</param>
/// <param name="Outcome">The outcome in words, with its amount.</param>
/// <param name="Differs">Whether it is not what the cell before it says.</param>
internal sealed record BoundaryCell(string Value, string Outcome, bool Differs);

/// <summary>The thresholds around one applicant.</summary>
/// <param name="Around">Whose; the title of an example, or null where one was made up.</param>
/// <param name="Rows">Its thresholds, in the order of inputs and values.</param>
internal sealed record BoundaryTable(string? Around, IReadOnlyList<BoundaryRow> Rows);
