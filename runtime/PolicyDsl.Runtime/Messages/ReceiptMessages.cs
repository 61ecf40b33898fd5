using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>The catalogue of what a look at a receipt tells.</summary>
internal static class ReceiptMessages
{
    private const int MostShown = 60;

    public static Message Receipt(Receipt receipt) =>
        new(
            "receipt",
            $"申报 {Shown(receipt.Application.Id)} 第 {Number(receipt.Application.Version)} 版的凭证（{Shown(receipt.Application.Policy)} {Shown(receipt.Application.Clause)}），签发于 {AuditChain.TimeText(receipt.IssuedAt)}。",
            $"Receipt of the application {Shown(receipt.Application.Id)}, version {Number(receipt.Application.Version)} ({Shown(receipt.Application.Policy)} {Shown(receipt.Application.Clause)}), issued at {AuditChain.TimeText(receipt.IssuedAt)}."
        );

    public static Message NoReceipt(string pointer) =>
        pointer.Length == 0
            ? new("form", "这不是凭证：不是有效的 JSON 对象，或者太大。", "This is no receipt: no valid JSON object, or too large.")
            : new("form", $"这不是凭证：{Shown(pointer)} 缺失、多余或形式不对。", $"This is no receipt: {Shown(pointer)} is missing, unknown or not in its form.");

    public static Message Signature(SignatureState state, string? kid)
    {
        var key = Shown(kid ?? "");
        return state switch
        {
            SignatureState.Valid => new("signature", $"签名有效，密钥 {key}。", $"The signature is valid, key {key}."),
            SignatureState.Unchecked => new(
                "signature",
                "签名未核对：没有给出公钥。请用 --keys 给出事先保存的公钥集。",
                "The signature is unchecked: no keys were given. Give the key set that you saved beforehand (--keys)."
            ),
            SignatureState.UnknownKey => new("signature", $"公钥集里没有密钥 {key}。", $"The key {key} is not in the key set."),
            SignatureState.WrongHeader => new(
                "signature",
                "签名头不是凭证的：算法须为 ES256，类型须为 policydsl-receipt+json，且无其他成员。",
                "The signature's header is not that of a receipt: algorithm ES256, type policydsl-receipt+json, and no other members."
            ),
            SignatureState.Retired => new(
                "signature",
                $"密钥 {key} 在凭证签发之前已停用。",
                $"The key {key} was retired before the receipt was issued."
            ),
            _ => new("signature", "签名无效：凭证或签名被改动过。", "The signature is invalid: receipt or signature was changed."),
        };
    }

    public static Message PolicyFits(DecidedApplication receipt) =>
        new(
            "policy",
            $"政策 {receipt.Policy} 第 {Number(receipt.Revision)} 版与凭证所用的一致。",
            $"The policy {receipt.Policy}, revision {Number(receipt.Revision)}, is the one that decided."
        );

    public static Message OtherPolicyText(DecidedApplication receipt) =>
        new(
            "policy",
            $"手头的政策 {receipt.Policy} 与凭证所用的（第 {Number(receipt.Revision)} 版，{receipt.PolicyHash[..12]}…）内容不同。",
            $"The policy {receipt.Policy} at hand is not the text that decided (revision {Number(receipt.Revision)}, {receipt.PolicyHash[..12]}…)."
        );

    public static Message NoSuchPolicy(DecidedApplication receipt) =>
        new(
            "policy",
            $"手头没有政策 {Shown(receipt.Policy)}。请用 --policy 给出。",
            $"The policy {Shown(receipt.Policy)} is not at hand. Give it by --policy."
        );

    public static Message NoSuchClause(DecidedApplication receipt) =>
        new("policy", $"政策里没有条款 {Shown(receipt.Clause)}。", $"The policy has no clause {Shown(receipt.Clause)}.");

    public static Message DecisionUnchecked() =>
        new("decision", "结果未重算：没有作出它的政策。", "The decision was not made anew: the policy that made it is not at hand.");

    public static Message InputsRefused(FieldMessage? error) =>
        new(
            "decision",
            $"凭证里的申报内容不完整或不合规定，无法重算。{Place(error)}{error?.Message.Zh}",
            $"The inputs in the receipt are no application of this clause; the decision cannot be made anew. {Place(error)}{error?.Message.En}".TrimEnd()
        );

