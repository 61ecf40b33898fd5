using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyDsl.Ledger.Migrations.Sqlite
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
                type: "BLOB",
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
