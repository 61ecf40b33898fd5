using PolicyDsl.Interpreter.Evaluation;

namespace PolicyDsl.Interpreter;

/// <summary>
/// Gives the value of a single expression for an application of a clause, where a whole decision says too little: whether one condition holds, what an award
/// comes to before its caps. The expression may be one of the model's or put together of its nodes; rows of lists and 名次 aside, all it reads is at hand.
/// </summary>
public sealed class ClauseProbe
{
    private readonly ClauseProgram program;

    /// <summary>Takes a clause of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="clause">The clause's apiName.</param>
    /// <exception cref="ArgumentException">The policy has no such clause.</exception>
    public ClauseProbe(InterpretedPolicy policy, string clause)
    {
        var interpreted = policy.Clause(clause) as InterpretedClause ?? throw new ArgumentException($"The policy has no clause {clause}.", nameof(clause));
        Definition = interpreted;
        program = interpreted.Program;
    }

    /// <summary>The clause.</summary>
    public ClauseDefinition Definition { get; }

    /// <summary>The indexes of the inputs, and what they are read by.</summary>
    public ClauseLayout Layout => program.Layout;

    /// <summary>Whether a yes/no expression holds.</summary>
    /// <param name="expression">Of type 是否.</param>
    /// <param name="application">Of this clause.</param>
    public Truth Holds(Expression expression, IApplication application) => Begin(application).Truth(expression);

    /// <summary>The value of a numeric expression: yuan, months, days, a fraction or a plain number.</summary>
    /// <param name="expression">Of a numeric type.</param>
    /// <param name="application">Of this clause.</param>
    public Num Number(Expression expression, IApplication application) => Begin(application).Number(expression);

    private Evaluator Begin(IApplication application) => new(program, (InterpretedApplication)application);
}
