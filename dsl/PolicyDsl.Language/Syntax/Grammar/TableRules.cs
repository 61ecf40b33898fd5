using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>对照表: the one place where lines count.</summary>
internal static class TableRules
{
    private static readonly Parser<TableKeyNode> Key = (
        from name in Terminals.ApiName
        from colon in Rule.Symbol(':')
        from type in DefinitionRules.Type
        select (name, type)
    ).Spanned(static (k, span) => new TableKeyNode(k.name, k.type, span));

    private static readonly Parser<IReadOnlyList<TableKeyNode>> Keys = Rule.Bracketed('(', Rule.Listed(Key, static _ => true));

    /// <summary>对照表 standardReward "标准研制奖励" (level: StandardLevel, undertaker: Undertaker): 金额 { | … | … | }.</summary>
    public static readonly Parser<Declaration> Table = (
        from lead in DefinitionRules.Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from keys in Keys
        from colon in Rule.Symbol(':')
        from type in DefinitionRules.Type
        from before in ModifierRules.Modifiers
        from rows in Rule.Block<Row>(RowRule, static at => at.Token.IsSymbol('|'))
        from after in ModifierRules.Modifiers
        select (name, title, keys, type, rows, modifiers: (IReadOnlyList<Modifier>)[.. before, .. after])
    ).Spanned(static (t, span) => Build(t.name, t.title, t.keys, t.type, t.rows, t.modifiers, span));

    /// <summary>A row of cells on one line, <c>|</c> between them; at its ends it may be left out. With one key also <c>国家级: 100万元</c>.</summary>
    private static IResult<Row> RowRule(IInput input)
    {
        var at = TokenInput.From(input);
        var cells = new List<Cell>();
        if (at.Token.IsSymbol('|'))
            at = at.Next;
        while (true)
        {
            var cell = CellRule(at);
            if (!cell.WasSuccessful)
                return Rule.Fail<Row>(cell);
            cells.Add(cell.Value);
            at = TokenInput.From(cell.Remainder);
            if (EndsRow(at))
                break;
            if (!at.Token.IsSymbol('|') && !(cells.Count == 1 && at.Token.IsSymbol(':')))
                return Rule.Fail<Row>(at, Expected.Symbol('|'));
            at = at.Next;
            if (EndsRow(at))
                break;
        }
        return cells[0].Name is null
            ? Rule.Fail<Row>(TokenInput.From(input).Token.IsSymbol('|') ? TokenInput.From(input).Next : input, Expected.Name)
            : Rule.Succeed(new Row(cells, Rule.SpanBetween(input, at)), at);
    }

    private static bool EndsRow(TokenInput at) => at.AtEnd || at.Token.StartsLine || at.Token.IsSymbol('}') || at.Token.IsSymbol(',') || at.Token.IsSymbol(';');

    private static IResult<Cell> CellRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (at.Token.IsSymbol('-') && (at.Next.Token.IsSymbol('|') || EndsRow(at.Next)))
            return Rule.Succeed(new Cell(at.Token, null, null), at.Next);
        if (at.Token.CanBeName)
            return Rule.Succeed(new Cell(at.Token, new NameNode(at.Token.Text, at.Token.Span), null), at.Next);
        var value = Formulas.Negative(at);
        return value.WasSuccessful ? Rule.Succeed(new Cell(at.Token, null, value.Value), value.Remainder) : Rule.Fail<Cell>(value);
    }

    /// <summary>The first row names the columns where there are two keys, or where all its cells are names.</summary>
    private static TableNode Build(
        NameNode name,
        StringNode title,
        IReadOnlyList<TableKeyNode> keys,
        TypeNode type,
        IReadOnlyList<Row> rows,
        IReadOnlyList<Modifier> modifiers,
        TextSpan span
    )
    {
        var hasHeader = rows.Count > 0 && rows[0].Cells.All(static c => c.Name is not null) && (keys.Count > 1 || rows[0].Cells.Count > 1);
        // A label is a name; yes and no in a cell are values.
        foreach (var cell in rows.SelectMany((row, i) => i == 0 && hasHeader ? row.Cells : row.Cells.Where((c, column) => column == 0 || !c.IsBool)))
            cell.First.IsName = cell.Name is not null;
        IReadOnlyList<NameNode> header = hasHeader ? [.. rows[0].Cells.Select(static c => c.Name!)] : [];
        IReadOnlyList<TableRowNode> body = [.. rows.Skip(hasHeader ? 1 : 0).Select(static r => r.ToNode())];
        return new TableNode(name, title, keys, type, header, body, modifiers, span);
    }

    /// <summary>A cell: a name, a literal, or neither (<c>-</c>).</summary>
    private sealed record Cell(Token First, NameNode? Name, ExpressionNode? Value)
    {
        public bool IsBool => Name is not null && Keywords.Find(Name.Text) is [Keyword.Yes or Keyword.No];

        public TableCellNode ToNode() => new(Name is null ? Value : AsValue(Name), Value?.Span ?? First.Span);

        private ExpressionNode AsValue(NameNode name) =>
            IsBool ? new BoolNode(Keywords.Find(name.Text)[0] == Keyword.Yes, name.Span) : new NameExpression(name.Text, name.Span);
    }

    private sealed record Row(IReadOnlyList<Cell> Cells, TextSpan Span)
    {
        public TableRowNode ToNode() => new(Cells[0].Name!, [.. Cells.Skip(1).Select(static c => c.ToNode())], Span);
    }
}
