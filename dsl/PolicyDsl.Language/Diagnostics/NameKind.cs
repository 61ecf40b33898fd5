namespace PolicyDsl.Diagnostics;

/// <summary>The kinds of names, which live apart.</summary>
internal enum NameKind
{
    /// <summary>填报 评审项 术语 参数 对照表.</summary>
    Value,

    /// <summary>条件, or a yes/no input beside 须.</summary>
    Condition,

    /// <summary>奖励 and its like.</summary>
    Award,

    /// <summary>材料.</summary>
    Material,

    /// <summary>咨询.</summary>
    Contact,

    /// <summary>选项.</summary>
    Enum,

    /// <summary>A value of an 选项.</summary>
    Member,

    /// <summary>条款.</summary>
    Clause,

    /// <summary>已知.</summary>
    Given,

    /// <summary>A rule that can refuse.</summary>
    Rule,

    /// <summary>对照表, where it is indexed.</summary>
    Table,

    /// <summary>较小值 and its like.</summary>
    Function,

    /// <summary>A field of a list's records.</summary>
    Field,

    /// <summary>The name that 合计 and its like give to a row.</summary>
    Row,

    /// <summary>申请 of an example.</summary>
    Application,
}

/// <summary>What the kinds are called in messages.</summary>
internal static class NameKindLabels
{
    /// <summary>The kind in words.</summary>
    public static DiagnosticArgument Label(this NameKind kind) =>
        kind switch
        {
            NameKind.Value => new("填报项、术语或参数", "input, term or parameter"),
            NameKind.Condition => new("条件或「是否」类填报项", "condition or yes/no input"),
            NameKind.Award => new("奖励", "award"),
            NameKind.Material => new("材料", "material"),
            NameKind.Contact => new("咨询", "contact"),
            NameKind.Enum => new("选项", "enum"),
            NameKind.Member => new("选项取值", "value of the enum"),
            NameKind.Clause => new("条款", "clause"),
            NameKind.Given => new("已知", "given"),
            NameKind.Rule => new("条件、奖励或统筹规则", "condition, award or settlement rule"),
            NameKind.Table => new("对照表", "table"),
            NameKind.Function => new("函数", "function"),
            NameKind.Field => new("列表字段", "field of the list"),
            NameKind.Row => new("列表的行", "row of a list"),
            _ => new("申请", "application"),
        };
}
