namespace PolicyDsl.Runtime;

/// <summary>What helps to fill in the inputs that are built in to every application, on which no policy can write 说明.</summary>
internal static class EnvelopeHelp
{
    private static readonly Message SubmittedOn = new("submittedOn", "不填即为今日（北京时间）。", "Day of application; left out, it is today in Shanghai.");

    private static readonly Message Project = new(
        "project",
        "项目的名称或编号；同一项目在各处写法须一致。",
        "Name or number of the project, written alike wherever it is applied for."
    );

    private static readonly Message OtherFunding = new(
        "otherFunding",
        "同一项目已获得或正在申报的其他财政资金，每笔一行；没有则不填。",
        "Other public money for the same project, received or applied for, a row each; leave it empty where there is none."
    );

    private static readonly Message MultiChannel = new(
        "multiChannel",
        "按规定可以同时获得多项财政资金支持的项目选“是”；不选即为“否”。",
        "Whether the project may by its rules have support from several public funds; left out: no."
    );

    private static readonly Message TopUp = new(
        "topUp",
        "只补足与以前所获金额之差的项目选“是”；不选即为“否”。",
        "Whether the project only makes up the difference to what was paid before; left out: no."
    );

    private static readonly Message[] All = [SubmittedOn, Project, OtherFunding, MultiChannel, TopUp];

    /// <summary>The sentence; null: it is no such input.</summary>
    public static Message? Of(InputInfo input) => input.Place == InputPlace.Envelope ? All.FirstOrDefault(help => help.Code == input.Name) : null;
}
