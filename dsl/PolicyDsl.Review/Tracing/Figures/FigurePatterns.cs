using System.Text.RegularExpressions;

namespace PolicyDsl.Review.Tracing.Figures;

/// <summary>How figures are written, in folded text. Each pattern begins at the place where the scanner is.</summary>
internal static partial class FigurePatterns
{
    private const string Arabic = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,12})?";
    private const string Chinese = "[零〇一二两三四五六七八九十百千万亿]{1,16}";
    private const string Scale = "(?<scale>[十百千万亿]{1,3})?";
    private const string Number = "(?<n>" + Arabic + "|" + Chinese + ")";
    private const string YearNumber = "(?<year>[0-9]{4}|[〇零一二三四五六七八九]{4})";
    private const string SmallNumber = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";

    /// <summary>Units that several numbers before them may share: 10、20万元.</summary>
    private const string Units = "(?:[十百千万亿]{0,3}(?:元|美元|欧元|港元|日元)|%|‰|‱|个百分点|[十百千万亿]{0,3}(?:个月|个工作日|工作日|个年度|年|天|日|小时|个|家|名|项|次|人|万|亿))";

    private const string Classifiers = "个|家|名|项|人次|人|件|笔|台|套|篇|份|种|类|档|倍|部门|位|所|张|轮|届|分|辆|座|间|亩|平方米|公里|吨|千瓦|兆瓦|户|只|支|款|门|单";

    [GeneratedRegex(@"\G(?<n>[0-9]{3,4}-[0-9]{7,8}|400-?[0-9]{3,4}-?[0-9]{3,4})(?![0-9])")]
    public static partial Regex Phone();

    [GeneratedRegex(@"\G\[ ?(?<year>[0-9]{4}) ?\] ?第? ?(?<n>[0-9]{1,6}) ?号")]
    public static partial Regex DocumentNumber();

    [GeneratedRegex(@"\G" + YearNumber + " ?年 ?(?<month>" + SmallNumber + ") ?月(?: ?(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号])?")]
    public static partial Regex Day();

    [GeneratedRegex(@"\G(?<year>(?:19|20)[0-9]{2})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})(?![0-9])")]
    public static partial Regex ShortDay();

    [GeneratedRegex(@"\G(?<year>(?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2}) ?年度?")]
    public static partial Regex Year();

    [GeneratedRegex(@"\G(?<month>" + SmallNumber + ") ?月(?!度) ?(?:份|(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号])")]
    public static partial Regex DayOfYear();

    [GeneratedRegex(@"\G(?<d>" + Arabic + "|" + Chinese + ") ?分之 ?(?<n>" + Arabic + "|" + Chinese + ")")]
    public static partial Regex Fraction();

    [GeneratedRegex(@"\G" + Number + " ?(?<unit>%|‰|‱|个百分点|成(?![员果立本长功效熟交品]))")]
    public static partial Regex Rate();

    // 本细则第四点（二）条, 本办法第三条: an item of the document itself.
    [GeneratedRegex(@"\G本[\u4e00-\u9fff]{0,12}?第 ?(?<path>(?<point>[一二三四五六七八九十]{1,4}) ?(?:(?<mark>点|条|部分|大点|款|项) ?(?:第?\((?<section>[一二三四五六七八九十]{1,4})\))?|第?\((?<section>[一二三四五六七八九十]{1,4})\)))[条款项点]?")]
    public static partial Regex ItemReference();

    [GeneratedRegex(@"\G第 ?(?:(?<n>[零一二三四五六七八九十百]{1,6}|[0-9]{1,4}) ?|\( ?(?<n>[零一二三四五六七八九十百]{1,6}|[0-9]{1,4}) ?\) ?)(?<unit>[条款项章节])(?!目)")]
    public static partial Regex Article();

    [GeneratedRegex(@"\G第 ?(?<n>[0-9]{1,4}|[零一二三四五六七八九十百]{1,6})(?!方|时间) ?(?:名|位|年|个|家|次|档|批)?")]
    public static partial Regex Ordinal();

    [GeneratedRegex(@"\G前 ?(?<n>[0-9]{1,4}|[一二两三四五六七八九十百]{1,6}) ?(?:名|位|家|强|项|个(?!月|年|工作|季|星期|小时|自然))")]
    public static partial Regex FirstOnes();

    [GeneratedRegex(@"\G" + Number + " ?" + Scale + " ?(?<unit>元|圆(?![形满心弧柱])|块钱)")]
    public static partial Regex Money();

    [GeneratedRegex(@"\G" + Number + " ?" + Scale + " ?(?<unit>美元|欧元|港元|日元|英镑)")]
    public static partial Regex ForeignMoney();

    // 300万, without its 元; 10万人 is a count.
    [GeneratedRegex(@"\G(?<n>" + Arabic + ") ?(?<scale>[百千十]?[万亿]|万亿)(?! ?(?:" + Classifiers + "))")]
    public static partial Regex MoneyWithoutYuan();

    [GeneratedRegex(@"\G(?<n>" + Arabic + "|" + Chinese + "|半)(?<half>年半)")]
    public static partial Regex YearsAndHalf();

    [GeneratedRegex(@"\G(?<n>" + Arabic + "|" + Chinese + "|半) ?(?<unit>个?年度|个?自然年|周年|年|个?月|个?季度|个?星期|周(?!边|期)|个?工作日|日|天|个?小时)")]
    public static partial Regex Duration();

    [GeneratedRegex(@"\G(?:每一?(?:个?自然|个)?(?<unit>年度|年|月|季度|日|天|周)|(?<unit>逐年))")]
    public static partial Regex Period();

    [GeneratedRegex(@"\G(?<n>" + Arabic + "|" + Chinese + ") ?次(?!新|要|级|序|数)(?<lump>性)?")]
    public static partial Regex Times();

    [GeneratedRegex(@"\G" + Number + " ?" + Scale + " ?(?<unit>" + Classifiers + ")(?!之|别|体|头)")]
    public static partial Regex Count();

    [GeneratedRegex(@"\G(?<n>" + Arabic + ")(?<scale>[十百千万亿]{1,3})?")]
    public static partial Regex Bare();

    /// <summary>10、20和25万元, 3至5年: the unit stands behind the last of several numbers.</summary>
    [GeneratedRegex(@"\G" + Number + " ?(?=(?:[、,~至到或和-] ?(?:" + Arabic + "|" + Chinese + ") ?){1,16}(?<unit>" + Units + "))")]
    public static partial Regex Shared();
}
