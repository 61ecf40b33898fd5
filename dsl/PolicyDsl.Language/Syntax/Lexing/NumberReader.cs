using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Reads numbers with their units, exactly.</summary>
internal static class NumberReader
{
    private const decimal MostMonths = 9999 * 12;
    private const decimal MostDays = 9999 * 366;

    /// <summary>At a digit: a date or a number.</summary>
    public static void Read(Scanner scanner)
    {
        if (!DateReader.TryRead(scanner))
            ReadNumber(scanner, scanner.Position, scanner.Position, 0);
    }

    /// <summary>At 百分之, 千分之 or 万分之.</summary>
    public static void ReadFraction(Scanner scanner)
    {
        var start = scanner.Position;
        var power = FractionText.Power(scanner.Content, start);
        var at = start + FractionText.PrefixLength;
        var numeral = FractionText.NumeralValue(scanner.Content[at]);
        if (numeral == 0)
        {
            ReadNumber(scanner, start, at, power);
            return;
        }
        var text = scanner.Folded(start, at + 1);
        scanner.Emit(
            new Token(TokenKind.Number, text, TextSpan.FromBounds(start, at + 1)) { Number = numeral * PowerOfTen(power), Unit = LiteralUnit.Rate }
        );
    }

    /// <summary>The end of the digits at a place; <c>_</c> may stand between two.</summary>
    public static int EndOfDigits(Scanner scanner, int at)
    {
        while (Characters.IsDigit(scanner.At(at)) || (scanner.At(at) == '_' && Characters.IsDigit(scanner.At(at - 1)) && Characters.IsDigit(scanner.At(at + 1))))
            at++;
        return at;
    }

    /// <summary>Reports a digit of another script, and all that follow it, once.</summary>
    public static void ReportForeignDigit(Scanner scanner, int at)
    {
        if (at > 0 && Characters.IsForeignDigit(scanner.Content[at - 1]))
            return;
        var end = at;
        while (end < scanner.Content.Length && Characters.IsForeignDigit(scanner.Content[end]))
            end++;
        var found = SyntaxErrors.ForeignDigit(scanner.Text, TextSpan.FromBounds(at, end), Characters.CodePoint(scanner.Content, at), scanner.Folded(at, end));
        scanner.Report(found);
    }

    private static void ReadNumber(Scanner scanner, int start, int digits, int power)
    {
        var end = EndOfDigits(scanner, digits);
        var whole = scanner.Folded(digits, end).Replace("_", "");
        end = SkipThousands(scanner, digits, end, ref whole);
        var part = "";
        if (power == 0 && TryReadDecimalComma(scanner, start, end, whole))
            return;
        if (scanner.At(end) == '.' && Characters.IsDigit(scanner.At(end + 1)))
        {
            var from = end + 1;
            end = EndOfDigits(scanner, from);
            part = scanner.Folded(from, end).Replace("_", "");
        }
        for (var i = digits; i < end; i++)
        {
            if (Characters.IsForeignDigit(scanner.Content[i]))
                ReportForeignDigit(scanner, i);
        }
        if (power != 0)
        {
            EmitNumber(scanner, start, end, ExactDecimal.Of(whole, part, power), LiteralUnit.Rate);
            return;
        }
        ReadUnit(scanner, start, end, whole, part);
    }

    private static int SkipThousands(Scanner scanner, int start, int end, ref string whole)
    {
        if (end - start > 3)
            return end;
        var at = end;
        while (IsGroup(scanner, at))
            at += 4;
        if (at == end)
            return end;
        whole = scanner.Folded(start, at).Replace(",", "");
        var grouped = scanner.Folded(start, at).Replace(',', '_');
        scanner.Report(SyntaxErrors.ThousandsComma(scanner.Text, TextSpan.FromBounds(start, at), whole, grouped));
        return at;
    }

    /// <summary>
    /// <c>1,5万元</c>: a bare number before a comma and one with a unit right behind it are never two values of one list, since their types differ.
    /// </summary>
    private static bool TryReadDecimalComma(Scanner scanner, int start, int end, string whole)
    {
        if (scanner.At(end) != ',' || scanner.Content[end] == '、' || (start > 0 && scanner.At(start - 1) == ','))
            return false;
        var behind = EndOfDigits(scanner, end + 1);
        var unit = Units.At(scanner, behind);
        var written = unit?.Text ?? "";
        if (unit is null && Units.MistakenAt(scanner, behind) is var (mistaken, meant))
            (written, unit) = (mistaken, meant);
        if (behind == end + 1 || unit is null || unit.Unit == LiteralUnit.None)
            return false;
        var part = scanner.Folded(end + 1, behind).Replace("_", "");
        var span = TextSpan.FromBounds(start, behind + written.Length);
        scanner.Report(SyntaxErrors.DecimalComma(scanner.Text, span, scanner.Folded(start, end) + "." + part + unit.Text));
        EmitWithUnit(scanner, start, span.End, whole, part, unit);
        return true;
    }

