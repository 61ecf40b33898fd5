using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Reporting;

/// <summary>A place in a policy that a finding is about.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">Where.</param>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last.</param>
/// <param name="Rule">What people call the declaration.</param>
/// <param name="Written">What stands there.</param>
public sealed record PolicyPlace(string Path, TextSpan Span, LinePosition Start, LinePosition End, string Rule, string Written);

/// <summary>A place in the official document that a finding is about.</summary>
/// <param name="Item">三（二）2（3）; empty: before the first item.</param>
/// <param name="Line">From 1: a line, or a paragraph of a Word document.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Written">What stands there: a figure, or the beginning of an item.</param>
public sealed record DocumentPlace(string Item, int Line, int Column, string Written);

/// <summary>Something that policy and document do not say alike.</summary>
/// <param name="Message">What; its code is the finding's.</param>
/// <param name="Policy">Where in the policy, the place to mend first.</param>
/// <param name="Document">Where in the document.</param>
public sealed record TraceFinding(Message Message, IReadOnlyList<PolicyPlace> Policy, IReadOnlyList<DocumentPlace> Document)
{
    /// <summary>The code: <c>TRC</c> and two digits; never used for another meaning.</summary>
    public string Code => Message.Code;
}

/// <summary>What a comparison of policy and document gave.</summary>
/// <param name="Items">How many numbered items the document has.</param>
/// <param name="CitedItems">How many of them a rule cites.</param>
/// <param name="DocumentFigures">How many figures the cited items have.</param>
/// <param name="PolicyFigures">How many figures the rules have, their words among them.</param>
/// <param name="Findings">What differs, in the order of the policy's files, then of the document.</param>
/// <param name="OwnFigures">Figures of a 释义 that the items it belongs to do not have: the drafter's own, to be looked at. They are no findings.</param>
public sealed record TraceReport(
    int Items,
    int CitedItems,
    int DocumentFigures,
    int PolicyFigures,
    IReadOnlyList<TraceFinding> Findings,
    IReadOnlyList<TraceFinding> OwnFigures
);
