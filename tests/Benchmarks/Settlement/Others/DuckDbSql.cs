namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>The statements. Clauses by their place: 4 行业大模型, 8 公共算法服务平台, 13 示范园区, 14 数据集, 15 智荟行动, 16 标准研制.</summary>
internal static class DuckDbSql
{
    public const string Tables = """
        CREATE TABLE applications (i INTEGER, id VARCHAR, clause INTEGER, day INTEGER, base BIGINT, value BIGINT, is_out BOOLEAN, review BOOLEAN,
          small BOOLEAN, pooled BOOLEAN, applicant INTEGER, project INTEGER, key INTEGER, ord BIGINT);
        CREATE TABLE ledger (clause INTEGER, applicant INTEGER, key INTEGER, year INTEGER, fen BIGINT);
        """;

    /// <summary>Without those that are out by themselves or by 一次 against the ledger.</summary>
    public const string Begin = """
        CREATE OR REPLACE TEMP TABLE scope AS
          SELECT a.*, CASE WHEN a.clause IN (8, 13, 15) THEN -1 ELSE a.applicant END AS owner FROM applications a
          WHERE NOT is_out AND (a.key IS NULL OR NOT EXISTS (
            FROM ledger l WHERE l.key = a.key AND (l.applicant = a.applicant OR a.clause IN (8, 13, 15)) AND (a.clause <> 8 OR l.year = 2025)));
        CREATE OR REPLACE TEMP TABLE done (i INTEGER, outcome INTEGER, fen BIGINT);
        CREATE OR REPLACE TEMP TABLE paid AS SELECT applicant, sum(fen)::BIGINT AS fen FROM ledger WHERE clause = 16 AND year = 2025 GROUP BY applicant;
        CREATE OR REPLACE TEMP TABLE free AS SELECT
          10 - count(*) FILTER (clause = 4) AS models,
          10 - count(*) FILTER (clause = 8 AND year = 2025) AS platforms,
          5 - count(*) FILTER (clause = 14 AND year = 2025) AS datasets FROM ledger;
        """;

    /// <summary>The earliest of each key is seen by the rules that follow.</summary>
    public const string Once = """
        CREATE OR REPLACE TEMP TABLE keyed AS
          SELECT *,
            row_number() OVER (PARTITION BY clause, key, owner ORDER BY day, id) AS turn,
            count_if(NOT review) OVER (PARTITION BY clause, key, owner ORDER BY day, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS certain
          FROM scope WHERE key IS NOT NULL;
        CREATE OR REPLACE TEMP TABLE seen AS
          SELECT * EXCLUDE (turn, certain) FROM keyed WHERE turn = 1 UNION ALL SELECT * FROM scope WHERE key IS NULL;
        """;

    public const string GiveModelPlaces = """
        CREATE OR REPLACE TEMP TABLE models AS
          SELECT i, before >= f.models AND certain >= f.models AS refused, before >= f.models AND certain < f.models AS doubtful FROM (
            SELECT i, rank() OVER (ORDER BY ord NULLS FIRST) - 1 AS before,
              count_if(NOT review) OVER (ORDER BY ord NULLS FIRST) - count_if(NOT review) OVER (PARTITION BY ord) AS certain
            FROM seen WHERE clause = 4), free f;
        """ + KeepModelPlaces;

    public const string KeepModelPlaces = "CREATE OR REPLACE TEMP TABLE refused AS SELECT i FROM models WHERE refused;";

    public const string Stand = """
        CREATE OR REPLACE TEMP TABLE standing AS
          SELECT * FROM (SELECT * FROM seen ANTI JOIN refused USING (i)) o WHERE project IS NULL
          UNION ALL
          SELECT * FROM (SELECT * FROM seen ANTI JOIN refused USING (i)) o WHERE project IS NOT NULL
          QUALIFY row_number() OVER (PARTITION BY applicant, project ORDER BY value DESC, day, id) = 1;
        """;

    /// <summary>Finds whom a 名额 refuses.</summary>
    public const string Rank = """
        CREATE OR REPLACE TEMP TABLE ranked AS
          SELECT i, rank() OVER w - 1 AS before,
            count_if(NOT review) OVER w - count_if(NOT review) OVER (PARTITION BY ord, first) AS certain,
            count(*) OVER (PARTITION BY ord, first) AS size
          FROM (SELECT *, pooled AND ord IS NOT NULL AS first FROM standing WHERE clause = 8) WINDOW w AS (ORDER BY ord DESC NULLS FIRST, first DESC);
        CREATE OR REPLACE TEMP TABLE outs AS
          SELECT i FROM ranked, free f WHERE before >= f.platforms AND certain >= f.platforms
          UNION ALL SELECT i FROM standing, free f WHERE clause = 14 AND f.datasets <= 0;
        SELECT count(*) FROM outs;
        """;

