using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>The catalogue of what the tool says by itself.</summary>
internal static class ToolMessages
{
    public static readonly Message About = new(
        "about",
        "检查、试算和运行政策文件（.policy）。退出码：0 正常，1 有发现，2 用法有误。",
        "Checks, tries and runs policies (.policy files). Exit codes: 0 fine, 1 findings, 2 wrong usage."
    );

    public static readonly Message SeeHelp = new("seeHelp", "用 `policy --help` 查看用法。", "See `policy --help`.");

    public static readonly Message AboutCheck = new("aboutCheck", "检查政策文件，列出错误和警告。", "Checks policies and lists errors and warnings.");

    public static readonly Message AboutFmt = new(
        "aboutFmt",
        "把政策文件改成统一的格式，内容、注释和引号里的文字不变。有错误的文件保持原样。",
        "Gives policies their one form; what they say, comments and strings stay. A file with errors is left as it is."
    );

    public static readonly Message AboutFmtCheck = new(
        "aboutFmtCheck",
        "只列出会改动的文件，什么也不写；有这样的文件时退出码为 1。",
        "Only lists the files that would change and writes nothing; the exit code is 1 where there are some."
    );

    public static readonly Message AboutKeywords = new(
        "aboutKeywords",
        "把关键词统一写成中文（zh）或英文（en）；不写则保持原样。",
        "Writes the words of the language in Chinese (zh) or in English (en); left out, each stays as it is."
    );

    public static readonly Message AboutTest = new("aboutTest", "运行政策里的算例。", "Runs the examples that stand in policies.");

    public static readonly Message AboutLsp = new(
        "aboutLsp",
        "为编辑器提供检查、补全、改名等功能（Language Server Protocol），由编辑器启动。",
        "Serves an editor with findings, completion, renaming and more (Language Server Protocol); editors start it."
    );

    public static readonly Message AboutStdio = new("aboutStdio", "经标准输入和输出通信；总是如此。", "Speaks over standard input and output, as it always does.");

    public static readonly Message AboutEval = new(
        "aboutEval",
        "按一个条款审核一份申报，给出结果和依据。参数：[PATH] CLAUSE。",
        "Decides an application of one clause and explains the decision. Arguments: [PATH] CLAUSE."
    );

    public static readonly Message AboutSettle = new(
        "aboutSettle",
        "把一个年度的申报放在一起统筹，给出各份的结果和依据。什么也不保存。",
        "Decides a year's applications together and explains each. Nothing is stored."
    );

    public static readonly Message AboutRound = new(
        "aboutRound",
        "统筹请求的 JSON 文件（year、applications、ledger、pool）；`-` 为标准输入。",
        "The request as a JSON file (year, applications, ledger, pool); `-` is standard input."
    );

    public static readonly Message AboutVerify = new(
        "aboutVerify",
        "离线核对一份凭证：签名、所用政策、重算结果、统筹经过。",
        "Checks a receipt offline: signature, policy, the decision made anew, the trail of the round."
    );

    public static readonly Message AboutReceipt = new("aboutReceipt", "凭证文件；`-` 为标准输入。", "The receipt; `-` is standard input.");

    public static readonly Message AboutKeys = new(
        "aboutKeys",
        "事先从 /.well-known/policy-keys 保存的公钥集。",
        "The key set, saved beforehand from /.well-known/policy-keys."
    );

    public static readonly Message AboutAudit = new(
        "aboutAudit",
        "核对导出的操作日志：链是否完整，是否含有凭证所依据的条目。",
        "Checks an exported log: whether its chain holds, and whether it has the entries that receipts rest on."
    );

    public static readonly Message AboutLog = new(
        "aboutLog",
        "导出的日志（每行一条）；`-` 为标准输入。",
        "The exported log, an entry a line; `-` is standard input."
    );

    public static readonly Message AboutLogReceipt = new(
        "aboutLogReceipt",
        "一份凭证：日志里须有它所依据的条目。可以给出多份。",
        "A receipt: the log must have the entries that it rests on. May be given several times."
    );

