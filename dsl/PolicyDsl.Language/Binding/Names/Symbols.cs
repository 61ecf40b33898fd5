using PolicyDsl.Binding.Repeated;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Names;

/// <summary>How something is called, and where.</summary>
/// <param name="Name">The apiName.</param>
/// <param name="Title">What people read; null where the declaration has none.</param>
/// <param name="Place">Where the apiName is declared; null for what is built in.</param>
/// <param name="TitlePlace">Where the title stands.</param>
internal sealed record DeclaredName(string Name, string? Title, Place? Place = null, Place? TitlePlace = null)
{
    /// <summary>As a declaration writes it.</summary>
    public static DeclaredName Of(NameNode name, StringNode? title, SourceText text) =>
        new(name.Text, title?.Value, new Place(text, name.Span), title is null ? null : new Place(text, title.Span));
}

/// <summary>What a name stands for.</summary>
internal abstract class Symbol(DeclaredName name)
{
    /// <summary>The apiName.</summary>
    public string Name => name.Name;

    /// <summary>What people read; null where the declaration has none.</summary>
    public string? Title => name.Title;

    /// <summary>Where the apiName is declared; null for what is built in.</summary>
    public Place? Place => name.Place;

    /// <summary>Where the title stands.</summary>
    public Place? TitlePlace => name.TitlePlace;

    /// <summary>The names under which it is found.</summary>
    public IEnumerable<string> Names => Title is not null && NameKey.IsName(Title) ? [Name, Title] : [Name];
}

/// <summary>What stands for a value in an expression.</summary>
internal abstract class ValueSymbol(DeclaredName name) : Symbol(name);

/// <summary>填报, 评审项 and what is built in to every application.</summary>
internal sealed class InputSymbol(DeclaredName name) : ValueSymbol(name)
{
    public required InputScope Scope { get; init; }

    /// <summary>Null where the declaration's type was wrong.</summary>
    public required ValueType? Type { get; init; }

    /// <summary>The fields of a list's records.</summary>
    public IReadOnlyList<InputSymbol> Fields { get; init; } = [];

    /// <summary>As bound: at once for what is built in, otherwise after all names are declared.</summary>
    public InputField? Field { get; set; }

    public InputNode? Node { get; init; }

    /// <summary>The field of a list's records with that apiName or title; null: none.</summary>
    public InputSymbol? FindField(string name)
    {
        var key = NameKey.Exact(name);
        return Fields.FirstOrDefault(f => f.Names.Any(n => string.Equals(NameKey.Exact(n), key, StringComparison.Ordinal)));
    }

    /// <summary>Where it stands in the body of an application, as a JSON Pointer.</summary>
    public string Pointer =>
        Scope switch
        {
            InputScope.Applicant => "/applicant/" + Name,
            InputScope.Review => "/review/" + Name,
            _ => "/" + Name,
        };

    public InputReference? Reference => Type is null ? null : new InputReference(Scope, Name, Type);
}

/// <summary>How far the value of a term is.</summary>
internal enum BindingState
{
    Waiting,
    Running,
    Done,
}

/// <summary>术语, and a computed score.</summary>
internal sealed class TermSymbol(DeclaredName name) : ValueSymbol(name)
{
    public required Annotations Annotations { get; init; }

    /// <summary>What it says; null where the value was made otherwise.</summary>
    public ExpressionNode? Node { get; init; }

    public Scope? Scope { get; init; }

    public BindingState State { get; set; }

    /// <summary>Null until it is bound, and where it could not be.</summary>
    public Expression? Value { get; set; }
}

/// <summary>参数.</summary>
internal sealed class ParameterSymbol(DeclaredName name) : ValueSymbol(name)
{
    public required ParameterNode Node { get; init; }

    public required Annotations Annotations { get; init; }

    /// <summary>Null where it could not be told.</summary>
    public ValueType? Type { get; set; }
}

/// <summary>对照表.</summary>
internal sealed class TableSymbol(DeclaredName name) : ValueSymbol(name)
{
    public required TableNode Node { get; init; }

    public required Annotations Annotations { get; init; }

    /// <summary>The types of its keys; null for one that was wrong.</summary>
    public required IReadOnlyList<ValueType?> Keys { get; init; }

    /// <summary>The cells' type; null where it was wrong.</summary>
    public required ValueType? Type { get; init; }
}

/// <summary>条件.</summary>
internal sealed class ConditionSymbol(DeclaredName name) : Symbol(name)
{
    public required ConditionNode Node { get; init; }

    public required SourceText Text { get; init; }

    /// <summary>Null until it is bound, and where it could not be.</summary>
    public Condition? Condition { get; set; }
}

/// <summary>材料.</summary>
internal sealed class MaterialSymbol(DeclaredName name) : Symbol(name)
{
    public required Material Material { get; set; }
}

/// <summary>咨询 with a name.</summary>
internal sealed class ContactSymbol(DeclaredName name) : Symbol(name)
{
    public required Contact Contact { get; init; }
}

/// <summary>奖励 and its like.</summary>
internal sealed class AwardSymbol(DeclaredName name) : Symbol(name)
{
    public required AwardNode Node { get; init; }
}

/// <summary>选项.</summary>
internal sealed class EnumSymbol(DeclaredName name) : Symbol(name)
{
    public required EnumType Type { get; init; }

    /// <summary>Its values as names, in the order of <see cref="Type"/>.</summary>
    public required IReadOnlyList<MemberSymbol> Members { get; init; }

    public ValueType ValueType => ValueType.Enum(Name);

    /// <summary>The member of that apiName or title; null: none.</summary>
    public EnumMember? Find(string name)
    {
        var key = NameKey.Exact(name);
        foreach (var member in Type.Members)
        {
            if (string.Equals(member.Name, key, StringComparison.Ordinal) || string.Equals(NameKey.Exact(member.Title), key, StringComparison.Ordinal))
                return member;
        }
        return null;
    }

    /// <summary>A value as a name.</summary>
    public MemberSymbol SymbolOf(EnumMember member) => Members.First(m => string.Equals(m.Name, member.Name, StringComparison.Ordinal));
}

/// <summary>A value of an 选项.</summary>
internal sealed class MemberSymbol(DeclaredName name) : Symbol(name);

/// <summary>A rule of 统筹 with a name of its own.</summary>
internal sealed class RuleSymbol(DeclaredName name) : Symbol(name);

/// <summary>The name that 合计 and its like give to a row.</summary>
internal sealed class RowSymbol(DeclaredName name) : Symbol(name);

/// <summary>申请 of an example.</summary>
internal sealed class ApplicationSymbol(DeclaredName name) : Symbol(name);

/// <summary>已知.</summary>
internal sealed class GivenSymbol(DeclaredName name) : Symbol(name)
{
    public required GivenNode Node { get; init; }

    public required SourceText Text { get; init; }
}

/// <summary>条款.</summary>
internal sealed class ClauseSymbol(DeclaredName name) : Symbol(name)
{
    public required ClauseNode Node { get; init; }

    public required SourceText Text { get; init; }

    /// <summary>The names that it sees; empty of its own where it <see cref="Known"/> already. Others than its own binders ask <see cref="ClauseWatch"/>.</summary>
    public required Scope Scope { get; init; }

    /// <summary>What came of binding it before, where nothing of that can have changed: then it is not bound again.</summary>
    public BoundClause? Known { get; set; }
}
