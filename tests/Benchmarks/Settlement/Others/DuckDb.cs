using System.Globalization;
using DuckDB.NET.Data;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>The same rules in SQL, over tables in memory, on two threads: passes of statements, each pass after the first over what may still change.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly int count;

    public DuckDb(Columns columns)
    {
        count = columns.Count;
        connection.Open();
        Run("SET threads = 2");
        Run(DuckDbSql.Tables);
        LoadApplications(columns);
        LoadLedger(columns);
    }

    public void Dispose() => connection.Dispose();

    public Ends Settle()
    {
        Run(DuckDbSql.Begin);
        Pass(DuckDbSql.GiveModelPlaces);
        if (Drop())
        {
            Run(DuckDbSql.Again);
            Run(DuckDbSql.Keep);
            Run(DuckDbSql.Narrow);
            do
            {
                Run(DuckDbSql.WithoutDropped);
                Pass(DuckDbSql.KeepModelPlaces);
            } while (Drop());
        }
        Run(DuckDbSql.NobodyAgain);
        Run(DuckDbSql.Keep);
        return Read();
    }

    private void Pass(string models)
    {
        Run(DuckDbSql.Once);
        Run(models);
        Run(DuckDbSql.Stand);
        while (Number(DuckDbSql.Rank) > 0)
            Run(DuckDbSql.Refuse);
        Run(DuckDbSql.Places);
        Run(DuckDbSql.Limit);
    }

    private bool Drop()
    {
        Run(DuckDbSql.Floor);
        if (Number(DuckDbSql.CountDropped) == 0)
            Run(DuckDbSql.OverLimit);
        return Number(DuckDbSql.CountDropped) > 0;
    }

    private Ends Read()
    {
        var ends = new Ends(new RoundOutcome[count], new long[count]);
        Array.Fill(ends.Outcomes, RoundOutcome.Rejected);
        using var command = connection.CreateCommand();
        command.CommandText = DuckDbSql.Read;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var i = reader.GetInt32(0);
            ends.Outcomes[i] = (RoundOutcome)reader.GetInt32(1);
            ends.Grants[i] = reader.GetInt64(2);
        }
        return ends;
    }

    private void LoadApplications(Columns columns)
    {
        using var appender = connection.CreateAppender("applications");
        for (var i = 0; i < columns.Count; i++)
        {
            appender.CreateRow()
                .AppendValue(i)
                .AppendValue(columns.Ids[i])
                .AppendValue((int)columns.Clause[i])
                .AppendValue(columns.Day[i])
                .AppendValue(columns.Base[i])
                .AppendValue(columns.Value[i])
                .AppendValue(columns.IsOut[i])
                .AppendValue(columns.IsReview[i])
                .AppendValue(columns.Base[i] is >= 0 and < 10_000_000 && !columns.IsExempt[i])
                .AppendValue(columns.IsPooled[i])
                .AppendValue(columns.Applicant[i])
                .AppendValue(columns.Project[i] < 0 ? null : columns.Project[i])
                .AppendValue(columns.Key[i] < 0 ? null : columns.Key[i])
                .AppendValue(columns.Order[i] == long.MinValue ? null : columns.Order[i])
                .EndRow();
        }
    }

    private void LoadLedger(Columns columns)
    {
        using var appender = connection.CreateAppender("ledger");
        foreach (var paid in columns.Ledger)
            appender.CreateRow().AppendValue(paid.Clause).AppendValue(paid.Applicant).AppendValue(paid.Key).AppendValue(paid.Year).AppendValue(paid.Fen).EndRow();
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
