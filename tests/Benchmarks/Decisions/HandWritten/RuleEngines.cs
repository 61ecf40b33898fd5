using NRules;
using NRules.Fluent;
using RulesEngine.Models;

namespace PolicyDsl.Benchmarks.HandWritten;

/// <summary>六（二） in two general rule engines, as their users write it.</summary>
public sealed class RuleEngines
{
    private readonly RulesEngine.RulesEngine lambdas = new(
        [
            new Workflow
            {
                WorkflowName = "financing",
                Rules =
                [
                    new Rule
                    {
                        RuleName = "conditions",
                        Expression =
                            "a.Applicant.IsEnterprise and a.Applicant.AiBusiness and a.Applicant.Registered and a.Applicant.GoodCredit "
                            + "and not a.Applicant.MajorAccident and not a.Applicant.SeriousViolation and a.MainRevenue > 0 and a.AiRevenue / a.MainRevenue >= 0.6m",
                    },
                    new Rule
                    {
                        RuleName = "minimum",
                        Expression =
                            "(a.AngelInvestment + a.VentureInvestment + a.PrivateEquityInvestment) * 0.1m >= 100000m or a.Applicant.Sme or a.TopUp",
                    },
                ],
            },
        ]
    );

    private readonly ISessionFactory sessions;

    /// <summary>Compiles the rules.</summary>
    public RuleEngines()
    {
        var repository = new RuleRepository();
        repository.Load(static load => load.From(typeof(FinancingRule)));
        sessions = repository.Compile();
    }

    /// <summary>RulesEngine: expressions in text.</summary>
    public decimal WithRulesEngine(Financing application)
    {
        var results = lambdas.ExecuteAllRulesAsync("financing", new RuleParameter("a", application)).AsTask().GetAwaiter().GetResult();
        return results.TrueForAll(static result => result.IsSuccess) ? PlainDecimal.Financing(application) : 0m;
    }

    /// <summary>NRules: a Rete network, a session an application.</summary>
    public decimal WithNRules(Financing application)
    {
        var session = sessions.CreateSession();
        var fact = new FinancingFact(application);
        session.Insert(fact);
        session.Fire();
        return fact.Amount;
    }
}

/// <summary>An application as a fact, with room for its award.</summary>
public sealed class FinancingFact(Financing application)
{
    /// <summary>The application.</summary>
    public Financing Application { get; } = application;

    /// <summary>Yuan.</summary>
    public decimal Amount { get; set; }
}

/// <summary>六（二） as a rule.</summary>
public sealed class FinancingRule : NRules.Fluent.Dsl.Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FinancingFact fact = null!;
        When()
            .Match<FinancingFact>(
                () => fact,
                f => f.Application.Applicant.IsEnterprise && f.Application.Applicant.AiBusiness && f.Application.Applicant.Registered,
                f => f.Application.Applicant.GoodCredit && !f.Application.Applicant.MajorAccident && !f.Application.Applicant.SeriousViolation,
                f => f.Application.MainRevenue > 0 && f.Application.AiRevenue / f.Application.MainRevenue >= 0.6m
            );
        Then().Do(_ => Award(fact));
    }

    private static void Award(FinancingFact fact) => fact.Amount = PlainDecimal.Financing(fact.Application);
}
