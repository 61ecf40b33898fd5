using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>其他资金: money for the same project from somewhere else.</summary>
public sealed record OtherFunding
{
    /// <summary>资金名称.</summary>
    public string? Program { get; init; }

    /// <summary>资金级次.</summary>
    public FundingLevel? Level { get; init; }

    /// <summary>Yuan.</summary>
    public decimal? Amount { get; init; }

    /// <summary>资金状态: only received money can exclude.</summary>
    public FundingStatus? Status { get; init; }
}

/// <summary>资金级次.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public enum FundingLevel
{
    /// <summary>市级.</summary>
    Municipal,

    /// <summary>省级.</summary>
    Provincial,

    /// <summary>中央.</summary>
    Central,
}

/// <summary>资金状态.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public enum FundingStatus
{
    /// <summary>已获得.</summary>
    Received,

    /// <summary>正在申报.</summary>
    Pending,
}
