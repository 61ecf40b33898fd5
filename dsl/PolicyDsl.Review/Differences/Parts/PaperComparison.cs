using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares what stands around the decision: 材料, 咨询, 参照.</summary>
internal sealed class PaperComparison(ClausePairing clauses, Findings findings)
{
    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        CompareMaterials();
        CompareContacts();
        CompareReferences();
    }

    private void CompareMaterials()
    {
        var pairs = Pairs.Of(
            clauses.Old!.Materials,
            clauses.New!.Materials,
            Likeness<Material>.By(static material => material.Name),
            Likeness<Material>.By(static material => material.Title)
        );
        foreach (var (old, @new) in pairs)
        {
            var subject = Of((@new ?? old)!);
            if (old is null || @new is null)
                findings.Plain(DifferenceKind.Material, subject, null, old is null ? null : Words(old, false), @new is null ? null : Words(@new, true));
            else
                Compare(subject, old, @new);
        }
    }

    private void Compare(Subject subject, Material old, Material @new)
    {
        if (old.Optional != @new.Optional || clauses.Differ(old.When, @new.When))
            findings.Plain(DifferenceKind.Material, subject, null, Words(old, false), Words(@new, true));
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private void CompareContacts()
    {
        var pairs = Pairs.Of(
            clauses.Old!.Contacts,
            clauses.New!.Contacts,
            Likeness<Contact>.By(static contact => Words(contact)),
            Likeness<Contact>.By(static contact => contact.Title),
            Likeness<Contact>.By(static contact => contact.Name),
            Likeness<Contact>.By(static contact => contact.Phone)
        );
        foreach (var (old, @new) in pairs)
        {
            var subject = new Subject((@new ?? old)!.Name ?? "咨询", (@new ?? old)!.Title);
            findings.Plain(DifferenceKind.Contact, subject, null, old is null ? null : Words(old), @new is null ? null : Words(@new));
            if (old is not null && @new is not null)
                findings.Texts(subject, old.Annotations, @new.Annotations);
        }
    }

    private void CompareReferences()
    {
        var (old, @new) = (clauses.Old!.References, clauses.New!.References);
        if (clauses.Old.IsDelegated != clauses.New.IsDelegated)
            findings.Decisive(DifferenceKind.Reference, new Subject("参照", "参照"), All(old), All(@new));
        else
            findings.Plain(DifferenceKind.Reference, new Subject("参照", "参照"), null, All(old), All(@new));
        foreach (var (was, now) in PolicyPairing.Both(Pairs.Of(old, @new, Likeness<Reference>.By(Words))))
            findings.Texts(new Subject("参照", Words(now!)), was!.Annotations, now!.Annotations);
    }

    private string Words(Material material, bool isNew)
    {
        var when = material.When is null ? "" : $", 当 {(isNew ? clauses.NewWords : clauses.OldWords).Of(material.When)}";
        return material.Title + (material.Optional ? ", 选填" : "") + when;
    }

    private static Subject Of(Material material) => new(material.Name, material.Title);

    private static string Words(Contact contact) => contact.Phone is null ? contact.Title : $"{contact.Title}, 电话 {contact.Phone}";

    private static string? All(IEnumerable<Reference> references) => Findings.Lines(references.Select(Words).Order(StringComparer.Ordinal));

    private static string Words(Reference reference) => string.Join(" ", reference.Documents) + (reference.Entirely ? ", 全部" : "");
}
