using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;

namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>Finds what became of inputs.</summary>
internal static class InputPairing
{
    /// <summary>The inputs and what became of them: under one name, moved to another place, renamed under one title, or the only one of its kind and source.</summary>
    public static IReadOnlyList<Pair<InputField>> Of(IEnumerable<InputField> old, IEnumerable<InputField> @new, Renames renames) =>
        Pairs.Of(
            old,
            @new,
            Likeness<InputField>.By(static input => Meanings.InputId(input.Scope, input.Name)),
            Likeness<InputField>.By(static input => input.Name),
            Likeness<InputField>.By(static input => input.Title),
            new Likeness<InputField>(input => Kind(input, renames), static input => Kind(input, null))
        );

    /// <summary>The fields of a list and what became of them.</summary>
    public static IReadOnlyList<Pair<InputField>> Fields(InputField old, InputField @new) =>
        Pairs.Of(old.Fields, @new.Fields, Likeness<InputField>.By(static field => field.Name), Likeness<InputField>.By(static field => field.Title));

    /// <summary>Notes the new names.</summary>
    public static void Note(IEnumerable<Pair<InputField>> pairs, Renames renames)
    {
        foreach (var (old, @new) in PolicyPairing.Both(pairs))
        {
            var id = Meanings.InputId(old!.Scope, old.Name);
            renames.Add(NameKind.Input, "", id, Meanings.InputId(@new!.Scope, @new.Name));
            foreach (var (oldField, newField) in PolicyPairing.Both(Fields(old, @new)))
                renames.Add(NameKind.Field, id, oldField!.Name, newField!.Name);
        }
    }

    private static string? Kind(InputField input, Renames? renames)
    {
        if (input.Annotations.Sources.Count == 0)
            return null;
        var type = input.Type.Name is { } name ? renames?.Of(NameKind.Enum, "", name) ?? name : input.Type.Kind.ToString();
        return $"{type}\n{string.Join('\n', input.Annotations.Sources)}";
    }
}
