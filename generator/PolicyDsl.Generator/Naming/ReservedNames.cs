namespace PolicyDsl.Generator.Naming;

/// <summary>
/// Names that generated code needs for itself. An apiName that becomes one of them gets an underscore: apiNames have none, so the result meets no other.
/// </summary>
internal static class ReservedNames
{
    /// <summary>What generated code calls by its simple name, where a type of the policy would stand in the way.</summary>
    private static readonly HashSet<string> types = Set(
        // Of System.
        "DateOnly IReadOnlyList IReadOnlyDictionary IEnumerable IEnumerator IServiceCollection Func Math Array String Decimal Boolean Object Enum Attribute System",
        // Of the runtime.
        "Num Truth Value Ratio Dates Rows Payments PaymentKey Applicable CanonicalText LookupTable TableKeys VoidReason InputSet Money Fen",
        "Verdict ITrace NoTrace DecisionTrace Decision Explanation Explainer Outcome AwardValue AwardShape StepKind RoundingMode Tiering Dated",
        "IApplication IApplicationSink IInputSink ApplicationValues InputValues LedgerRow ReviewDecision OtherFunding FundingLevel FundingStatus",
        "ClauseDefinition PolicyDefinition PolicyInfo ClauseInfo InputInfo InputPlace InputKind MemberInfo ConditionInfo AwardInfo InstalmentPlanInfo",
        "InstalmentPartInfo ReferenceInfo MaterialInfo ContactInfo RubricInfo RubricItemInfo ReadingInfo ParameterInfo DatedValueInfo FloorInfo",
        "SettlementRuleInfo EnvelopeIndex PolicyJson PolicyType PolicyTypeConverter PolicyDsl",
        // Of the generated code itself: types of the policy, members of its clauses.
        "Applicant PolicyTables PolicyParameters PolicyHeader PolicyTypes EnumNames",
        "Input Condition Award Parameter Material ApplicantIndex ApplicantFields RowFields GeneratedPolicies",
        "Clause Definition Evaluate Explain Decide Describe InRound DescribeCase Info Clauses Settle",
        "Assess Read Missing Complete NewApplication",
        // Of the settlement.
        "PolicySettlement SettlementPlan SettlementRound SettlementResult RoundApplication RoundTrace CaseFields Assessment LedgerReading",
        "PlannedClause PlannedRule PlannedRuleKind PlannedKey PlannedOrder PlannedNumber PlannedValue PlannedCount PlannedExclusion PlannedQuota PlannedHighest",
        "PlannedExclusive PlannedFloor PlannedLimit PlannedBudget PlannedPool"
    );

    /// <summary>What every class or record has.</summary>
    private static readonly HashSet<string> members = Set(
        "Equals GetHashCode GetType ToString Finalize MemberwiseClone ReferenceEquals",
        "Clone PrintMembers EqualityContract Deconstruct Item",
        "Count GetEnumerator"
    );

    /// <summary>What stands beside the constants of indexes.</summary>
    private static readonly HashSet<string> besideConstants = Set("Of Read Missing Rank");

    /// <summary>What a body calls its own.</summary>
    private static readonly HashSet<string> locals = Set("application applicant review trace verdict ledger row rows outer decision values value index fields");

    /// <summary>A type's name.</summary>
    public static string Type(string apiName) => Mangle(Identifiers.Pascal(apiName), types, members);

    /// <summary>A member's name, in a type that is called <paramref name="enclosing"/>.</summary>
    public static string Member(string apiName, string enclosing)
    {
        var name = Mangle(Identifiers.Pascal(apiName), members);
        // An application calls its definition by name, which a property would hide.
        return name == enclosing || name.EndsWith("Definition", StringComparison.Ordinal) ? name + "_" : name;
    }

    /// <summary>The name of a method that gives a table's cell or a parameter's value: it calls types by their simple names.</summary>
    public static string Helper(string apiName) => Mangle(Identifiers.Pascal(apiName), members, types);

    /// <summary>The name of an index constant.</summary>
    public static string Constant(string apiName) => Mangle(Identifiers.Pascal(apiName), members, besideConstants);

    /// <summary>A local's name, without the <c>@</c> that words of C# need.</summary>
    public static string Local(string apiName) => Mangle(Identifiers.Camel(apiName), locals);

    private static string Mangle(string name, params HashSet<string>[] reserved) =>
        reserved.Any(set => set.Contains(name)) ? name + "_" : name;

    private static HashSet<string> Set(params string[] words) => new(words.SelectMany(static w => w.Split(' ')), StringComparer.Ordinal);
}
