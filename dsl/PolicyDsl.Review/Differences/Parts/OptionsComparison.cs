using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares 选项. The order of the values is one of forms only.</summary>
internal static class OptionsComparison
{
    /// <summary>Adds what differs.</summary>
    public static void Compare(PolicyPairing policies, Findings findings)
    {
        foreach (var (old, @new) in policies.Enums)
        {
            if (old is null || @new is null)
                findings.Plain(DifferenceKind.Options, Of((@new ?? old)!), Aspects.Members, old is null ? null : Words(old.Members), @new is null ? null : Words(@new.Members));
            else
                Compare(old, @new, findings);
        }
    }

    private static void Compare(EnumType old, EnumType @new, Findings findings)
    {
        var pairs = PolicyPairing.Members(old, @new);
        var gone = pairs.Where(static pair => pair.New is null).Select(static pair => pair.Old!).ToList();
        var added = pairs.Where(static pair => pair.Old is null).Select(static pair => pair.New!).ToList();
        if (gone.Count + added.Count > 0)
        {
            findings.Add(
                findings.Make(DifferenceKind.Options, gone.Count == 0 ? ChangeKind.Added : added.Count == 0 ? ChangeKind.Removed : ChangeKind.Changed, Of(@new)) with
                {
                    Aspect = Aspects.Members,
                    Before = Words(gone),
                    After = Words(added),
                    Breaks = gone.Count > 0 ? Breaks.MemberGone : null,
                }
            );
        }
        foreach (var (was, now) in PolicyPairing.Both(pairs))
        {
            var subject = new Subject($"{@new.Name}.{now!.Name}", now.Title);
            findings.Renamed(DifferenceKind.Options, subject, was!.Name, now.Name, Breaks.MemberGone);
            findings.Plain(DifferenceKind.Wording, subject, Aspects.Title, was.Title, now.Title);
        }
        findings.Texts(Of(@new), old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private static string? Words(IEnumerable<EnumMember> members) => Findings.Listed(members.Select(static member => member.Title));

    private static Subject Of(EnumType type) => new(type.Name, type.Title);
}
