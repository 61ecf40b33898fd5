using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>
/// How a clause lies in memory: which input has which index, what each condition reads, which parameters and which 不纳入 count. The interpreter and the
/// generator both ask here, so that an index means the same to both and to the runtime's <c>ClauseInfo</c>.
/// </summary>
public sealed class ClauseLayout
{
    private readonly Dictionary<(InputScope Scope, string Name), int> indexes;
    private readonly Dictionary<string, Term> terms;
    private readonly PolicyModel policy;

    private ClauseLayout(PolicyModel policy, Clause clause)
    {
        this.policy = policy;
        Clause = clause;
        Inputs = EnvelopeOf(clause).Concat(policy.Applicant).Concat(clause.Inputs).Concat(clause.Review).ToEquatableArray();
        indexes = Enumerable.Range(0, Inputs.Count).ToDictionary(i => (Inputs[i].Scope, Inputs[i].Name));
        Floor = policy.Settlement?.Rules.OfType<Floor>().FirstOrDefault(rule => rule.Clauses.Includes(clause.Name));
        var settlementTerms = policy.Settlement?.Terms ?? default;
        terms = settlementTerms.Concat(clause.Terms).GroupBy(static t => t.Name).ToDictionary(static g => g.Key, static g => g.Last());
        Terms = clause.Terms.Concat(TermsOfFloor(settlementTerms)).ToEquatableArray();
        RoundTerms = clause.Terms.Concat(settlementTerms.Where(term => !clause.Terms.Any(own => own.Name == term.Name))).ToEquatableArray();
        var read = EvaluatedExpressions().SelectMany(LookThrough).ToList();
        ReadsRank = read.Exists(static e => e is Rank);
        Paid = read.OfType<AlreadyPaid>().ToEquatableArray();
        ReadsOthersLedger = Paid.Any(static paid => paid.Keys.All(static key => key.Kind != GroupKeyKind.Applicant));
        ReadsLedger = Paid.Count > 0 || clause.Awards.Any(static a => a.TopUp);
        Tables = policy.Tables.Where(t => read.Exists(e => e is TableLookup lookup && lookup.Table == t.Name)).ToEquatableArray();
        AllParameters = policy.Parameters.Where(p => read.Exists(e => e is ParameterReference r && r.Name == p.Name)).ToEquatableArray();
        Parameters = AllParameters.Where(IsDated).ToEquatableArray();
        Applicant = ApplicantIdentity.Of(policy, this);
        Needed = NeededInputs.Of(this);
    }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>Every input, by index: the envelope's, the applicant's, the clause's, the review's. 名次 has the index after the last.</summary>
    public EquatableArray<InputField> Inputs { get; }

    /// <summary>By index, whether a complete application has the input.</summary>
    public EquatableArray<bool> Needed { get; }

    /// <summary>Whether an award reads 名次, which then is the last input.</summary>
    public bool ReadsRank { get; }

    /// <summary>The index of 名次, where an award reads it.</summary>
    public int RankIndex => Inputs.Count;

    /// <summary>Whether 已获 or 补差 looks at the ledger.</summary>
    public bool ReadsLedger { get; }

    /// <summary>Every 已获 that a single evaluation reads.</summary>
    public EquatableArray<AlreadyPaid> Paid { get; }

    /// <summary>Whether 已获 looks at what others than the applicant were paid.</summary>
    public bool ReadsOthersLedger { get; }

    /// <summary>Whether an award is 补差, which makes every application of the clause one of a 补差类项目, whatever it says itself.</summary>
    public bool IsTopUpProject => Clause.Awards.Any(static a => a.TopUp);

    /// <summary>Every 术语 that a single evaluation reads, each after those that it reads itself.</summary>
    public EquatableArray<Term> Terms { get; }

    /// <summary>Every 术语 that the evaluation or a rule of 统筹 reads, each after those that it reads itself.</summary>
    public EquatableArray<Term> RoundTerms { get; }

    /// <summary>The 对照表 that a single evaluation reads, in the order of the policy.</summary>
    public EquatableArray<Table> Tables { get; }

    /// <summary>Every 参数 that a single evaluation reads, in the order of the policy.</summary>
    public EquatableArray<Parameter> AllParameters { get; }

    /// <summary>The dated 参数 that a single evaluation reads, in the order of the policy.</summary>
    public EquatableArray<Parameter> Parameters { get; }

    /// <summary>The 不纳入 at the end of a single evaluation: the first of the settlement that is about this clause. Null: none.</summary>
    public Floor? Floor { get; }

    /// <summary>How one applicant is told from another.</summary>
    public ApplicantIdentity Applicant { get; }

    /// <summary>档次 as a key: the clause's first 分档 with its thresholds for values. Null: the clause has none.</summary>
    public Tiers? ReachedThreshold
    {
        get
        {
            var amounts = Clause.Awards.SelectMany(static a => Some(a.Amount)).Concat(Clause.Terms.Select(static t => t.Value));
            return amounts.SelectMany(static e => e.SelfAndDescendants()).OfType<Tiers>().FirstOrDefault() is { } tiers
                ? tiers with
                {
                    Rows = tiers.Rows.Select(static r => r with { Value = r.Threshold }).ToEquatableArray(),
                    Otherwise = null,
                    Type = tiers.Value.Type,
                }
                : null;
        }
    }

