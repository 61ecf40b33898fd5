using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds 选项.</summary>
internal sealed class EnumBinder(BindContext context)
{
    private readonly NameRules rules = new(context);

    /// <summary>The enum, as a name.</summary>
    public EnumSymbol Bind(EnumNode node, SourceText text)
    {
        rules.CheckApiName(node.Name, text);
        var modifiers = new ModifierReader(context, text, node.Modifiers, Keyword.Enum);
        var members = new NameTable<MemberSymbol>();
        foreach (var member in node.Members)
        {
            rules.CheckApiName(member.Name, text);
            rules.CheckTitle(member.Title, text);
            members.Declare(Member(member, text), context.Diagnostics);
            context.SourceMap.Add($"enum/{node.Name.Text}/{member.Name.Text}", new Place(text, member.Name.Span));
        }
        if (node.Members.Count == 0)
            context.Report(StructureErrors.EnumWithoutMembers(new Place(text, node.Name.Span), node.Title.Value));
        context.SourceMap.Add("enum/" + node.Name.Text, new Place(text, node.Name.Span));
        return new EnumSymbol(DeclaredName.Of(node.Name, node.Title, text))
        {
            Members = members.Symbols,
            Type = new EnumType(
                node.Name.Text,
                node.Title.Value,
                node.Members.Select(static m => new EnumMember(m.Name.Text, m.Title.Value)).ToEquatableArray(),
                modifiers.Annotations
            ),
        };
    }

    /// <summary>An enum that is built in.</summary>
    public static EnumSymbol BuiltIn(EnumType type) =>
        new(new DeclaredName(type.Name, type.Title))
        {
            Type = type,
            Members = [.. type.Members.Select(static m => new MemberSymbol(new DeclaredName(m.Name, m.Title)))],
        };

    private static MemberSymbol Member(EnumMemberNode node, SourceText text) =>
        new(DeclaredName.Of(node.Name, node.Title, text));
}
