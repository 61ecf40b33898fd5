namespace PolicyDsl.Runtime.Tests.Values;

public sealed class RowsTests
{
    private const int List = 5;

    [Fact]
    public void An_empty_list_sums_to_nothing_and_has_no_extreme()
    {
        Assert.Equal(0m, Rows.Sum<decimal?>([], List, Read).Value);
        Assert.Equal(0m, Rows.Count<decimal?>([], List).Value);
        Assert.Equal(VoidReason.EmptyList, Rows.Min<decimal?>([], List, Read).Reason);
        Assert.Equal(VoidReason.EmptyList, Rows.Max<decimal?>([], List, Read).Reason);
    }

    [Fact]
    public void A_missing_list_and_a_missing_field_wait_for_the_list()
    {
        Assert.Equal(InputSet.Of(List), Rows.Sum<decimal?>(null, List, Read).MissingInputs);
        Assert.Equal(InputSet.Of(List), Rows.Count<decimal?>(null, List).MissingInputs);
        Assert.Equal(InputSet.Of(List), Rows.Sum<decimal?>([1m, null], List, Read).MissingInputs);
    }

    [Fact]
    public void Rows_are_combined()
    {
        Assert.Equal(6m, Rows.Sum<decimal?>([1m, 2m, 3m], List, Read).Value);
        Assert.Equal(1m, Rows.Min<decimal?>([2m, 1m, 3m], List, Read).Value);
        Assert.Equal(3m, Rows.Max<decimal?>([2m, 1m, 3m], List, Read).Value);
        Assert.Equal(2m, Rows.Count<decimal?>([2m, 1m, 3m], List, static row => Read(row) > 1m).Value);
    }

    private static Num Read(decimal? row) => Num.Input(row, List);
}
