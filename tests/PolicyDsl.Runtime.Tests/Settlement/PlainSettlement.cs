namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>
/// What a settlement means, spelled out over lists: the whole round in each pass, every group looked up by comparing, nothing prepared. The yardstick for
/// the engine, which leaves out what cannot bind and decides part by part.
/// </summary>
internal sealed class PlainSettlement
{
    private readonly SettlementPlan plan;
    private readonly IReadOnlyList<LedgerRow> ledger;
    private readonly List<One> all;
    private readonly Dictionary<PlannedQuota, List<One>> ranked = [];
    private readonly bool anyDecision;

    private PlainSettlement(SettlementPlan plan, IReadOnlyList<SettlementCase> cases, IReadOnlyList<LedgerRow> ledger)
    {
        (this.plan, this.ledger) = (plan, ledger);
        all = [.. cases.Select(static one => new One(one)).OrderBy(static one => one.Case.SubmittedOn).ThenBy(static one => one.Case.Id, StringComparer.Ordinal)];
        anyDecision = cases.Any(static one => one.Decisions is not null);
    }

    public static string[] Ends(SettlementPlan plan, IReadOnlyList<SettlementCase> cases, IReadOnlyList<LedgerRow> ledger)
    {
        var plain = new PlainSettlement(plan, cases, ledger);
        plain.FindReviews();
        while (!plain.Pass()) { }
        foreach (var one in plain.all)
            plain.Conclude(one);
        foreach (var budget in plan.Rules.OfType<PlannedBudget>())
            plain.Share(budget);
        return [.. plain.all.OrderBy(static one => one.Case.Id, StringComparer.Ordinal).Select(static one => one.End)];
    }

    private void FindReviews()
    {
        foreach (var one in all)
        {
            var outcome = one.Case.Assessment.Outcome;
            one.Out = outcome is Outcome.Eligible or Outcome.Review ? null : "none";
            one.Review = outcome == Outcome.Review ? "reward" : null;
            foreach (var rule in plan.Rules.Where(rule => rule.Clauses.Contains(one.Case.Clause) && !Decided(one, rule, ReviewVerdict.Accept)))
            {
                var doubtful = rule switch
                {
                    PlannedExclusion e => one.Case.Facts.IsUnknown(e.Fact) || (e.Advisory && one.Case.Facts.Holds(e.Fact)),
                    PlannedQuota { By: not null } => one.Case.Orders[0] is null && !Decided(one, rule, ReviewVerdict.Refuse),
                    PlannedHighest { WithEarlierYears: true } h => HasKeys(one, h.Keys) && ledger.Any(row => Covers(h, row) && Agrees(one, row, h.Keys)),
                    _ => false,
                };
                one.Review ??= doubtful ? rule.Id : null;
            }
        }
    }

    private bool Pass()
    {
        foreach (var one in all)
            (one.Aside, one.AsideReview, one.Place, one.Amount) = (null, false, Place.None, one.Case.Assessment.Amount);
        var solved = false;
        foreach (var step in Steps())
        {
            var dropped = step.Where(static rule => rule is not PlannedQuota).SelectMany(rule => all.Where(one => Refused(one, rule)).Select(one => (one, rule))).ToList();
            if (dropped.Count == 0)
            {
                if (step[0] is PlannedQuota or PlannedHighest or PlannedExclusive && !solved)
                    solved = Solve();
                dropped = step.ConvertAll(rule => Run(rule).ConvertAll(one => (one, rule))).SelectMany(static some => some).ToList();
            }
            foreach (var (one, rule) in dropped)
                one.Out = rule.Id;
            if (dropped.Count > 0)
                return false;
            foreach (var quota in step.OfType<PlannedQuota>().Where(static quota => quota.NoRefill))
                ranked[quota] = Contenders(quota);
        }
        return true;
    }

    // Neighbours of one kind about different clauses run as one.
    private List<List<PlannedRule>> Steps()
    {
        var steps = new List<List<PlannedRule>>();
        foreach (var rule in plan.Rules.Where(static rule => rule is not (PlannedBudget or PlannedPool)))
        {
            if (steps.Count > 0 && steps[^1][0].Kind == rule.Kind && !steps[^1].Any(other => other.Clauses.Intersect(rule.Clauses).Any()))
                steps[^1].Add(rule);
            else
                steps.Add([rule]);
        }
        return steps;
    }