    public static Message PartFits(string part)
    {
        var (zh, en) = Part(part);
        return new(part, $"{zh}与重算一致。", $"{en}: the same when made anew.");
    }

    public static Message PartDiffers(string part, IEnumerable<string> members)
    {
        var (zh, en) = Part(part);
        var list = string.Join(" ", members.Take(5).Select(Shown));
        return new(part, $"{zh}与重算不符：{list}", $"{en}: different when made anew: {list}");
    }

    public static Message NoRound() =>
        new("round", "签发时该年度的统筹结果尚未确认。", "When it was issued, no round of its year was confirmed.");

    public static Message NoTrail() => new("trail", "统筹经过不完整或形式不对。", "The trail of the round is incomplete, or not in its form.");

    public static Message TrailHolds(int steps) =>
        new("trail", $"统筹经过前后相接，共 {Number(steps)} 步。", $"The trail of the round is one way, {Number(steps)} steps.");

    public static Message TrailBroken() =>
        new("trail", "统筹经过前后不相接：有一步不从上一步的金额开始，或与自身所说不符。", "The trail of the round is broken: a step does not begin where the one before ended, or does not do what it says.");

    public static Message EndHolds(ReceiptRound round) =>
        new("end", $"统筹经过通向最终结果，金额 {Yuan(round)} 元。", $"The trail leads to the result, {Yuan(round)} yuan.");

    public static Message EndDiffers(ReceiptRound round) =>
        new("end", $"最终结果（金额 {Yuan(round)} 元）与统筹经过不符。", $"The result ({Yuan(round)} yuan) is not where the trail leads.");

    public static Message RoundPolicyMissing(ReceiptRound round) =>
        new(
            "rules",
            $"统筹规则未核对：手头没有统筹所用的政策（第 {Number(round.Revision)} 版，{round.PolicyHash[..12]}…）。",
            $"The rules of the round are unchecked: the policy that settled (revision {Number(round.Revision)}, {round.PolicyHash[..12]}…) is not at hand."
        );

    public static Message RulesKnown(ReceiptRound round) =>
        new(
            "rules",
            $"统筹经过里的规则都在政策第 {Number(round.Revision)} 版中。",
            $"All rules of the trail are in the policy, revision {Number(round.Revision)}."
        );

    public static Message RuleUnknown(string rule) =>
        new("rules", $"政策里没有统筹经过所说的规则 {Shown(rule)}。", $"The policy has no rule {Shown(rule)} as the trail tells it.");

    public static Message StartUnchecked() =>
        new("start", "统筹的起点未核对：没有统筹所用的政策。", "Where the trail begins is unchecked: the policy that settled is not at hand.");

    public static Message StartHolds() => new("start", "统筹的起点与重算一致。", "The trail begins with what the application comes to by itself.");

    public static Message StartDiffers() =>
        new("start", "统筹的起点与重算不符。", "The trail does not begin with what the application comes to by itself.");

    public static Message StartDepends() =>
        new(
            "start",
            "统筹的起点取决于名次或历年奖励，单凭凭证无法核对。",
            "Where the trail begins depends on ranks or on earlier grants; a receipt alone cannot tell."
        );

    public static Message OtherVersion(DecidedApplication application, ReceiptRound round) =>
        new(
            "start",
            $"统筹用的是申报的第 {Number(round.Version)} 版，凭证里是第 {Number(application.Version)} 版，起点不可比。",
            $"Version {Number(round.Version)} of the application was settled, the receipt shows version {Number(application.Version)}: where the trail begins cannot be compared."
        );

    /// <summary>A text from outside, for people to read: short, and without anything that a terminal would act on.</summary>
    internal static string Shown(string text)
    {
        var kept = text.Length > MostShown ? text[..MostShown] + "…" : text;
        return string.Concat(kept.Select(static c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format ? '\uFFFD' : c));
    }

    private static (string Zh, string En) Part(string part) =>
        part switch
        {
            "outcome" => ("结果", "Outcome"),
            "amount" => ("金额", "Amount"),
            "conditions" => ("条件", "Conditions"),
            "steps" => ("计算步骤", "Steps"),
            _ => ("材料、提示和说明", "Materials, warnings and notes"),
        };

    private static string Place(FieldMessage? error) => error is { Pointer.Length: > 0 } ? Shown(error.Pointer) + ": " : "";

    private static string Yuan(ReceiptRound round) => CanonicalText.Of(round.Amount);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
