using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Tests.Storage;

/// <summary>Money in a database: never a text that is put in order by a culture, never cut off to the column.</summary>
[Hazard("H18", "H59")]
public sealed class MoneyColumnTests
{
    private static readonly decimal[] Amounts = [0.3m, 2.55m, 7m, 13.4m, 84.3m, 100m, 3333222211110000m];

    [Fact]
    public void SQLite_keeps_whole_numbers_of_fen()
    {
        using var context = new SqliteDesignTime().CreateDbContext([]);

        var columns = Columns(context);

        Assert.NotEmpty(columns);
        Assert.All(columns, static column => Assert.Equal("INTEGER", column));
    }

    [Fact]
    public void PostgreSQL_keeps_two_decimals()
    {
        using var context = new PostgreSqlDesignTime().CreateDbContext([]);

        var columns = Columns(context);

        Assert.NotEmpty(columns);
        Assert.All(columns, static column => Assert.Equal("numeric(18,2)", column));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("sv-SE")]
    [InlineData("hu-HU")]
    [InlineData("tr-TR")]
    public void In_every_culture_the_stored_order_is_that_of_the_amounts_and_each_comes_back(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(Amounts, Amounts.Reverse().OrderBy(StoredMoney.ToFen));
            Assert.Equal(Amounts, Amounts.Select(static yuan => StoredMoney.ToYuan(StoredMoney.ToFen(yuan))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("12.345")]
    [InlineData("0.001")]
    [InlineData("1234567890123456789012345")]
    public void What_does_not_fit_is_refused_on_the_way(string yuan)
    {
        var amount = decimal.Parse(yuan, CultureInfo.InvariantCulture);

        Assert.Throws<ArgumentException>(() => StoredMoney.ToFen(amount));
        Assert.Throws<ArgumentException>(() => StoredMoney.Whole(amount));
    }

    private static List<string> Columns(DbContext context) =>
        [
            .. context
                .Model.GetEntityTypes()
                .SelectMany(static entity => entity.GetProperties())
                .Where(static property => property.ClrType == typeof(decimal) || property.ClrType == typeof(decimal?))
                .Select(static property => property.GetColumnType()),
        ];
}