    private List<One> Run(PlannedRule rule)
    {
        var seen = all.Where(one => Covers(rule, one) && Visible(one, rule)).ToList();
        return rule switch
        {
            PlannedCount count => Count(count, seen),
            PlannedExclusion e => [.. seen.Where(one => !e.Advisory && one.Case.Facts.Holds(e.Fact))],
            PlannedFloor floor => [.. seen.Where(one => Below(floor, one))],
            PlannedLimit limit => Limit(limit, seen),
            _ => [],
        };
    }

    private List<One> Count(PlannedCount rule, List<One> seen)
    {
        var dropped = new List<One>();
        foreach (var group in Groups(rule.Keys, seen))
        {
            var free = (int)rule.Count.At(new DateOnly(2025, 1, 1))! - ledger.Count(row => Covers(rule, row) && Year(row, rule.EachYear) && Agrees(group[0], row, rule.Keys));
            if (free <= 0)
                dropped.AddRange(group);
            var certain = group.Where(static one => !one.InReview).ToList();
            var chosen = certain.Where((one, before) => before < free && Decided(one, rule, ReviewVerdict.Accept)).ToList();
            var rest = group.Except(chosen).ToList();
            foreach (var one in rest.Skip(Math.Max(free - chosen.Count, 0)))
            {
                one.Aside = rule;
                one.AsideReview = chosen.Count + rest.TakeWhile(other => other != one).Count(static other => !other.InReview) < free;
            }
        }
        return dropped;
    }

    private List<One> Limit(PlannedLimit rule, List<One> seen)
    {
        var dropped = new List<One>();
        foreach (var group in Groups(rule.Keys, seen))
        {
            var left = rule.Amount.At(new DateOnly(2025, 1, 1))!.Value
                - ledger.Where(row => Covers(rule, row) && Year(row, rule.EachYear) && Agrees(group[0], row, rule.Keys)).Sum(static row => row.Amount);
            foreach (var one in group.Where(static one => !one.InReview && one.Amount is not null))
            {
                if (left <= 0)
                    dropped.Add(one);
                else
                    left -= (decimal)(one.Amount = Math.Min(one.Amount!.Value, left));
            }
        }
        return dropped;
    }

    private bool Solve()
    {
        var quotas = plan.Rules.OfType<PlannedQuota>().ToList();
        foreach (var one in all)
        {
            one.TakesPart = one.Out is null && one.Aside is null;
            one.NoPlace = one.TakesPart && quotas.Any(quota => Covers(quota, one) && Decided(one, quota, ReviewVerdict.Refuse));
        }
        foreach (var quota in quotas.Where(static quota => quota.NoRefill))
        {
            GivePlaces(quota, Contenders(quota));
            foreach (var one in all.Where(one => one.TakesPart && Covers(quota, one) && one.Place == Place.Out))
                one.NoPlace = true;
        }
        bool another;
        do
        {
            Compare();
            another = false;
            foreach (var quota in quotas.Where(static quota => !quota.NoRefill))
            {
                var standing = all.Where(one => one.Stands && Covers(quota, one)).ToList();
                var before = all.Count(one => Covers(quota, one) && one.Place == Place.Review);
                foreach (var one in all.Where(one => Covers(quota, one)))
                    one.Place = Place.None;
                GivePlaces(quota, standing);
                foreach (var one in standing.Where(static one => one.Place == Place.Out))
                    another = one.NoPlace = true;
                another |= anyDecision && all.Count(one => Covers(quota, one) && one.Place == Place.Review) > before;
            }
        } while (another);
        NameBlockers();
        foreach (var one in all.Where(static one => one.TakesPart))
        {
            if (one.NoPlace)
                one.Aside = quotas.First(quota => Covers(quota, one));
            else if (!one.Stands)
                (one.Aside, one.AsideReview) = (one.BlockedBy, one.Blocker!.InReview);
        }
        return true;
    }

    private void Compare()
    {
        foreach (var one in all)
            (one.Stands, one.Blocker) = (false, null);
        foreach (var one in all.Where(static one => one.TakesPart && !one.NoPlace).OrderByDescending(static one => one.Worth))
        {
            FindBlocker(one, static _ => true);
            one.Stands = one.Blocker is null;
        }
    }

    private void NameBlockers()
    {
        foreach (var one in all.Where(static one => one.TakesPart && !one.NoPlace && !one.Stands))
        {
            var before = (one.Blocker, one.BlockedBy);
            one.Blocker = null;
            FindBlocker(one, other => other.Worth > one.Worth || (other.Worth == one.Worth && all.IndexOf(other) < all.IndexOf(one)));
            if (one.Blocker is null)
                (one.Blocker, one.BlockedBy) = before;
        }
    }

