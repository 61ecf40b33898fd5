using PolicyDsl.Generator.CSharp;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <content>Dates and years.</content>
internal sealed partial class ExpressionWriter
{
    private Code Year(ApplicationYear year)
    {
        var current = Code.Call("Dates.Year", Write(ValueReads.SubmittedOn));
        return year.Offset == 0
            ? current
            : Code.Binary(current, year.Offset < 0 ? "-" : "+", CSharpLiteral.Of((decimal)Math.Abs(year.Offset)), Precedence.Additive);
    }

    private Code Shift(DateShift shift)
    {
        var duration = Write(shift.Duration);
        return Code.Call(
            shift.Duration.Type.Kind == TypeKind.Days ? "Dates.AddDays" : "Dates.AddMonths",
            Write(shift.Date),
            shift.Backwards ? Negate(duration) : duration
        );
    }

    private Code Within(WithinLast within)
    {
        var method = within.Unit switch
        {
            WindowUnit.Months => "Dates.WithinLastMonths",
            WindowUnit.Days => "Dates.WithinLastDays",
            _ => "Dates.WithinLastYears",
        };
        return Code.Call(method, Write(within.Date), Write(ValueReads.SubmittedOn), CSharpLiteral.Of(within.Count));
    }
}
