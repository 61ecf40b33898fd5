using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences;

/// <summary>The catalogue of what may change about a thing.</summary>
internal static class Aspects
{
    public static readonly Message Title = new("title", "名称", "title");

    public static readonly Message Notes = new("notes", "说明", "notes");

    public static readonly Message Readings = new("readings", "释义", "readings");

    public static readonly Message Sources = new("sources", "出处", "sources");

    public static readonly Message Effective = new("effective", "施行", "in force from");

    public static readonly Message Expires = new("expires", "失效", "in force until");

    public static readonly Message Rounding = new("rounding", "精确到", "rounding");

    public static readonly Message DocumentNumber = new("documentNumber", "文号", "document number");

    public static readonly Message Implements = new("implements", "落实", "carries out");

    public static readonly Message Issuers = new("issuers", "发文", "issuers");

    public static readonly Message Issued = new("issued", "印发", "issued");

    public static readonly Message When = new("when", "当", "applies when");

    public static readonly Message Form = new("form", "发放方式", "form of the award");

    public static readonly Message Payee = new("payee", "发给", "paid to");

    public static readonly Message Bounds = new("bounds", "限度", "bounds");

    public static readonly Message Order = new("order", "顺序", "order");

    public static readonly Message Advisory = new("advisory", "原则上", "in principle");

    public static readonly Message Evidence = new("evidence", "佐证", "evidence");

    public static readonly Message Members = new("members", "选项的值", "values");
}
