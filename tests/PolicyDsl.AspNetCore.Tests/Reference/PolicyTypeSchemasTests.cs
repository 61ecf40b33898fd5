using PolicyDsl.Runtime;
using PolicyDsl.Runtime.Tests;

namespace PolicyDsl.AspNetCore.Tests.Reference;

/// <summary>What the types of several policies and revisions are called in a document.</summary>
public sealed class PolicyTypeSchemasTests
{
    private enum Shape
    {
        Round,
    }

    [Fact]
    public void Each_revision_is_called_as_its_own_operations_call_it()
    {
        var (first, second, other) = (Policy(1), Policy(2), new SamplePolicy(Samples.Policy with { Id = "bare", Hash = "05" }));
        first.Types = [PolicyType.Application<RecordedApplication>(first.Clauses[0]), Applicant<OldApplicant>(first)];
        second.Types = [Applicant<NewApplicant>(second), PolicyType.Enum<Shape>("形状", new MemberInfo("round", "圆"))];
        // A policy without clauses has no operations whose components an enum could be.
        other.Types = [PolicyType.Enum<DayOfWeek>("日", new MemberInfo("sunday", "日"))];
        var schemas = new PolicyTypeSchemas(new PolicyRegistry([first, second, other]));

        Assert.Equal("Demo_r1_equipment_Application", schemas.IdOf(typeof(RecordedApplication)));
        Assert.Equal("Demo_r1_Applicant", schemas.IdOf(typeof(OldApplicant)));
        Assert.Equal("Demo_Applicant", schemas.IdOf(typeof(NewApplicant)));
        Assert.Equal("Demo_Shape", schemas.IdOf(typeof(Shape)));
        Assert.Equal("Demo_Shape", schemas.IdOf(typeof(Shape?)));
        Assert.Equal("Decision", schemas.IdOf(typeof(Explanation)));
        Assert.Equal("DecisionInShort", schemas.IdOf(typeof(Decision)));
        Assert.Equal("FundingLevel", schemas.IdOf(typeof(FundingLevel)));
        Assert.Null(schemas.IdOf(typeof(string)));
        Assert.Null(schemas.IdOf(typeof(DayOfWeek)));
    }

    private static SamplePolicy Policy(int revision) =>
        new(
            Samples.Policy with { Id = "demo", Revision = revision, Hash = "0" + revision },
            static policy => new SampleClause(
                new ClauseInfo
                {
                    Policy = policy,
                    Id = "equipment",
                    Title = "设备",
                    Inputs = [.. Samples.Envelope, Samples.Input("kind", "主体类型", InputKind.Text, InputPlace.Applicant)],
                },
                static (ref verdict, application) => { }
            )
        );

    private static PolicyType Applicant<T>(SamplePolicy policy)
        where T : Part, new() =>
        PolicyType.Part<RecordedApplication, T>(policy.Clauses[0], InputPlace.Applicant, static _ => new T(), static _ => new RecordedApplication([]));

    private abstract class Part;

    private sealed class OldApplicant : Part;

    private sealed class NewApplicant : Part;
}
