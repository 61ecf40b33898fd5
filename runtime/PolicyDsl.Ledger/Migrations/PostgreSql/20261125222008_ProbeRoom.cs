using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyDsl.Ledger.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ProbeRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "room",
                table: "probe",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "room",
                table: "probe");
        }
    }
}
