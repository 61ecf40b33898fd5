using System.Globalization;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Syntax;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares the headers.</summary>
internal static class HeaderComparison
{
    /// <summary>Adds what differs.</summary>
    public static void Compare(PolicyPairing policies, Findings findings)
    {
        var (old, @new) = (policies.Old, policies.New);
        var subject = new Subject(@new.Id, @new.Title);
        findings.Renamed(DifferenceKind.Input, subject, old.Id, @new.Id, Breaks.RouteMoved);
        if (old.Effective != @new.Effective)
            findings.Decisive(DifferenceKind.Period, subject, Day(old.Effective), Day(@new.Effective), Aspects.Effective, undo: policy => policy with { Effective = old.Effective });
        if (old.Expires != @new.Expires)
            findings.Decisive(DifferenceKind.Period, subject, Day(old.Expires), Day(@new.Expires), Aspects.Expires, undo: policy => policy with { Expires = old.Expires });
        if (old.Rounding != @new.Rounding)
            findings.Decisive(DifferenceKind.Rounding, subject, Words(old.Rounding), Words(@new.Rounding), Aspects.Rounding, undo: policy => policy with { Rounding = old.Rounding });
        findings.Plain(DifferenceKind.Wording, subject, Aspects.DocumentNumber, old.DocumentNumber, @new.DocumentNumber);
        findings.Plain(DifferenceKind.Wording, subject, Aspects.Implements, Findings.Listed(old.Implements), Findings.Listed(@new.Implements));
        findings.Plain(DifferenceKind.Wording, subject, Aspects.Issuers, Findings.Listed(old.Issuers), Findings.Listed(@new.Issuers));
        findings.Plain(DifferenceKind.Wording, subject, Aspects.Issued, Day(old.Issued), Day(@new.Issued));
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private static string? Day(CalendarDate? day) => day?.ToString();

    private static string Words(Rounding rounding)
    {
        var mode = rounding.Mode switch
        {
            RoundingMode.Down => Keyword.RoundDown,
            RoundingMode.Up => Keyword.RoundUp,
            RoundingMode.HalfEven => Keyword.HalfEven,
            _ => Keyword.HalfUp,
        };
        return $"{LiteralWording.Money(rounding.Unit)}, {Keywords.Zh(mode)}";
    }
}
