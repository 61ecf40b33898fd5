using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <summary>What the item of a list reads besides its row.</summary>
internal static class OuterNames
{
    /// <summary>The names, each once, in the order in which they are read.</summary>
    /// <param name="item">The item.</param>
    /// <param name="row">Its row.</param>
    /// <param name="values">The locals of the body.</param>
    /// <param name="rows">The rows around it.</param>
    public static IReadOnlyList<string> Of(Expression item, RowVariable row, BodyValues values, RowScope rows)
    {
        var names = new List<string>();
        foreach (var part in item.SelfAndDescendants())
        {
            switch (part)
            {
                case InputReference { Type.Kind: TypeKind.List } list:
                    Add(BodyValues.Owner(values.Clause.Field(list)));
                    break;
                case RowReference reference when reference.Variable != row.Variable && !IsInside(item, reference.Variable):
                    Add(rows.Find(reference.Variable).Parameter);
                    break;
            }
        }
        foreach (var value in ValueReads.Of(item, values.Clause))
            Add(values.Local(value));
        return names;

        void Add(string name)
        {
            if (!names.Contains(name))
                names.Add(name);
        }
    }

    private static bool IsInside(Expression item, string variable) =>
        item.SelfAndDescendants().Any(part => part is Aggregate inner && inner.Variable == variable);
}
