namespace PolicyDsl.Runtime.Tests.Values;

public sealed class TableTests
{
    private static readonly Num MissingRow = Num.Missing(InputSet.Of(3));
    private static readonly Num MissingColumn = Num.Missing(InputSet.Of(7));

    // Rows: national, city; columns: 否, 是.
    private static readonly LookupTable Table = new(2, 50m, 50m, 20m, null);

    [Fact]
    public void A_cell_is_found_by_its_keys_and_no_award_is_void()
    {
        Assert.Equal(20m, Table.Lookup(1m, 0m).Value);
        Assert.Equal(VoidReason.NoCell, Table.Lookup(1m, 1m).Reason);
        Assert.Equal(7m, new LookupTable(1, 5m, 7m).Lookup(1m).Value);
    }

    [Fact]
    public void A_missing_key_does_not_matter_where_all_its_cells_are_equal()
    {
        Assert.Equal(50m, Table.Lookup(0m, MissingColumn).Value);
        Assert.Equal(InputSet.Of(7), Table.Lookup(1m, MissingColumn).MissingInputs);
        Assert.Equal(InputSet.Of(3), Table.Lookup(MissingRow, 0m).MissingInputs);
        Assert.Equal(InputSet.Of(3) | InputSet.Of(7), Table.Lookup(MissingRow, MissingColumn).MissingInputs);
        Assert.Equal(VoidReason.NoCell, new LookupTable(1, null, null).Lookup(MissingRow).Reason);
    }

    [Fact]
    public void A_void_key_makes_it_void() => Assert.True(Table.Lookup(Num.Void(VoidReason.NotApplicable), MissingColumn).IsVoid);

    [Fact]
    public void Keys_are_places()
    {
        Assert.Equal(1m, TableKeys.Place(Truth.Yes).Value);
        Assert.Equal(0m, TableKeys.Place(Truth.No).Value);
        Assert.True(TableKeys.Place(Truth.Unknown(InputSet.Of(3))).IsMissing);
        Assert.Equal(4m, TableKeys.Place(Value<string>.Of("x"), static _ => 4).Value);
    }
}