    private static bool IsGroup(Scanner scanner, int at) =>
        scanner.At(at) == ','
        && scanner.Content[at] != '、'
        && Characters.IsDigit(scanner.At(at + 1))
        && Characters.IsDigit(scanner.At(at + 2))
        && Characters.IsDigit(scanner.At(at + 3))
        && !Characters.IsDigit(scanner.At(at + 4));

    /// <summary>Reads what stands behind the digits, and the number with it.</summary>
    public static void ReadUnit(Scanner scanner, int start, int end, string whole, string part)
    {
        if (Units.At(scanner, end) is { } unit)
        {
            EmitWithUnit(scanner, start, end + unit.Text.Length, whole, part, unit);
            return;
        }
        if (DetachedUnit(scanner, end) is var (detached, at))
        {
            EmitWithUnit(scanner, start, at + detached.Text.Length, whole, part, detached);
            return;
        }
        if (Units.MistakenAt(scanner, end) is var (written, meant))
        {
            ReadMistakenUnit(scanner, start, end, written, meant, whole, part);
            return;
        }
        var after = ReportUnknownUnit(scanner, start, end);
        EmitNumber(scanner, start, after, ExactDecimal.Of(whole, part, 0), LiteralUnit.None);
        if (Units.StandsAt(scanner, after, Keywords.Zh(Keyword.CalendarYears)))
            scanner.EmitRun(Keywords.Zh(Keyword.CalendarYears), after, after + 3);
    }

    /// <summary>A unit that is not one is read as the one that was meant, so that nothing else seems wrong.</summary>
    private static void ReadMistakenUnit(Scanner scanner, int start, int end, string written, Units.Entry meant, string whole, string part)
    {
        var span = TextSpan.FromBounds(start, end + written.Length);
        var number = scanner.Folded(start, end);
        scanner.Report(SyntaxErrors.UnknownUnit(scanner.Text, span, number, written, number + meant.Text));
        if (meant.Unit != LiteralUnit.None)
        {
            EmitWithUnit(scanner, start, span.End, whole, part, meant);
            return;
        }
        EmitNumber(scanner, start, end, ExactDecimal.Of(whole, part, 0), LiteralUnit.None);
        scanner.EmitRun(meant.Text, end, span.End);
    }

    /// <summary>A unit behind blanks, <c>100 万元</c>: the formatter closes the gap.</summary>
    private static (Units.Entry Unit, int At)? DetachedUnit(Scanner scanner, int end)
    {
        var at = end;
        while (Characters.IsBlank(scanner.At(at)))
            at++;
        if (at == end || Units.At(scanner, at) is not { } unit)
            return null;
        var isAlone = unit.Unit == LiteralUnit.Rate || Characters.RunCharacterLength(scanner.Content, at + unit.Text.Length) == 0;
        return isAlone ? (unit, at) : null;
    }

    /// <summary>Reports letters that touch a number and are no unit; gives where the literal then ends.</summary>
    private static int ReportUnknownUnit(Scanner scanner, int start, int end)
    {
        if (Characters.RunCharacterLength(scanner.Content, end) == 0)
            return end;
        var run = scanner.Folded(end, RunReader.FindEnd(scanner, end));
        if (RunSplitter.BeginsWithWord(run, 0))
            return end;
        var span = TextSpan.FromBounds(start, end + run.Length);
        scanner.Report(SyntaxErrors.UnknownUnit(scanner.Text, span, scanner.Folded(start, end), run, null));
        return span.End;
    }

    private static void EmitWithUnit(Scanner scanner, int start, int end, string whole, string part, Units.Entry unit)
    {
        var value = ExactDecimal.Of(whole, part, unit.Power);
        if (unit.Unit == LiteralUnit.Years)
            value *= 12;
        if (unit.Unit is LiteralUnit.Years or LiteralUnit.Months or LiteralUnit.Days && value is { } duration)
        {
            if (duration != decimal.Truncate(duration) || duration > (unit.Unit == LiteralUnit.Days ? MostDays : MostMonths))
            {
                scanner.Report(SyntaxErrors.Duration(scanner.Text, TextSpan.FromBounds(start, end)));
                value = 1;
            }
        }
        EmitNumber(scanner, start, end, value, unit.Unit);
    }

    private static void EmitNumber(Scanner scanner, int start, int end, decimal? value, LiteralUnit unit)
    {
        var span = TextSpan.FromBounds(start, end);
        if (value is null)
            scanner.Report(SyntaxErrors.NumberTooLong(scanner.Text, span));
        var text = scanner.Folded(start, end).Replace(" ", "").Replace("\t", "");
        scanner.Emit(new Token(TokenKind.Number, text, span) { Number = value ?? 0, Unit = unit });
    }

    private static decimal PowerOfTen(int power) => new(1, 0, 0, false, (byte)-power);
}