    private void FindBlocker(One one, Func<One, bool> isHigher)
    {
        foreach (var rule in plan.Rules.Where(rule => rule is PlannedHighest or PlannedExclusive && Covers(rule, one)))
        {
            var keys = rule is PlannedHighest highest ? highest.Keys : [PlannedKey.Applicant];
            var standing = all.Where(other => other.Stands && isHigher(other) && Covers(rule, other) && Agree(one, other, keys))
                .Where(other => rule is PlannedHighest || other.Case.Clause != one.Case.Clause)
                .OrderBy(static other => other.InReview)
                .ToList();
            if (standing.Count == 0 || (standing[0].InReview && Decided(one, rule, ReviewVerdict.Accept)))
                continue;
            if (one.Blocker is null || one.Blocker.InReview)
                (one.Blocker, one.BlockedBy) = (standing[0], rule);
        }
    }

    private List<One> Contenders(PlannedQuota quota) =>
        [.. all.Where(one => one.TakesPart && Covers(quota, one) && !Decided(one, quota, ReviewVerdict.Refuse)).Union(ranked.GetValueOrDefault(quota) ?? [])];

    private void GivePlaces(PlannedQuota quota, List<One> candidates)
    {
        var free = (int)quota.Count.At(new DateOnly(2025, 1, 1))! - ledger.Count(row => Covers(quota, row) && Year(row, quota.EachYear));
        foreach (var one in candidates)
        {
            var ahead = candidates.Where(other => IsAhead(quota, other, one)).ToList();
            var equal = candidates.Where(other => !IsAhead(quota, other, one) && !IsAhead(quota, one, other)).ToList();
            var accepted = equal.Count(other => Decided(other, quota, ReviewVerdict.Accept));
            var left = free - ahead.Count;
            one.Place =
                left <= 0 ? (free - ahead.Count(static other => other.Review is null || other.Out is not null) > 0 ? Place.Review : Place.Out)
                : equal.Count <= left || quota.TiesAllIn ? Place.In
                : accepted > left ? Place.Review
                : Decided(one, quota, ReviewVerdict.Accept) ? Place.In
                : accepted == left ? Place.Out
                : Place.Review;
        }
    }

    private bool IsAhead(PlannedQuota quota, One left, One right)
    {
        if (quota.By is null)
            return false;
        var (a, b) = (left.Case.Orders[0], right.Case.Orders[0]);
        if (a is null || b is null)
            return a is null && b is not null;
        if (a != b)
            return quota.By.Descending ? a > b : a < b;
        var first = !quota.TiesAllIn && plan.Rules.OfType<PlannedPool>().Any(static pool => pool.First);
        return first && left.Case.PooledSince is not null && right.Case.PooledSince is null;
    }

    private void Conclude(One one)
    {
        var pool = plan.Rules.OfType<PlannedPool>().Any();
        var ranked = one.Aside is PlannedQuota { EachYear: true } && pool;
        one.Result =
            one.Out is not null ? ("rejected", one.Out)
            : one.Aside is not null && !one.AsideReview && !(ranked && one.Review is not null) ? (ranked ? "pooled" : "rejected", one.Aside.Id)
            : one.Review is not null ? ("review", one.Review)
            : one.Aside is not null ? ("review", one.Aside.Id)
            : one.Place == Place.Review ? ("review", "quota")
            : ("granted", "");
    }

    private void Share(PlannedBudget budget)
    {
        var left = Math.Max(budget.Amount.At(new DateOnly(2025, 1, 1))!.Value - ledger.Where(static row => row.Year == 2025).Sum(static row => row.Amount), 0);
        var first = plan.Rules.OfType<PlannedPool>().Any(static pool => pool.First);
        var claims = all.Where(static one => one.Result.Outcome == "granted" && one.Amount > 0).OrderBy(one => first && one.Case.PooledSince is null).ToList();
        var total = claims.Sum(static one => one.Amount!.Value);
        if (total <= left)
            return;
        var shares = budget.ProRata ? Fractions(claims, left, total) : claims.ConvertAll(one => Take(ref left, one.Amount!.Value));
        for (var i = 0; i < claims.Count; i++)
        {
            claims[i].Amount = shares[i];
            if (shares[i] <= 0)
                claims[i].Result = (plan.Rules.OfType<PlannedPool>().Any() ? "pooled" : "rejected", budget.Id);
        }
    }