    public static readonly Message AboutPaths = new(
        "aboutPaths",
        "政策所在的文件夹（含下级）或文件，默认当前文件夹。不跟随符号链接。",
        "Folders (with those below) or files; the current folder by default. Symbolic links are not followed."
    );

    public static readonly Message AboutPathAndClause = new(
        "aboutPathAndClause",
        "[PATH] CLAUSE：政策的文件夹或文件（默认当前文件夹）和条款的编号。",
        "[PATH] CLAUSE: the policy's folder or file (the current folder by default) and the clause's id."
    );

    public static readonly Message AboutInput = new(
        "aboutInput",
        "申报内容的 JSON 文件；`-` 为标准输入。",
        "The application as a JSON file; `-` is standard input."
    );

    public static readonly Message AboutFormat = new("aboutFormat", "输出形式：text 或 json。", "The form of the output: text or json.");

    public static readonly Message AboutCheckFormat = new(
        "aboutCheckFormat",
        "输出形式：text、json 或 sarif（SARIF 2.1.0，供代码平台显示）。",
        "The form of the output: text, json or sarif (SARIF 2.1.0, as code platforms show it)."
    );

    public static readonly Message AboutLanguage = new("aboutLanguage", "消息的语言：zh 或 en，默认随 LANG。", "The language of messages: zh or en; LANG by default.");

    public static readonly Message AboutHelp = new("aboutHelp", "显示用法。", "Shows how the tool is used.");

    public static readonly Message AboutVersion = new("aboutVersion", "显示版本。", "Shows the version.");

    public static readonly Message NoExamples = new("noExamples", "没有找到算例。", "No examples were found.");

    public static readonly Message FixFirst = new(
        "fixFirst",
        "政策文件有错误，请先用 `policy check` 改正。",
        "The policy has errors; mend them first (`policy check`)."
    );

    public static readonly Message WrongUsage = new("wrongUsage", "用法有误。", "The arguments are not understood.");

    public static Message UnknownOption(string option) => new("unknownOption", $"没有选项 {option}。", $"There is no option {option}.");

    public static Message UnknownArgument(string word) => new("unknownArgument", $"多出了参数 {word}。", $"The argument {word} has no place.");

    public static Message ArgumentMissing(string name) => new("argumentMissing", $"缺少参数 {name}。", $"The argument {name} is missing.");

    public static Message OptionMissing(string option) => new("optionMissing", $"缺少选项 {option}。", $"The option {option} is missing.");

    public static Message OptionWithoutValue(string option) => new("optionWithoutValue", $"选项 {option} 后面要写一个值。", $"The option {option} needs a value.");

    public static Message OptionTwice(string option) => new("optionTwice", $"选项 {option} 只能写一次。", $"The option {option} may stand there once.");

    public static Message NotAChoice(string option, string written, IEnumerable<string> words)
    {
        var list = string.Join(" ", words);
        return new("notAChoice", $"选项 {option} 不能是 {written}，可以写：{list}", $"The option {option} cannot be {written}; write one of: {list}");
    }

    public static Message VerbMissing(IEnumerable<string> verbs)
    {
        var list = string.Join(" ", verbs);
        return new("verbMissing", $"请写明要做什么：{list}", $"Say what to do: {list}");
    }

    public static Message UnknownVerb(string word, IEnumerable<string> verbs)
    {
        var list = string.Join(" ", verbs);
        return new("unknownVerb", $"没有命令 {word}，可以写：{list}", $"There is no verb {word}; write one of: {list}");
    }

    public static Message Fault(string kind) =>
        new("fault", $"工具内部出错（{kind}），请报告给维护者。", $"The tool itself failed ({kind}); please report it.");

    public static Message NoSuchPath(string path) => new("noSuchPath", $"找不到 {path}。", $"There is no {path}.");

    public static Message NoPolicies(string path) => new("noPolicies", $"{path} 里没有 .policy 文件。", $"There are no .policy files in {path}.");

    public static Message Unwritable(string path) => new("unwritable", $"无法写入 {path}，已保持原样。", $"{path} cannot be written; it was left as it was.");

    public static Message LeftAlone(string path) =>
        new("leftAlone", $"{path} 换成统一格式后含义可能不同，已保持原样，请报告给维护者。", $"{path} might read differently in the one form; it was left as it was. Please report it.");

