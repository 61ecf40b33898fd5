using PolicyDsl.Interpreter.Metadata;

namespace PolicyDsl.Interpreter.Evaluation;

/// <summary>A clause with everything that its evaluation looks up by name.</summary>
internal sealed class ClauseProgram
{
    private readonly PolicyModel policy;
    private readonly Dictionary<string, Term> terms;
    private readonly Dictionary<string, LookupTable> tables;

    /// <summary>Takes a clause of a model.</summary>
    public ClauseProgram(PolicyModel policy, PolicyInfo info, Clause clause)
    {
        this.policy = policy;
        Layout = ClauseLayout.Of(policy, clause);
        Info = ClauseInfoBuilder.Build(policy, info, Layout);
        terms = Layout.RoundTerms.ToDictionary(static term => term.Name, StringComparer.Ordinal);
        tables = policy.Tables.ToDictionary(static table => table.Name, TableOf, StringComparer.Ordinal);
    }

    /// <summary>The indexes of the inputs, and what else every back end shares.</summary>
    public ClauseLayout Layout { get; }

    /// <summary>The clause.</summary>
    public Clause Clause => Layout.Clause;

    /// <summary>What the runtime knows of it.</summary>
    public ClauseInfo Info { get; }

    /// <summary>A 术语.</summary>
    public Term Term(string name) => terms[name];

    /// <summary>A 参数.</summary>
    public Parameter Parameter(string name) => policy.Parameters.First(p => p.Name == name);

    /// <summary>A 对照表.</summary>
    public LookupTable Table(string name) => tables[name];

    /// <summary>What the cells of a 对照表 stand for, where they are no numbers.</summary>
    public IReadOnlyList<Expression> TableValues(string name) => CellValues(policy.Tables.First(table => table.Name == name));

    /// <summary>The place of an enum's member.</summary>
    public int PlaceOf(ValueType type, string member) => policy.MembersOf(type).Select(static m => m.Name).ToList().IndexOf(member);

    /// <summary>The apiName of an enum's member.</summary>
    public string MemberAt(ValueType type, int place) => policy.MembersOf(type)[place].Name;

    private LookupTable TableOf(Table table)
    {
        var columns = table.Keys.Count > 1 ? SizeOf(table.Keys[1]) : 1;
        var cells = new decimal?[SizeOf(table.Keys[0]) * columns];
        foreach (var cell in table.Cells)
        {
            var row = PlaceOf(table.Keys[0], cell.Keys[0]);
            var column = table.Keys.Count > 1 ? PlaceOf(table.Keys[1], cell.Keys[1]) : 0;
            cells[(row * columns) + column] = cell.Value is { } value ? CellOf(table, value) : null;
        }
        return new LookupTable(columns, cells);
    }

    // Dates, texts and members are found by their place among these.
    private static IReadOnlyList<Expression> CellValues(Table table) =>
        [.. table.Cells.Select(static cell => cell.Value).OfType<Expression>().Distinct()];

    private static decimal CellOf(Table table, Expression value) =>
        value is BoolLiteral yes ? (yes.Value ? 1m : 0m)
        : table.Type.IsNumeric ? Constants.Number(value)
        : CellValues(table).ToList().IndexOf(value);

    private int SizeOf(TableKey key) => key.Type.Kind == TypeKind.Bool ? 2 : policy.MembersOf(key.Type).Count;

    private int PlaceOf(TableKey key, string value) =>
        key.Type.Kind == TypeKind.Bool ? (value == "true" ? 1 : 0) : PlaceOf(key.Type, value);
}
