using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Applicants;

/// <summary>Answers that commit to nothing: what stands in an application where no rule looks.</summary>
internal static class PlainAnswers
{
    private const string Filler = "示例";
    private const decimal PlainMonths = 12m;
    private const decimal PlainMoney = 10_000_000m;

    /// <summary>Yes, the first member, a year, 1000万元; the authority's own entries are left out.</summary>
    public static Applicant Of(ReviewedClause clause)
    {
        var applicant = Applicant.Blank;
        foreach (var input in clause.Layout.Inputs)
        {
            if (input.Scope == InputScope.Review || (input.Scope == InputScope.Envelope && InputName.Of(input) != InputName.SubmittedOn))
                continue;
            applicant = input.Type.Kind == TypeKind.List
                ? applicant.With(new Fact(input.Scope, input.Name, null, default))
                : applicant.With(InputName.Of(input), Literal(clause.Policy, input));
        }
        return applicant;
    }

    /// <summary>The day on which applications are made where nothing else is said: the first in force.</summary>
    public static CalendarDate Day(PolicyModel policy) => policy.Effective ?? policy.Issued ?? new CalendarDate(2025, 1, 1);

    /// <summary>A text of an allowed length.</summary>
    public static string Text(InputField input)
    {
        var (low, high) = (input.Length?.Low ?? 1, input.Length?.High ?? Filler.Length);
        var text = Filler.Length > high ? Filler.Substring(0, high) : Filler;
        return text.Length >= low ? text : text + new string('一', low - text.Length);
    }

    private static Expression Literal(PolicyModel policy, InputField input) =>
        input.Type.Kind switch
        {
            TypeKind.Bool => new BoolLiteral(true),
            TypeKind.Enum => new EnumLiteral(policy.MembersOf(input.Type)[0].Name, input.Type),
            TypeKind.CreditCode => new TextLiteral(CreditCodes.MakeUp("甲")),
            TypeKind.Text => new TextLiteral(Text(input)),
            TypeKind.Date => Within(input, Literals.Day(Day(policy))),
            TypeKind.Money => Within(input, PlainMoney),
            TypeKind.Months or TypeKind.Days => Within(input, PlainMonths),
            _ => Within(input, 0m),
        };

    private static Expression Within(InputField input, decimal number)
    {
        var (low, high) = Literals.Bounds(input);
        return Literals.Of(Math.Clamp(number, low, high), input.Type);
    }
}
