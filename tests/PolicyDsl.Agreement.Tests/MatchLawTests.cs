using System.Text;
using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Agreement.Tests.Policies;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Interpreter;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>
/// Whoever answers what is asked, until nothing is, knows what whole forms would have told: what is not asked changes nothing. And what is asked may.
/// </summary>
public sealed class MatchLawTests
{
    private static readonly DateOnly day = new(2025, 3, 1);

    // Those who apply for something mostly have what it takes; they are asked most.
    [Theory]
    [InlineData(50, 85)]
    [InlineData(90, 70)]
    [InlineData(100, 65)]
    public void Answering_what_is_asked_tells_as_much_as_whole_forms_with_far_fewer_answers(int favourable, int percentLess)
    {
        var (answers, questions, forms) = (0, 0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var applicant = new SimulatedApplicant(ChengduAi2024Policy.Definition, new Random(seed), day, favourable);
            answers += Walk(applicant, $"seed {seed}");
            questions += applicant.QuestionsOfForms;
            forms += applicant.FieldsOfForms;
        }

        // What several forms ask counts once: form by form it would be twice as many.
        Assert.True(answers * 100 <= questions * (100 - percentLess), $"{answers} answers; each question of the forms once: {questions}; form by form: {forms}");
    }

    [Fact]
    public void On_random_policies_too_what_is_not_asked_changes_nothing()
    {
        var answers = 0;
        foreach (var seed in Enumerable.Range(0, 40 * Iterations.Factor))
        {
            var (read, findings) = PolicyText.Read(new PolicyText("p/p.policy", RandomPolicy.Text(seed)));
            if (findings.Count > 0)
                continue;
            var policy = new InterpretedPolicy(read[0]);
            for (var i = 0; i < 4; i++)
                answers += Walk(new SimulatedApplicant(policy, new Random((seed * 100) + i), day), $"policy seed {seed}, applicant {i}");
        }
        Assert.True(answers > 500, $"{answers}");
    }

    [Fact]
    public void What_is_asked_may_change_an_outcome_or_an_amount()
    {
        var asked = 0;
        for (var seed = 0; seed < 8; seed++)
        {
            var applicant = new SimulatedApplicant(ChengduAi2024Policy.Definition, new Random(seed), day, favourable: 100);
            for (var questions = Ask(applicant); questions.Count > 0; questions = Ask(applicant))
            {
                var question = questions[0];
                Assert.True(applicant.MayChange(question, tries: 200), $"seed {seed}: {question.Pointer} changes nothing\n{applicant}");
                applicant.Answer(question.Pointer);
                asked++;
            }
        }
        Assert.True(asked > 50, $"{asked}");
    }

    [Theory]
    [InlineData("条件 c1 \"一\" = a 或 b\n条件 c2 \"二\" = a 或 非 b", "{}", "/a")]
    [InlineData("条件 c1 \"一\" = a 或 非 a", "{}", "")]
    [InlineData("条件 c1 \"一\" = a\n条件 c2 \"二\" = 非 a", "{}", "")]
    [InlineData("条件 c1 \"一\" = a 为 b", "{}", "/a /b")]
    [InlineData("条件 c1 \"一\" = a 且 x 不低于 5元", """{"a":false}""", "")]
    [InlineData("条件 c1 \"一\" = a 且 x 不低于 5元", "{}", "/a /x")]
    public void What_no_answer_can_change_is_not_asked(string conditions, string body, string expected)
    {
        var text = $"政策 sample \"示例\" {{ 施行 2000-01-01 }}\n条款 c \"条款\" {{\n填报 a \"甲\": 是否\n填报 b \"乙\": 是否\n填报 x \"量\": 金额\n{conditions}\n奖励 reward \"奖\" = 10万元\n}}";
        var policy = new InterpretedPolicy(PolicyText.Model(new PolicyText("sample/sample.policy", text)));
        var known = KnownApplicantReader.Read(policy, Encoding.UTF8.GetBytes(body), day, out var errors);
        Assert.Empty(errors);

        Assert.Equal(expected, string.Join(" ", PolicyMatch.Of(known).Questions.Select(static question => question.Pointer)));
    }

    private static IReadOnlyList<MatchQuestion> Ask(SimulatedApplicant applicant) => PolicyMatch.Of(applicant.Known()).Questions;

    /// <summary>Answers the first question until there is none; how many there were.</summary>
    private static int Walk(SimulatedApplicant applicant, string origin)
    {
        var answers = 0;
        while (true)
        {
            var known = applicant.Known();
            var result = PolicyMatch.Of(known);
            Check(applicant, known, result, origin);
            if (result.Questions.Count == 0)
            {
                Compare(applicant, result, origin);
                return answers;
            }
            Assert.True(applicant.Answer(result.Questions[0].Pointer), $"{origin}: {result.Questions[0].Pointer} is asked again");
            answers++;
        }
    }

    // Nothing is asked that three-valued logic does not wait for, and every clause that waits is asked about.
    private static void Check(SimulatedApplicant applicant, KnownApplicant known, MatchResult result, string origin)
    {
        for (var i = 0; i < known.Applications.Count; i++)
        {
            var (match, explanation) = (result.Clauses[i], applicant.Policy.Clauses[i].Explain(known.Applications[i]));
            if (match.Outcome == Outcome.Incomplete)
                Assert.True(match.Missing.Count > 0 && match.Missing.Count <= explanation.Missing.Count, $"{origin}, {match.Clause.Id}");
            else if (explanation.Outcome != Outcome.Incomplete)
                Assert.Equal((explanation.Outcome, explanation.Amount, explanation.Ceiling), (match.Outcome, match.Amount, match.Ceiling));
        }
        var asked = result.Questions.Select(static question => question.Pointer).ToList();
        Assert.Equal(result.Clauses.SelectMany(static clause => clause.Missing).Distinct().Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    private static void Compare(SimulatedApplicant applicant, MatchResult result, string origin)
    {
        for (var i = 0; i < result.Clauses.Count; i++)
        {
            var (match, whole) = (result.Clauses[i], applicant.Whole(i));
            if ((match.Outcome, match.Amount, match.Ceiling) != (whole.Outcome, whole.Amount, whole.Ceiling))
                Assert.Fail($"{origin}, {match.Clause.Id}: {match.Outcome} {match.Amount} {match.Ceiling}, but {whole}\n{applicant}");
        }
    }
}
