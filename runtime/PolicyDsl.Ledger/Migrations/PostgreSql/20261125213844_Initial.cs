using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyDsl.Ledger.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    policy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    clause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    credit_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    project = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    idempotency_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    review = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    policy_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "probe",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_probe", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    policy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    policy_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    basis_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    results_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                    unresolved = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    by_clause = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "earlier_versions",
                columns: table => new
                {
                    application = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    review = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    policy_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_earlier_versions", x => new { x.application, x.version });
                    table.ForeignKey(
                        name: "FK_earlier_versions_applications_application",
                        column: x => x.application,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    round = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    application = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    policy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    clause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    award = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    credit_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    project = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    keys = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => new { x.round, x.application });
                    table.ForeignKey(
                        name: "FK_grants_applications_application",
                        column: x => x.application,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_grants_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "results",
                columns: table => new
                {
                    round = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    application = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    award = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    credit_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    project = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    keys = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    pooled_since = table.Column<int>(type: "integer", nullable: true),
                    is_unresolved = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_results", x => new { x.round, x.application });
                    table.ForeignKey(
                        name: "FK_results_applications_application",
                        column: x => x.application,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_results_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "applications_applicant",
                table: "applications",
                columns: new[] { "credit_code", "id" });

            migrationBuilder.CreateIndex(
                name: "applications_key",
                table: "applications",
                columns: new[] { "subject", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "applications_same",
                table: "applications",
                columns: new[] { "policy", "clause", "year", "credit_code", "same_key" },
                unique: true,
                filter: "NOT is_withdrawn");

            migrationBuilder.CreateIndex(
                name: "applications_year",
                table: "applications",
                columns: new[] { "policy", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_target",
                table: "audit",
                columns: new[] { "target", "number" });

            migrationBuilder.CreateIndex(
                name: "grants_applicant",
                table: "grants",
                columns: new[] { "policy", "year", "credit_code" });

            migrationBuilder.CreateIndex(
                name: "grants_once",
                table: "grants",
                column: "application",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "IX_results_application",
                table: "results",
                column: "application");

            migrationBuilder.CreateIndex(
                name: "rounds_confirmed",
                table: "rounds",
                columns: new[] { "policy", "year" },
                unique: true,
                filter: "state = 'Confirmed'");

            migrationBuilder.CreateIndex(
                name: "rounds_draft",
                table: "rounds",
                columns: new[] { "policy", "year" },
                unique: true,
                filter: "state = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "rounds_year",
                table: "rounds",
                columns: new[] { "policy", "year", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "earlier_versions");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "probe");

            migrationBuilder.DropTable(
                name: "results");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "rounds");
        }
    }
}
