using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>What <c>policy schema</c> says by itself.</summary>
internal static class SchemaMessages
{
    public static readonly Message About = new(
        "aboutSchema",
        "输出申报表的 JSON Schema，与服务给出的相同。不写 CLAUSE 时输出全部条款，以条款编号为键。",
        "Writes the JSON Schema of a clause's application form, as the service gives it; without CLAUSE those of all clauses, by their ids."
    );

    public static readonly Message AboutPlaces = new(
        "aboutSchemaPlaces",
        "[PATH] [CLAUSE]：政策的文件夹或文件（默认当前文件夹）和条款的编号。只写一个时，有这个文件夹或文件就是 PATH，否则是 CLAUSE。",
        "[PATH] [CLAUSE]: the policy's folder or file (the current folder by default) and the clause's id. One word alone is PATH where there is such a folder or file, else CLAUSE."
    );

    public static readonly Message AboutKind = new(
        "aboutSchemaKind",
        "application 申报表（默认），submission 提交保存所用的申报表，review 评审表；ui、submission-ui、review-ui 为各表的界面（react-jsonschema-form）。",
        "application: the application form (the default); submission: that of an application to be stored today; review: the form of what the authority enters; "
            + "ui, submission-ui, review-ui: how each looks (react-jsonschema-form)."
    );
}