    public static Message Formatted(int changed, int same) =>
        new(
            "formatted",
            $"改动 {Number(changed)} 个文件，{Number(same)} 个无须改动。",
            $"{Count(changed, "file", "files")} changed, {Number(same)} already in form."
        );

    public static Message WouldFormat(int changed, int same) =>
        new(
            "wouldFormat",
            $"{Number(changed)} 个文件格式不统一，{Number(same)} 个无须改动。",
            $"{Count(changed, "file", "files")} would change, {Number(same)} already in form."
        );

    public static Message Unreadable(string path) => new("unreadable", $"无法读取 {path}。", $"{path} cannot be read.");

    public static Message TooLarge(string path, long bytes, long most) =>
        new("tooLarge", $"{path} 太大：{Number(bytes)} 字节，最多 {Number(most)} 字节。", $"{path} is too large: {Number(bytes)} bytes, the limit is {Number(most)}.");

    public static Message NotUtf8(string path) => new("notUtf8", $"{path} 不是有效的 UTF-8 编码。", $"{path} is not valid UTF-8.");

    public static Message UnknownClause(string clause, IEnumerable<string> known)
    {
        var list = string.Join(" ", known);
        return new("unknownClause", $"没有条款 {clause}。已知的条款：{list}", $"There is no clause {clause}. Known clauses: {list}");
    }

    public static Message SeveralPolicies(string clause, IEnumerable<string> policies)
    {
        var list = string.Join(" ", policies);
        return new("severalPolicies", $"几个政策都有条款 {clause}，请用 PATH 指定一个：{list}", $"Several policies have the clause {clause}; choose one by PATH: {list}");
    }

    public static Message Checked(int files, int policies) =>
        new(
            "checked",
            $"没有发现问题：{Number(policies)} 个政策，{Number(files)} 个文件。",
            $"Nothing found: {Count(policies, "policy", "policies")}, {Count(files, "file", "files")}."
        );

    public static Message Found(int errors, int warnings) =>
        new(
            "found",
            $"{Number(errors)} 个错误，{Number(warnings)} 个警告。",
            $"{Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}."
        );

    public static Message Tested(int passed, int failed) =>
        new(
            "tested",
            $"{Number(passed + failed)} 个算例：{Number(passed)} 个通过，{Number(failed)} 个不符。",
            $"{Count(passed + failed, "example", "examples")}: {Number(passed)} passed, {Number(failed)} failed."
        );

    public static Message Settled(int applications, int granted, string amount) =>
        new(
            "settled",
            $"{Number(applications)} 份申报，{Number(granted)} 份获批，共 {amount}。",
            $"{Count(applications, "application", "applications")}, {Number(granted)} granted, {amount} in all."
        );

    public static Message RoundTooLarge(string path) => new("roundTooLarge", $"{path} 超过 256 MiB。", $"{path} holds more than 256 MiB.");

    public static Message OnePolicy(IEnumerable<string> policies)
    {
        var list = string.Join(" ", policies);
        return new("onePolicy", $"请用 PATH 指定一个政策：{list}", $"Choose one policy by PATH: {list}");
    }

    public static Message NoKeySet(string path) =>
        new("noKeySet", $"{path} 不是公钥集（JWK Set），或其中的公钥有误。", $"{path} is no key set (JWK Set), or a key in it is wrong.");

    public static Message Verified(int failed, int open) =>
        failed + open == 0
            ? new("verified", "全部属实。", "All of it holds.")
            : new(
                "verified",
                $"不能采信：{Number(failed)} 项不符，{Number(open)} 项未核对。",
                $"Not to be relied on: {Number(failed)} failed, {Number(open)} unchecked."
            );

    public static Message CheckWord(CheckState state) =>
        state switch
        {
            CheckState.Passed => new("passed", "相符", "ok  "),
            CheckState.Failed => new("failed", "不符", "FAIL"),
            CheckState.Unchecked => new("unchecked", "未核", "OPEN"),
            _ => new("notApplicable", "免核", "n/a "),
        };

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
