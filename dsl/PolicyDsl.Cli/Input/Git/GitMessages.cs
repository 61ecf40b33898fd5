using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Input.Git;

/// <summary>The catalogue of what the tool says about git.</summary>
internal static class GitMessages
{
    public static readonly Message Missing = new(
        "gitMissing",
        "没有找到 git；要读取某个历史版本，请先安装 git。",
        "git was not found; to read an earlier state, install it first."
    );

    public static readonly Message NoRepository = new(
        "noRepository",
        "当前文件夹不在 git 仓库里，或者 git 不肯读取它（例如所有者不同）。",
        "The current folder is in no git repository, or git will not read it (because of its owner, for one)."
    );

    public static Message NoRevision(string revision) =>
        new("noRevision", $"git 里没有版本 {revision}。", $"git knows no revision {revision}.");

    public static Message NoPath(string revision, string path) =>
        new(
            "noPathInRevision",
            $"版本 {revision} 里没有 {path}。路径从仓库的根算起；从当前文件夹算起请写 ./。",
            $"There is no {path} in the revision {revision}. A path begins at the repository's root; one from the current folder begins with ./."
        );

    public static Message NoPolicies(string revision, string path) =>
        new("noPoliciesInRevision", $"版本 {revision} 的 {path} 里没有 .policy 文件。", $"There are no .policy files in {path} of the revision {revision}.");

    public static Message TooMuch(long most)
    {
        var bytes = most.ToString(CultureInfo.InvariantCulture);
        return new("gitTooMuch", $"git 给出的内容超过 {bytes} 字节。", $"git gives more than {bytes} bytes.");
    }
}
