using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Names;

/// <summary>What a name stands for.</summary>
internal abstract class Symbol
{
    /// <summary>The apiName.</summary>
    public required string Name { get; init; }

    /// <summary>What people read; null where the declaration has none.</summary>
    public required string? Title { get; init; }

    /// <summary>Where the apiName is declared; null for what is built in.</summary>
    public Place? Place { get; init; }

    /// <summary>Where the title stands.</summary>
    public Place? TitlePlace { get; init; }

    /// <summary>The names under which it is found.</summary>
    public IEnumerable<string> Names => Title is not null && NameKey.IsName(Title) ? [Name, Title] : [Name];
}

/// <summary>What stands for a value in an expression.</summary>
internal abstract class ValueSymbol : Symbol;

/// <summary>填报, 评审项 and what is built in to every application.</summary>
internal sealed class InputSymbol : ValueSymbol
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
internal sealed class TermSymbol : ValueSymbol
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
internal sealed class ParameterSymbol : ValueSymbol
{
    public required ParameterNode Node { get; init; }

    public required Annotations Annotations { get; init; }

    /// <summary>Null where it could not be told.</summary>
    public ValueType? Type { get; set; }
}

/// <summary>对照表.</summary>
internal sealed class TableSymbol : ValueSymbol
{
    public required TableNode Node { get; init; }

    public required Annotations Annotations { get; init; }

    /// <summary>The types of its keys; null for one that was wrong.</summary>
    public required IReadOnlyList<ValueType?> Keys { get; init; }

    /// <summary>The cells' type; null where it was wrong.</summary>
    public required ValueType? Type { get; init; }
}

/// <summary>条件.</summary>
internal sealed class ConditionSymbol : Symbol
{
    public required ConditionNode Node { get; init; }

    public required SourceText Text { get; init; }

    /// <summary>Null until it is bound, and where it could not be.</summary>
    public Condition? Condition { get; set; }
}

/// <summary>材料.</summary>
internal sealed class MaterialSymbol : Symbol
{
    public required Material Material { get; set; }
}

/// <summary>咨询 with a name.</summary>
internal sealed class ContactSymbol : Symbol
{
    public required Contact Contact { get; init; }
}

/// <summary>奖励 and its like.</summary>
internal sealed class AwardSymbol : Symbol
{
    public required AwardNode Node { get; init; }
}

/// <summary>选项.</summary>
internal sealed class EnumSymbol : Symbol
{
    public required EnumType Type { get; init; }

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
}

/// <summary>已知.</summary>
internal sealed class GivenSymbol : Symbol
{
    public required GivenNode Node { get; init; }

    public required SourceText Text { get; init; }
}

/// <summary>条款.</summary>
internal sealed class ClauseSymbol : Symbol
{
    public required ClauseNode Node { get; init; }

    public required SourceText Text { get; init; }

    public required Scope Scope { get; init; }
}
