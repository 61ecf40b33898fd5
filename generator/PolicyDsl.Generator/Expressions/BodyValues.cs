using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Generator.Expressions;

/// <summary>
/// The values that a body reads, as locals: each once, with the policy's own words above it, inputs first and then whatever is made of them, in the order
/// of the policy as far as one does not need the other.
/// </summary>
internal sealed class BodyValues
{
    private readonly Dictionary<Expression, string> locals = [];
    private readonly StatementList statements;
    private readonly ExpressionWording wording;

    private BodyValues(ClauseContext clause, StatementList statements)
    {
        Clause = clause;
        this.statements = statements;
        wording = new ExpressionWording(clause.Policy.Model, clause.Clause);
    }

    /// <summary>The clause.</summary>
    public ClauseContext Clause { get; }

    /// <summary>The names that are taken.</summary>
    public LocalNames Locals { get; } = new();

    /// <summary>Writes the locals that some expressions need.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="expressions">The expressions.</param>
    /// <param name="statements">Where the locals are written.</param>
    public static BodyValues Write(ClauseContext clause, IEnumerable<Expression> expressions, StatementList statements)
    {
        var values = new BodyValues(clause, statements);
        var needed = values.Needed(expressions);
        values.WriteOwners();
        values.WriteInputs(needed);
        foreach (var parameter in clause.Policy.Model.Parameters)
            values.Ensure(needed.OfType<ParameterReference>().Where(p => p.Name == parameter.Name));
        foreach (var term in clause.Layout.RoundTerms)
            values.Ensure(needed.OfType<TermReference>().Where(t => t.Name == term.Name));
        values.Ensure(needed);
        return values;
    }

    /// <summary>The local that holds a value.</summary>
    public string Local(Expression value) => locals[value];

    /// <summary>The list itself, as the body writes it.</summary>
    public string Access(InputField field) =>
        Owner(field) + (field.Scope is InputScope.Applicant or InputScope.Review ? "?." : ".") + Clause.Property(field);

    /// <summary>The local on which an input is a property.</summary>
    public static string Owner(InputField field) =>
        field.Scope switch
        {
            InputScope.Applicant => "applicant",
            InputScope.Review => "review",
            _ => "application",
        };

    /// <summary>An input as a value of the runtime.</summary>
    /// <param name="field">The input.</param>
    /// <param name="access">The property.</param>
    /// <param name="index">What is missing where it is.</param>
    public static Code Read(InputField field, string access, string index)
    {
        var value = field.Default is { } known ? $"{access} ?? {Literal(known)}" : access;
        var type = field.Type.IsNumeric ? "Num" : field.Type.Kind == TypeKind.Bool ? "Truth" : "Value";
        return Code.Call(type + ".Input", value, index);
    }

    /// <summary>A literal as a plain value of C#.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="qualifier">What stands before the type of an enum.</param>
    public static string Literal(Expression literal, string qualifier = "") =>
        literal switch
        {
            NumberLiteral number => CSharpLiteral.Of(number.Value),
            Negation { Operand: NumberLiteral number } => CSharpLiteral.Of(-number.Value),
            BoolLiteral yes => CSharpLiteral.Of(yes.Value),
            DateLiteral date => CSharpLiteral.Of(date.Value),
            TextLiteral text => CSharpLiteral.Of(text.Value),
            EnumLiteral member => qualifier + ExpressionWriter.Member(member),
            _ => throw new NotSupportedException(literal.GetType().Name),
        };

    /// <summary>The expressions' values and all that are behind them.</summary>
    private HashSet<Expression> Needed(IEnumerable<Expression> expressions)
    {
        var needed = new HashSet<Expression>();
        var rest = new Stack<Expression>(expressions.SelectMany(e => ValueReads.Of(e, Clause)));
        while (rest.Count > 0)
        {
            var value = rest.Pop();
            if (!needed.Add(value))
                continue;
            foreach (var behind in ValueReads.Behind(value, Clause))
                rest.Push(behind);
        }
        return needed;
    }

    private void WriteOwners()
    {
        if (Clause.Policy.Model.Applicant.Count > 0)
            statements.Add("var applicant = application.Applicant;");
        if (Clause.Clause.Review.Count > 0)
            statements.Add("var review = application.Review;");
        statements.Gap();
    }

    private void WriteInputs(HashSet<Expression> needed)
    {
        var read = needed.OfType<InputReference>().ToDictionary(static i => (i.Scope, i.Name));
        foreach (var field in Clause.Layout.Inputs)
        {
            if (field.When is null && read.TryGetValue((field.Scope, field.Name), out var reference))
                WriteInput(reference, field);
        }
    }

    private void Ensure(IEnumerable<Expression> values)
    {
        foreach (var value in values)
        {
            if (locals.ContainsKey(value))
                continue;
            Ensure(ValueReads.Behind(value, Clause));
            if (!locals.ContainsKey(value))
                Write(value);
        }
    }

    private void Write(Expression value)
    {
        switch (value)
        {
            case InputReference input:
                WriteInput(input, Clause.Field(input));
                break;
            case TermReference reference:
                var term = Clause.Term(reference);
                var words = $"术语 {ClauseContext.Words(term.Title, term.Annotations)}：{wording.Of(term.Value)}";
                Declare(value, reference.Name, words, () => Writer.Write(term.Value));
                break;
            case ParameterReference reference:
                var parameter = Clause.Policy.Model.Parameters.First(p => p.Name == reference.Name);
                Declare(
                    value,
                    reference.Name,
                    "参数 " + ClauseContext.Words(parameter.Title, parameter.Annotations),
                    () => Code.Call("PolicyParameters." + ReservedNames.Helper(parameter.Name), Local(ValueReads.SubmittedOn))
                );
                break;
            case AlreadyPaid paid:
                Declare(value, "paid" + Identifiers.Pascal(paid.Award ?? paid.Clause), $"已获 {paid.Clause}", () => Payment(paid));
                break;
            case Rank:
                Declare(value, "rank", "名次", static () => "Num.OfRank(trace.Rank, Input.Rank)");
                break;
        }
    }

    private ExpressionWriter Writer => new(this, statements, RowScope.None);

    private void WriteInput(InputReference reference, InputField field)
    {
        Declare(reference, field.Name, ClauseContext.Words(field.Title, field.Annotations), () => Asked(field));
    }

    private Code Asked(InputField field)
    {
        // 补差 makes every application of the clause one of a 补差类项目.
        if (Clause.Layout.IsTopUpProject && field is { Scope: InputScope.Envelope, Name: EnvelopeInputs.TopUp })
            return "Truth.Yes";
        var value = Read(field, Access(field), ClauseContext.Index(field));
        return field.When is { } asked ? Code.Call("Applicable.When", Writer.Write(asked), value) : value;
    }

    private Code Payment(AlreadyPaid paid) =>
        Code.Call(
            "Payments.Paid",
            [
                "application.Ledger",
                CSharpLiteral.Of(paid.Clause),
                CSharpLiteral.OrNull(paid.Award),
                paid.EachYear ? Code.Call("Dates.Year", Local(ValueReads.SubmittedOn)) : "null",
                .. PaymentKeys.Write(paid, Clause, Writer.Write),
            ]
        );

    private void Declare(Expression value, string name, string words, Func<Code> code)
    {
        statements.Comment(words);
        var text = code();
        var local = Locals.Take(name);
        statements.Add(StatementList.Declare(PolicyScope.RuntimeType(value.Type), local, text.Text));
        locals.Add(value, local);
    }
}
