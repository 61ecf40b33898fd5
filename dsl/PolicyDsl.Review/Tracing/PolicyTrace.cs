using PolicyDsl.Binding;
using PolicyDsl.Review.Tracing.Matching;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Review.Tracing.Reporting;
using PolicyDsl.Review.Tracing.Rules;

namespace PolicyDsl.Review.Tracing;

/// <summary>Compares a policy with the official document that it implements: every 出处, every item, every figure, both ways.</summary>
public static class PolicyTrace
{
    /// <summary>Compares them.</summary>
    /// <param name="sources">The files of one policy, without errors.</param>
    /// <param name="document">The document.</param>
    public static TraceReport Run(IReadOnlyList<PolicySource> sources, OfficialDocument document) => Run(RuleReader.Read(sources), DocumentOutline.Of(document));

    internal static TraceReport Run(IReadOnlyList<TracedRule> rules, DocumentOutline document)
    {
        var policy = new TracedPolicy(document, rules);
        var fromDocument = new DocumentCheck(policy);
        fromDocument.Run();
        var fromPolicy = new PolicyCheck(policy);
        fromPolicy.Run();
        return new ReportBuilder(policy, fromDocument, fromPolicy).Build();
    }
}