    /// <summary>Lays out a clause.</summary>
    public static ClauseLayout Of(PolicyModel policy, Clause clause) => new(policy, clause);

    /// <summary>Whether a parameter changes, or begins, on a known day.</summary>
    public static bool IsDated(Parameter parameter) => parameter.Values.Count > 1 || parameter.Values.Any(static v => v.From is not null);

    /// <summary>The index of an input.</summary>
    public int IndexOf(InputScope scope, string name) => indexes[(scope, name)];

    /// <summary>The index of an input; −1: there is none.</summary>
    public int FindIndex(InputScope scope, string name) => indexes.TryGetValue((scope, name), out var index) ? index : -1;

    /// <summary>The index of the input that an expression refers to.</summary>
    public int IndexOf(InputReference reference) => IndexOf(reference.Scope, reference.Name);

    /// <summary>The index of the input that a key stands for: of 项目 and of an input; −1 for the other kinds.</summary>
    public int IndexOf(GroupKey key) =>
        key.Kind switch
        {
            GroupKeyKind.Project => IndexOf(InputScope.Envelope, EnvelopeInputs.Project),
            GroupKeyKind.Input => IndexOf(key.Scope, key.Name),
            _ => -1,
        };

    /// <summary>What 按 ranks or orders by; null: the clause has no such value.</summary>
    public Expression? ValueOf(SortKey key)
    {
        if (key.Computed)
            return terms.TryGetValue(key.Name, out var term) ? new TermReference(term.Name, term.Value.Type) : null;
        var index = FindIndex(key.Scope, key.Name);
        return index < 0 ? null : new InputReference(key.Scope, key.Name, Inputs[index].Type);
    }

    /// <summary>The indexes of the inputs that an expression reads, terms looked through, ascending. 申报日 counts where a year, a window or a dated 参数 does.</summary>
    public IReadOnlyList<int> Reads(Expression expression)
    {
        var reads = new SortedSet<int>();
        foreach (var part in LookThrough(expression))
        {
            switch (part)
            {
                case InputReference reference:
                    reads.Add(IndexOf(reference));
                    break;
                case ApplicationYear or WithinLast:
                    reads.Add(0);
                    break;
                case ParameterReference parameter when Parameters.Any(p => p.Name == parameter.Name):
                    reads.Add(0);
                    break;
                case AlreadyPaid paid:
                    reads.UnionWith(Reads(paid));
                    break;
            }
        }
        return [.. reads];
    }

    /// <summary>The expression and everything inside it, terms and parameters looked through.</summary>
    public IEnumerable<Expression> LookThrough(Expression expression) => LookThrough(expression, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The first thing that an expression computes: what a 术语 at its top stands for.</summary>
    public Expression Top(Expression expression) => expression is TermReference reference ? Top(terms[reference.Name].Value) : expression;

    private IEnumerable<Expression> LookThrough(Expression expression, HashSet<string> seen)
    {
        foreach (var part in expression.SelfAndDescendants())
        {
            yield return part;
            IEnumerable<Expression> behind = part switch
            {
                TermReference reference when seen.Add("term " + reference.Name) => [terms[reference.Name].Value],
                ParameterReference reference when seen.Add("parameter " + reference.Name) => policy
                    .Parameters.First(p => p.Name == reference.Name)
                    .Values.Select(static v => v.Value),
                _ => [],
            };
            foreach (var inner in behind.SelectMany(e => LookThrough(e, seen)))
                yield return inner;
        }
    }

    private IEnumerable<int> Reads(AlreadyPaid paid)
    {
        if (paid.EachYear)
            yield return 0;
        foreach (var key in paid.Keys)
        {
            if (key.Kind == GroupKeyKind.Applicant && Applicant.CreditCode >= 0)
                yield return Applicant.CreditCode;
            else if (IndexOf(key) >= 0)
                yield return IndexOf(key);
        }
    }

    private IEnumerable<Expression> EvaluatedExpressions()
    {
        var awards = Clause.Awards.SelectMany(static a =>
            Some(a.Amount, a.When, a.RankCeiling).Concat(a.Bounds.Select(static b => b.Value)).Concat(a.Instalments.SelectMany(static p => Some(p.When)))
        );
        return Inputs
            .SelectMany(static i => Some(i.When))
            .Concat(Clause.Conditions.Select(static c => c.Value))
            .Concat(awards)
            .Concat(Clause.Materials.SelectMany(static m => Some(m.When)))
            .Concat(Some(Floor?.Below, Floor?.Unless));
    }

    private IEnumerable<Term> TermsOfFloor(EquatableArray<Term> settlementTerms)
    {
        var read = Some(Floor?.Below, Floor?.Unless).SelectMany(LookThrough).OfType<TermReference>().Select(static r => r.Name).ToList();
        return settlementTerms.Where(term => read.Contains(term.Name) && !Clause.Terms.Any(own => own.Name == term.Name));
    }

    // An award with 补差 makes its application a 补差类项目, unless the application says that it is none.
    private static IEnumerable<InputField> EnvelopeOf(Clause clause) =>
        clause.Awards.Any(static a => a.TopUp)
            ? PolicyModel.Envelope.Select(static f => f.Name == EnvelopeInputs.TopUp ? f with { Default = new BoolLiteral(true) } : f)
            : PolicyModel.Envelope;

    private static IEnumerable<Expression> Some(params Expression?[] expressions) => expressions.OfType<Expression>();
}
