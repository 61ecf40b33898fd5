using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyDsl.Ledger.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is only ever added to'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is only ever added to'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER earlier_versions_no_update BEFORE UPDATE ON earlier_versions BEGIN SELECT RAISE(ABORT, 'earlier_versions is only ever added to'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER earlier_versions_no_delete BEFORE DELETE ON earlier_versions BEGIN SELECT RAISE(ABORT, 'earlier_versions is only ever added to'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER audit_no_update;
                """);
            migrationBuilder.Sql(
                """
                DROP TRIGGER audit_no_delete;
                """);
            migrationBuilder.Sql(
                """
                DROP TRIGGER earlier_versions_no_update;
                """);
            migrationBuilder.Sql(
                """
                DROP TRIGGER earlier_versions_no_delete;
                """);
        }
    }
}
