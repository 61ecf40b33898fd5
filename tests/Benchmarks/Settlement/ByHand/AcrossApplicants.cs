namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>What reaches across applicants: platforms, parks and certificates that are named once, and the three 名额.</summary>
internal sealed class AcrossApplicants
{
    private const int ModelPlaces = 10;
    private const int PlatformPlaces = 10;
    private const int DatasetPlaces = 5;

    private readonly Columns columns;
    private readonly Item[] items;
    private readonly bool[] reaches;
    private readonly List<int> applicants = [];
    private readonly List<int> changed = [];
    private readonly bool[] isChanged;
    private readonly List<int> datasets = [];

    // In the order of their rank, what each ranks by beside it.
    private readonly (int[] Items, long[] Keys) models;
    private readonly (int[] Items, long[] Keys) platforms;

    // Places in that order.
    private readonly List<int> openPlatforms = [];

    // Those that share a platform, park or certificate, by key, in their natural order.
    private readonly int[] named;
    private readonly int[] namedStarts;
    private readonly List<(int Start, int End)> shared = [];
    private readonly int[] counts = new int[ClauseIndex.Count];
    private int modelsPaid;
    private int platformsPaid;
    private int datasetsPaid;

    public AcrossApplicants(Columns columns, Item[] items, int[] starts)
    {
        this.columns = columns;
        this.items = items;
        reaches = new bool[columns.ApplicantCount];
        namedStarts = new int[columns.KeyCount + 1];
        for (var applicant = 0; applicant < reaches.Length; applicant++)
        {
            for (var i = starts[applicant]; i < starts[applicant + 1]; i++)
                reaches[applicant] |= Take(i);
        }
        named = GroupNamed();
        isChanged = new bool[columns.ApplicantCount];
        for (var applicant = 0; applicant < reaches.Length; applicant++)
        {
            if (reaches[applicant])
                applicants.Add(applicant);
        }
        models = Ranked(ClauseIndex.IndustryModel, FiledAt);
        platforms = Ranked(ClauseIndex.AlgorithmPlatform, Score);
    }

    public List<int> Applicants => applicants;

    /// <summary>Those for whom something has changed.</summary>
    public List<int> Changed => changed;

    public bool Reaches(int applicant) => reaches[applicant];

    public static bool IsAcross(int clause) => clause is ClauseIndex.AlgorithmPlatform or ClauseIndex.IndustrialPark or ClauseIndex.TalentAward;

    public void Use(in Paid paid)
    {
        modelsPaid += paid.Clause == ClauseIndex.IndustryModel ? 1 : 0;
        platformsPaid += paid is { Clause: ClauseIndex.AlgorithmPlatform, Year: Population.Year } ? 1 : 0;
        datasetsPaid += paid is { Clause: ClauseIndex.Dataset, Year: Population.Year } ? 1 : 0;
        if (!IsAcross(paid.Clause) || paid.Key < 0 || (paid.Clause == ClauseIndex.AlgorithmPlatform && paid.Year != Population.Year))
            return;
        for (var k = namedStarts[paid.Key]; k < namedStarts[paid.Key + 1]; k++)
            items[named[k]].IsDropped = true;
    }

    public void Once()
    {
        foreach (var (start, end) in shared)
        {
            var (isTaken, isCertain) = (false, false);
            for (var k = start; k < end; k++)
            {
                ref var item = ref items[named[k]];
                if (item.IsDropped)
                    continue;
                if (isTaken)
                    (item.Aside, item.WaitsForReview) = (Aside.Once, !isCertain);
                isTaken = true;
                isCertain |= !item.IsReview;
            }
        }
    }

    /// <summary>The ten of 行业大模型: ties are in, no place is passed on, and nothing that comes later changes them.</summary>
    public void GiveModelPlaces()
    {
        var free = ModelPlaces - modelsPaid;
        var (before, certain) = (0, 0);
        var keys = models.Keys;
        for (int start = 0, end; start < keys.Length; start = end)
        {
            var (size, certainHere) = (0, 0);
            for (end = start; end < keys.Length && keys[end] == keys[start]; end++)
            {
                ref var item = ref items[models.Items[end]];
                if (!item.Stands)
                    continue;
                size++;
                certainHere += item.IsReview ? 0 : 1;
                item.IsRefused = before >= free && certain >= free;
                item.HasDoubtfulPlace = before >= free && certain < free;
            }
            before += size;
            certain += certainHere;
        }
    }

    /// <summary>All that are reached across.</summary>
    public void MarkAll() => changed.AddRange(applicants);

    /// <summary>Begins to find out who is dropped.</summary>
    public void BeginDrops() => Unmark();

    /// <summary>Who shares a platform, park or certificate with somebody who changed may take its place.</summary>
    public void MarkNeighbours()
    {
        foreach (var (start, end) in shared)
        {
            var any = false;
            for (var k = start; k < end; k++)
                any |= isChanged[ApplicantOf(named[k])];
            for (var k = start; any && k < end; k++)
                Mark(ApplicantOf(named[k]));
        }
    }

    /// <summary>Something changed for an applicant.</summary>
    public void Mark(int applicant)
    {
        if (isChanged[applicant])
            return;
        isChanged[applicant] = true;
        changed.Add(applicant);
    }