    /// <summary>The next of its project stands instead.</summary>
    public const string Refuse = """
        CREATE OR REPLACE TEMP TABLE projects AS SELECT DISTINCT applicant, project FROM standing SEMI JOIN outs USING (i) WHERE project IS NOT NULL;
        INSERT INTO refused FROM outs;
        DELETE FROM standing WHERE i IN (FROM outs);
        INSERT INTO standing
          SELECT * FROM (SELECT * FROM seen SEMI JOIN projects USING (applicant, project)) o ANTI JOIN refused USING (i)
          QUALIFY row_number() OVER (PARTITION BY applicant, project ORDER BY value DESC, day, id) = 1;
        """;

    /// <summary>Whose place is for a person to decide.</summary>
    public const string Places = """
        CREATE OR REPLACE TEMP TABLE doubtful AS
          SELECT i FROM models WHERE doubtful
          UNION ALL SELECT i FROM ranked, free f WHERE size > f.platforms - before
          UNION ALL SELECT i FROM standing, free f WHERE clause = 14 AND (SELECT count(*) FROM standing WHERE clause = 14) > f.datasets;
        """;

    public const string Floor = "CREATE OR REPLACE TEMP TABLE dropped AS SELECT i, applicant FROM standing WHERE small;";

    /// <summary>What 标准研制 leaves for each.</summary>
    public const string Limit = """
        CREATE OR REPLACE TEMP TABLE limited AS
          SELECT s.i, s.applicant, 100000000 - coalesce(p.fen, 0)
            - coalesce(sum(base) OVER (PARTITION BY s.applicant ORDER BY day, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::BIGINT AS remains
          FROM standing s LEFT JOIN paid p ON p.applicant = s.applicant WHERE s.clause = 16 AND NOT review;
        """;

    public const string OverLimit = "CREATE OR REPLACE TEMP TABLE dropped AS SELECT i, applicant FROM limited WHERE remains <= 0;";

    public const string CountDropped = "SELECT count(*) FROM dropped;";

    /// <summary>Applicants for whom another pass may change something: who reach others, and of whom somebody is dropped.</summary>
    public const string Again = """
        CREATE OR REPLACE TEMP TABLE again AS
          SELECT applicant FROM scope WHERE clause IN (8, 14)
          UNION SELECT applicant FROM (SELECT applicant, count(*) OVER (PARTITION BY clause, key) AS n FROM keyed WHERE clause IN (13, 15)) WHERE n > 1
          UNION SELECT applicant FROM dropped
          UNION SELECT applicant FROM limited WHERE remains <= 0;
        """;

    public const string NobodyAgain = "CREATE OR REPLACE TEMP TABLE again AS SELECT applicant FROM scope LIMIT 0;";

    /// <summary>Keeps how all others end. Who is in no row is rejected.</summary>
    public const string Keep = """
        CREATE OR REPLACE TEMP TABLE waiting AS
          SELECT s.applicant, s.project FROM standing s LEFT JOIN doubtful d ON d.i = s.i WHERE project IS NOT NULL AND (s.review OR d.i IS NOT NULL);
        INSERT INTO done SELECT i, outcome, fen FROM (
          SELECT s.i, s.applicant, CASE WHEN s.review OR d.i IS NOT NULL THEN 3 ELSE 0 END AS outcome,
            CASE WHEN s.review OR d.i IS NOT NULL OR s.base < 0 THEN 0 WHEN l.remains < s.base THEN l.remains ELSE s.base END AS fen
          FROM standing s LEFT JOIN doubtful d ON d.i = s.i LEFT JOIN limited l ON l.i = s.i
          UNION ALL SELECT i, applicant, 3, 0 FROM keyed WHERE turn > 1 AND certain = 0
          UNION ALL SELECT i, applicant, CASE WHEN review THEN 3 ELSE 1 END, 0 FROM seen SEMI JOIN refused USING (i) WHERE clause IN (8, 14)
          UNION ALL SELECT i, applicant, 3, 0 FROM seen SEMI JOIN waiting USING (applicant, project) ANTI JOIN standing USING (i) ANTI JOIN refused USING (i)
        ) ANTI JOIN again USING (applicant);
        """;

    public const string Narrow = "CREATE OR REPLACE TEMP TABLE scope AS SELECT * FROM scope SEMI JOIN again USING (applicant) ANTI JOIN dropped USING (i);";

    /// <summary>Without whom the last pass dropped.</summary>
    public const string WithoutDropped = "CREATE OR REPLACE TEMP TABLE scope AS SELECT * FROM scope ANTI JOIN dropped USING (i);";

    public const string Read = "SELECT i, outcome, fen FROM done;";
}
