using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences;

/// <summary>The catalogue of why programs that apply through the interface must change.</summary>
internal static class Breaks
{
    public static readonly Message Removed = new(
        "inputRemoved",
        "仍然报送这一项的程序会被拒绝。",
        "Programs that still send it are refused."
    );

    public static readonly Message Required = new(
        "inputRequired",
        "不报送这一项的程序得不到结果（待补）。",
        "Programs that do not send it get no decision (incomplete)."
    );

    public static readonly Message Renamed = new(
        "inputRenamed",
        "用旧编号报送的程序会被拒绝。",
        "Programs that send it by its old name are refused."
    );

    public static readonly Message Retyped = new(
        "inputRetyped",
        "按旧类型报送的程序会被拒绝，或者数值的含义变了。",
        "Programs that send the old type are refused, or send a value that means something else."
    );

    public static readonly Message Narrowed = new(
        "inputNarrowed",
        "原来可以填的一些值现在会被拒绝。",
        "Some values that were accepted are now refused."
    );

    public static readonly Message MemberGone = new(
        "memberGone",
        "报送旧值的程序会被拒绝。",
        "Programs that send an old value are refused."
    );

    public static readonly Message RouteGone = new(
        "routeGone",
        "旧网址不再可用。",
        "The old address is gone."
    );

    public static readonly Message RouteMoved = new(
        "routeMoved",
        "网址随编号改变。",
        "The address changes with the name."
    );

    public static readonly Message RuleRenamed = new(
        "ruleRenamed",
        "按规则编号处理结果的程序要改用新编号。",
        "Programs that read the rule's name in results have to use the new one."
    );
}
