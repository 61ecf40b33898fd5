using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Model;

/// <summary>The tables, as far as they are the same in every database.</summary>
internal abstract class LedgerContext(DbContextOptions options) : DbContext(options)
{
    private const int IdLength = 32;
    private const int HashLength = 64;

    public DbSet<ApplicationRow> Applications => Set<ApplicationRow>();

    public DbSet<EarlierVersionRow> EarlierVersions => Set<EarlierVersionRow>();

    public DbSet<RoundRow> Rounds => Set<RoundRow>();

    public DbSet<ResultRow> Results => Set<ResultRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<ProbeRow> Probes => Set<ProbeRow>();

    /// <summary>How this database writes that a yes/no column holds, in the filter of an index.</summary>
    protected abstract string Holds(string column, bool value);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Outcome>().HaveConversion<string>().HaveMaxLength(IdLength);
        conventions.Properties<RoundOutcome>().HaveConversion<string>().HaveMaxLength(IdLength);
        conventions.Properties<RoundState>().HaveConversion<string>().HaveMaxLength(IdLength);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<ApplicationRow>(BuildApplication);
        model.Entity<EarlierVersionRow>(entity =>
        {
            entity.ToTable("earlier_versions").HasKey(static row => new { row.Application, row.Version });
            entity.HasOne<ApplicationRow>().WithMany().HasForeignKey(static row => row.Application).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RoundRow>(BuildRound);
        model.Entity<ResultRow>(entity =>
        {
            entity.ToTable("results").HasKey(static row => new { row.Round, row.Application });
            entity.HasOne<RoundRow>().WithMany().HasForeignKey(static row => row.Round).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<ApplicationRow>().WithMany().HasForeignKey(static row => row.Application).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<GrantRow>(BuildGrant);
        model.Entity<AuditRow>(entity =>
        {
            entity.ToTable("audit").HasKey(static row => row.Number);
            entity.Property(static row => row.Number).ValueGeneratedNever();
            entity.HasIndex(static row => new { row.Target, row.Number }).HasDatabaseName("audit_target");
        });
        model.Entity<ProbeRow>(entity =>
        {
            entity.ToTable("probe").HasKey(static row => row.Id);
            entity.Property(static row => row.Id).ValueGeneratedNever();
        });
        NameColumns(model);
    }

    private void BuildApplication(EntityTypeBuilder<ApplicationRow> entity)
    {
        entity.ToTable("applications").HasKey(static row => row.Id);
        entity.Property(static row => row.Id).HasMaxLength(IdLength);
        entity.Property(static row => row.SameKey).HasMaxLength(HashLength);
        entity.Property(static row => row.Version).IsConcurrencyToken();
        entity.HasIndex(static row => new { row.Subject, row.IdempotencyKey }).IsUnique().HasDatabaseName("applications_key");
        entity
            .HasIndex(static row => new
            {
                row.Policy,
                row.Clause,
                row.Year,
                row.CreditCode,
                row.SameKey,
            })
            .IsUnique()
            .HasFilter(Holds("is_withdrawn", false))
            .HasDatabaseName("applications_same");
        entity.HasIndex(static row => new { row.Policy, row.Year, row.Id }).HasDatabaseName("applications_year");
        entity.HasIndex(static row => new { row.CreditCode, row.Id }).HasDatabaseName("applications_applicant");
    }

    private static void BuildRound(EntityTypeBuilder<RoundRow> entity)
    {
        entity.ToTable("rounds").HasKey(static row => row.Id);
        entity.Property(static row => row.Id).HasMaxLength(IdLength);
        entity
            .HasIndex([nameof(RoundRow.Policy), nameof(RoundRow.Year)], "rounds_draft")
            .IsUnique()
            .HasFilter($"state = '{nameof(RoundState.Draft)}'");
        entity
            .HasIndex([nameof(RoundRow.Policy), nameof(RoundRow.Year)], "rounds_confirmed")
            .IsUnique()
            .HasFilter($"state = '{nameof(RoundState.Confirmed)}'");
        entity.HasIndex(static row => new { row.Policy, row.Year, row.Id }).HasDatabaseName("rounds_year");
    }

    private void BuildGrant(EntityTypeBuilder<GrantRow> entity)
    {
        entity.ToTable("grants").HasKey(static row => new { row.Round, row.Application });
        entity.HasOne<RoundRow>().WithMany().HasForeignKey(static row => row.Round).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ApplicationRow>().WithMany().HasForeignKey(static row => row.Application).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(static row => row.Application).IsUnique().HasFilter(Holds("is_active", true)).HasDatabaseName("grants_once");
        entity.HasIndex(static row => new { row.Policy, row.Year, row.CreditCode }).HasDatabaseName("grants_applicant");
    }

    private static void NameColumns(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(static entity => entity.GetProperties()))
            property.SetColumnName(string.Concat(property.Name.Select(static (c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : $"{c}")));
    }
}