    private static decimal Take(ref decimal left, decimal amount)
    {
        var taken = Math.Min(left, amount);
        left -= taken;
        return taken;
    }

    private static List<decimal> Fractions(List<One> claims, decimal left, decimal total)
    {
        var shares = claims.ConvertAll(one => Math.Floor(one.Amount!.Value * left * 100 / total) / 100);
        var over = (int)((left - shares.Sum()) * 100);
        var byRest = Enumerable.Range(0, claims.Count).OrderByDescending(i => claims[i].Amount!.Value * left * 100 % total)
            .ThenBy(i => claims[i].Case.SubmittedOn).ThenBy(i => claims[i].Case.Id, StringComparer.Ordinal);
        foreach (var i in byRest.Take(over))
            shares[i] += 0.01m;
        return shares;
    }

    private static bool Below(PlannedFloor floor, One one) =>
        (floor.Inclusive ? one.Amount <= floor.Below.Values[0].Value : one.Amount < floor.Below.Values[0].Value)
        && !(floor.Exemption is { } exemption && one.Case.Facts.Holds(exemption));

    private bool Refused(One one, PlannedRule rule) =>
        one.Out is null && Covers(rule, one) && Position(one.Aside) >= Position(rule) && rule is not (PlannedBudget or PlannedPool) && Decided(one, rule, ReviewVerdict.Refuse);

    private bool Visible(One one, PlannedRule rule) => one.Out is null && Position(one.Aside) > Position(rule);

    private int Position(PlannedRule? rule) => rule is null ? int.MaxValue : plan.Rules.ToList().IndexOf(rule);

    private static bool Decided(One one, PlannedRule rule, ReviewVerdict verdict) =>
        one.Case.Decisions?.GetValueOrDefault(rule.Id) is { } decision && decision.Decision == verdict;

    private static bool Covers(PlannedRule rule, One one) => rule.Clauses.Contains(one.Case.Clause);

    private bool Covers(PlannedRule rule, LedgerRow row) => rule.Clauses.Any(clause => plan.Clauses[clause].Id == row.Clause);

    private static bool Year(LedgerRow row, bool eachYear) => !eachYear || row.Year == 2025;

    private static List<List<One>> Groups(IReadOnlyList<PlannedKey> keys, List<One> seen) =>
        [.. seen.Where(one => HasKeys(one, keys)).GroupBy(one => string.Join('|', keys.Select(key => Key(one, key)))).Select(static group => group.ToList())];

    private static bool HasKeys(One one, IReadOnlyList<PlannedKey> keys) => keys.All(key => Key(one, key) is not null);

    private static bool Agree(One left, One right, IReadOnlyList<PlannedKey> keys) =>
        HasKeys(left, keys) && keys.All(key => Key(left, key) == Key(right, key));

    private static bool Agrees(One one, LedgerRow row, IReadOnlyList<PlannedKey> keys) =>
        keys.All(key =>
            Key(one, key) == (key.Kind switch { PlannedKeyKind.Applicant => row.CreditCode, PlannedKeyKind.Project => row.Project, _ => row.Keys.GetValueOrDefault("key") })
        );

    private static string? Key(One one, PlannedKey key) =>
        key.Kind switch { PlannedKeyKind.Applicant => one.Case.CreditCode, PlannedKeyKind.Project => one.Case.Project, _ => one.Case.Keys[0] };

    private sealed class One(SettlementCase application)
    {
        public SettlementCase Case { get; } = application;
        public string? Out { get; set; }
        public string? Review { get; set; }
        public PlannedRule? Aside { get; set; }
        public bool AsideReview { get; set; }
        public Place Place { get; set; }
        public decimal? Amount { get; set; }
        public bool TakesPart { get; set; }
        public bool NoPlace { get; set; }
        public bool Stands { get; set; }
        public One? Blocker { get; set; }
        public PlannedRule? BlockedBy { get; set; }
        public (string Outcome, string Rule) Result { get; set; }
        public bool InReview => Review is not null || Place == Place.Review;
        public decimal Worth => Case.Assessment.Amount ?? (Case.Assessment.Outcome == Outcome.Review ? Case.Assessment.Ceiling ?? decimal.MaxValue : 0);
        public string End => Result.Outcome == "granted" ? $"{Case.Id} granted {CanonicalText.Of(Amount ?? 0m)}" : $"{Case.Id} {Result.Outcome} {Result.Rule}";
    }
}