    /// <summary>Begins to give places in a pass: nobody is refused yet.</summary>
    public void Open()
    {
        openPlatforms.Clear();
        for (var k = 0; k < platforms.Items.Length; k++)
        {
            ref var item = ref items[platforms.Items[k]];
            if (item.IsRefused)
                Mark(ApplicantOf(platforms.Items[k]));
            item.IsRefused = false;
            if (!item.IsDropped && item.Aside != Aside.Once)
                openPlatforms.Add(k);
        }
        foreach (var i in datasets)
            items[i].IsRefused = false;
    }

    /// <summary>Whether anything changed by it, and for whom.</summary>
    public bool GivePlaces()
    {
        Unmark();
        GivePlatformPlaces();
        GiveDatasetPlaces();
        return changed.Count > 0;
    }

    private void Unmark()
    {
        foreach (var applicant in changed)
            isChanged[applicant] = false;
        changed.Clear();
    }

    private int ApplicantOf(int i) => columns.Applicant[items[i].Index];

    private void Set(int i, bool isRefused, bool hasDoubtfulPlace)
    {
        ref var item = ref items[i];
        if (item.IsRefused != isRefused || item.HasDoubtfulPlace != hasDoubtfulPlace)
            Mark(ApplicantOf(i));
        (item.IsRefused, item.HasDoubtfulPlace) = (isRefused, hasDoubtfulPlace);
    }

    private void GivePlatformPlaces()
    {
        var (before, certain, kept) = (0, 0, 0);
        var free = PlatformPlaces - platformsPaid;
        for (int start = 0, end; start < openPlatforms.Count; start = end)
        {
            var (size, certainHere) = (0, 0);
            for (end = start; end < openPlatforms.Count && platforms.Keys[openPlatforms[end]] == platforms.Keys[openPlatforms[start]]; end++)
            {
                ref readonly var item = ref items[platforms.Items[openPlatforms[end]]];
                size += item.Stands ? 1 : 0;
                certainHere += item.Stands && !item.IsReview ? 1 : 0;
            }
            for (var k = start; k < end; k++)
            {
                var i = platforms.Items[openPlatforms[k]];
                var isRefused = items[i].Stands && before >= free && certain >= free;
                Set(i, isRefused, items[i].Stands && !isRefused && size > free - before);
                if (!isRefused)
                    openPlatforms[kept++] = openPlatforms[k];
            }
            before += size;
            certain += certainHere;
        }
        openPlatforms.RemoveRange(kept, openPlatforms.Count - kept);
    }

    // The authority has chosen; if it chose too many, it has to choose again.
    private void GiveDatasetPlaces()
    {
        var free = DatasetPlaces - datasetsPaid;
        var size = 0;
        foreach (var i in datasets)
            size += items[i].Stands ? 1 : 0;
        foreach (var i in datasets)
        {
            var isRefused = items[i].IsRefused || (items[i].Stands && free <= 0);
            Set(i, isRefused, items[i].Stands && free > 0 && size > free);
        }
    }

    private bool Take(int i)
    {
        var clause = items[i].Clause;
        counts[clause]++;
        if (clause == ClauseIndex.Dataset)
            datasets.Add(i);
        if (IsAcross(clause) && items[i].Key >= 0)
            namedStarts[items[i].Key + 1]++;
        return clause is ClauseIndex.Dataset or ClauseIndex.AlgorithmPlatform;
    }

    private int[] GroupNamed()
    {
        for (var key = 1; key < namedStarts.Length; key++)
            namedStarts[key] += namedStarts[key - 1];
        var ends = namedStarts.AsSpan(0, namedStarts.Length - 1).ToArray();
        var grouped = new int[namedStarts[^1]];
        for (var i = 0; i < items.Length; i++)
        {
            ref readonly var item = ref items[i];
            if (!IsAcross(item.Clause) || item.Key < 0)
                continue;
            var first = namedStarts[item.Key];
            var at = ends[item.Key]++;
            for (; at > first && HandOptimised.ComesBefore(columns, item, items[grouped[at - 1]]); at--)
                grouped[at] = grouped[at - 1];
            grouped[at] = i;
        }
        for (var key = 0; key + 1 < namedStarts.Length; key++)
        {
            if (namedStarts[key + 1] - namedStarts[key] < 2)
                continue;
            shared.Add((namedStarts[key], namedStarts[key + 1]));
            for (var k = namedStarts[key]; k < namedStarts[key + 1]; k++)
                reaches[ApplicantOf(grouped[k])] = true;
        }
        return grouped;
    }

    // Who has nothing to be ranked by comes first.
    private (int[] Items, long[] Keys) Ranked(int clause, Func<int, long> keyOf)
    {
        var ranked = (Items: new int[counts[clause]], Keys: new long[counts[clause]]);
        var count = 0;
        for (var i = 0; count < ranked.Items.Length; i++)
        {
            if (items[i].Clause == clause)
                (ranked.Items[count], ranked.Keys[count++]) = (i, keyOf(items[i].Index));
        }
        Array.Sort(ranked.Keys, ranked.Items);
        return ranked;
    }

    private long FiledAt(int index) => columns.Order[index];

    // The highest score; of equal ones the pool.
    private long Score(int index) =>
        columns.Order[index] == long.MinValue ? long.MinValue : -((columns.Order[index] * 2) + (columns.IsPooled[index] ? 1 : 0));
}
