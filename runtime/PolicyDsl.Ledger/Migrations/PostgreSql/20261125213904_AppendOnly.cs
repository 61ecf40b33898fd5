using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyDsl.Ledger.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
                END
                $$;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER earlier_versions_no_change BEFORE UPDATE OR DELETE ON earlier_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER earlier_versions_no_truncate BEFORE TRUNCATE ON earlier_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER audit_no_change ON audit;
                """);
            migrationBuilder.Sql(
                """
                DROP TRIGGER audit_no_truncate ON audit;
                """);
            migrationBuilder.Sql(
                """
                DROP TRIGGER earlier_versions_no_change ON earlier_versions;
                """);
            migrationBuilder.Sql(
                """
                DROP TRIGGER earlier_versions_no_truncate ON earlier_versions;
                """);
            migrationBuilder.Sql(
                """
                DROP FUNCTION refuse_change();
                """);
        }
    }
}
