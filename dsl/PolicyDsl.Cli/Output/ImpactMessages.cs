using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>The catalogue of what <c>policy impact</c> says by itself.</summary>
internal static class ImpactMessages
{
    public static readonly Message About = new(
        "aboutImpact",
        "用一批申报比较政策的两个状态：谁增加、谁减少、谁新获得、谁不再获得，分条款合计。有读不了的行时退出码为 1。",
        "Decides a file of applications by two states of a policy: who gains, loses, appears, disappears, with sums by clause. The exit code is 1 where lines cannot be read."
    );

    public static readonly Message AboutData = new(
        "aboutImpactData",
        "申报数据：NDJSON（每行 id、clause、application、review），或 CSV（.csv，首行为列名：id、clause 和填报项的路径，如 applicant.sme）；`-` 为标准输入的 NDJSON。",
        "The applications: NDJSON (id, clause, application, review on each line) or CSV (.csv, with a header: id, clause and inputs by their paths, applicant.sme for one); `-` is NDJSON from standard input."
    );

    public static readonly Message Working = new("working", "计算中", "Deciding");
}
