using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact.Reading;

/// <summary>The catalogue of what may be wrong with a line as a whole.</summary>
internal static class LineFaults
{
    public static readonly FieldMessage TooLong = new("", new Message("lineTooLong", "这一行太长（超过 1 MiB）。", "The line is too long (more than 1 MiB)."));

    public static readonly FieldMessage NoJson = new("", new Message("noJson", "这一行不是 JSON 对象。", "The line is no JSON object."));

    public static readonly FieldMessage NoCsv = new("", new Message("noCsv", "这一行的引号或列数有误。", "The line's quotes or its number of columns are wrong."));

    public static readonly FieldMessage NoClause = new("/clause", new Message("clauseMissing", "没有写条款（clause）。", "The clause is missing."));

    public static readonly FieldMessage NoApplication = new("/application", new Message("applicationMissing", "没有写申报内容（application）。", "The application is missing."));

    public static FieldMessage UnknownClause(string clause) =>
        new("/clause", new Message("unknownClause", $"新旧政策都没有条款 {clause}。", $"Neither policy has a clause {clause}."));

    public static FieldMessage UnknownMember(string name) =>
        new("/" + name, new Message("unknownMember", $"不认识 {name}；一行只有 id、clause、application、review。", $"{name} is not known; a line has id, clause, application, review."));
}
