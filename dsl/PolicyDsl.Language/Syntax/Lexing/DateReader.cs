using System.Globalization;
using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Reads <c>2024-07-11</c> and <c>2024年7月11日</c>, and reports what was meant to be a date but is none.</summary>
internal static class DateReader
{
    private static readonly (int Year, int Month, int Day) SomeDay = (2000, 1, 1);

    /// <summary>Reads a date, where three numbers are joined as one.</summary>
    public static bool TryRead(Scanner scanner)
    {
        var start = scanner.Position;
        var first = EndOfDigits(scanner, start);
        return scanner.At(first) switch
        {
            '-' => TryReadJoined(scanner, start, first, '-'),
            '/' => TryReadJoined(scanner, start, first, '/'),
            '.' => TryReadJoined(scanner, start, first, '.'),
            '年' => TryReadChinese(scanner, start, first),
            '月' => TryReadWithoutYear(scanner, start, first),
            _ => false,
        };
    }

    private static bool TryReadJoined(Scanner scanner, int start, int first, char joint)
    {
        var second = EndOfDigits(scanner, first + 1);
        if (second == first + 1 || scanner.At(second) != joint)
            return false;
        var third = EndOfDigits(scanner, second + 1);
        if (third == second + 1)
            return false;
        var lengths = (first - start, second - first - 1, third - second - 1);
        if (joint != '-' && lengths is not ((4, <= 2, <= 2) or (<= 2, <= 2, 4)))
            return false;
        var date = Day(scanner, (start, first), (first + 1, second), (second + 1, third));
        Emit(scanner, start, third, date, isRight: joint == '-' && lengths is (4, 2, 2));
        return true;
    }

    private static bool TryReadChinese(Scanner scanner, int start, int year)
    {
        var month = EndOfDigits(scanner, year + 1);
        if (month == year + 1 || scanner.At(month) != '月')
            return false;
        var day = EndOfDigits(scanner, month + 1);
        if (day == month + 1 || scanner.At(day) is not ('日' or '号'))
        {
            EmitIncomplete(scanner, start, month + 1);
            return true;
        }
        var date = Day(scanner, (start, year), (year + 1, month), (month + 1, day));
        Emit(scanner, start, day + 1, date, isRight: scanner.At(day) == '日');
        return true;
    }

    private static bool TryReadWithoutYear(Scanner scanner, int start, int month)
    {
        var day = EndOfDigits(scanner, month + 1);
        if (day == month + 1 || scanner.At(day) is not ('日' or '号'))
            return false;
        EmitIncomplete(scanner, start, day + 1);
        return true;
    }

    private static void Emit(Scanner scanner, int start, int end, (int Year, int Month, int Day)? date, bool isRight)
    {
        var span = TextSpan.FromBounds(start, end);
        if (date is null || !isRight)
            scanner.Report(SyntaxErrors.NotADate(scanner.Text, span, date is { } meant ? string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", meant.Year, meant.Month, meant.Day) : null));
        scanner.Emit(new Token(TokenKind.Date, scanner.Folded(start, end), span) { Date = date ?? SomeDay });
    }

    private static void EmitIncomplete(Scanner scanner, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        scanner.Report(SyntaxErrors.IncompleteDate(scanner.Text, span));
        scanner.Emit(new Token(TokenKind.Date, scanner.Folded(start, end), span) { Date = SomeDay });
    }

    /// <summary>The day, where the year has four digits and the calendar has it.</summary>
    private static (int Year, int Month, int Day)? Day(Scanner scanner, (int From, int To) years, (int From, int To) months, (int From, int To) days)
    {
        if (years.To - years.From != 4 || months.To - months.From > 2 || days.To - days.From > 2)
            return null;
        var (year, month, day) = (Number(scanner, years), Number(scanner, months), Number(scanner, days));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (year, month, day) : null;
    }

    private static int Number(Scanner scanner, (int From, int To) digits) =>
        int.Parse(scanner.Folded(digits.From, digits.To), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int EndOfDigits(Scanner scanner, int at)
    {
        while (Characters.IsDigit(scanner.At(at)))
            at++;
        return at;
    }
}
