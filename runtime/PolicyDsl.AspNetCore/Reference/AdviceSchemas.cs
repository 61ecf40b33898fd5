using Microsoft.OpenApi;

namespace PolicyDsl.AspNetCore;

/// <summary>The shapes of what it would take, as <see cref="Runtime.ExplanationWriter"/> writes it.</summary>
internal static class AdviceSchemas
{
    /// <summary>On a condition: what would meet it.</summary>
    public static OpenApiSchema Nearest(OperationBuilder to) =>
        Schema.List(
            to.Component("InputThreshold", Threshold),
            to.In(
                "未满足的条件：只改其中一项填报、其他不变时，满足条件且最接近所填的值；找不到时没有这一项",
                "Of an unmet condition: for each input the nearest value that meets it, all else being as it is; left out where none is found"
            )
        );

    /// <summary>On a decision: what would give an award to pay.</summary>
    public static OpenApiSchema Paid(OperationBuilder to) =>
        Schema.List(
            to.Component("InputThreshold", Threshold),
            to.In(
                "因奖补本身（未达任何一档、无可发放金额）或不纳入而不符合时：只改其中一项填报、其他不变时，即有可发放金额且最接近所填的值；其他情形没有这一项",
                "Where it is refused by its award, which reaches nothing, or by 不纳入: for each input the nearest value that gives an award to pay, all else being as it is; "
                    + "left out otherwise"
            )
        );

    /// <summary>On a step: where the cap is reached.</summary>
    public static OpenApiSchema BitesAt(OperationBuilder to) =>
        Schema.List(
            to.Component("InputThreshold", Threshold),
            to.In(
                "其他不变时，该项填报到哪一值达到上限；在上限起作用的那一步，未到上限时在第一步",
                "The value of an input at which the cap is reached, all else being as it is; on the step of the cap, or on the first step where it does not bite"
            )
        );

    private static OpenApiSchema Threshold(OperationBuilder to) =>
        Schema.Object(
            [
                ("input", Schema.Text(to.In("填报项，JSON Pointer", "The input, as a JSON Pointer"))),
                ("atLeast", Schema.Decimal(to.In("不低于（含）", "This or more"))),
                ("atMost", Schema.Decimal(to.In("不超过（含）", "This or less"))),
                ("notBefore", Schema.Date(to.In("不早于（含）", "This day or later"))),
                ("notAfter", Schema.Date(to.In("不晚于（含）", "This day or earlier"))),
                ("notShorter", Schema.Text(to.In("不短于（含），ISO 8601", "This duration or longer, ISO 8601"))),
                ("notLonger", Schema.Text(to.In("不长于（含），ISO 8601", "This duration or shorter, ISO 8601"))),
                ("is", Schema.Bool(to.In("填报是或否", "This answer"))),
                ("oneOf", Schema.List(Schema.Text(), to.In("填报其中之一", "One of these answers"))),
                ("message", Schema.Text()),
            ],
            ["input", "message"]
        );
}
