using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>The catalogue of what <c>policy diff</c> says by itself.</summary>
internal static class DiffMessages
{
    public static readonly Message About = new(
        "aboutDiff",
        "比较政策的两个状态，列出含义上的变化。移动、重排、改名文件、注释、编号和数值写法不同都不算。没有差异退出码为 0，有差异为 1。",
        "Compares two states of a policy and lists what changed in meaning. Order, layout, comments, file names, numbering and notation do not count. The exit code is 0 without differences, 1 with some."
    );

    public static readonly Message AboutOld = new(
        "aboutDiffOld",
        "修订前：文件夹、文件，或 git 的 REV:PATH（例如 HEAD:policies/chengdu-ai-2024）。",
        "The state before: a folder, a file, or REV:PATH of git (HEAD:policies/chengdu-ai-2024, for one)."
    );

    public static readonly Message AboutNew = new("aboutDiffNew", "修订后：写法相同。", "The state after, in the same way.");

    public static readonly Message AboutFormat = new(
        "aboutDiffFormat",
        "输出形式：text（默认）、md、html（可打印的修订对照表）或 json。",
        "The form of the output: text (the default), md, html (a table of changes, to print) or json."
    );

    public static readonly Message AboutSources = new(
        "aboutDiffSources",
        "也列出出处的变化；条文重新编号会处处改变出处，平时不列。",
        "Lists changes of 出处 too; a renumbered document changes them everywhere, so they are left out otherwise."
    );
}
