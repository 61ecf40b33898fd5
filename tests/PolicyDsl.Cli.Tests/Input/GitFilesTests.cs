using System.Diagnostics;

namespace PolicyDsl.Cli.Tests.Input;

/// <summary>States out of git, read from a repository made for the test.</summary>
public sealed class GitFilesTests : IDisposable
{
    private readonly CommandLine line = new CommandLine().With("p/a.policy", Samples.Good).With("p/bin/copy.policy", Samples.Good).With("p/readme.txt", "no policy");

    public GitFilesTests()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "first");
        line.With("p/a.policy", Samples.Good.Replace("最高 100万元", "最高 150万元", StringComparison.Ordinal));
    }

    public void Dispose() => line.Dispose();

    [Theory]
    [InlineData("HEAD:p")]
    [InlineData("HEAD:p/")]
    [InlineData("HEAD:./p")]
    [InlineData("HEAD:p/a.policy")]
    [InlineData("HEAD:")]
    public void Reads_a_folder_or_a_file_of_a_revision(string old)
    {
        var (code, output, error) = line.Run("diff", old, "p");

        Assert.Equal("", error);
        Assert.Equal(1, code);
        Assert.Contains("- 最高 100万元\n    + 最高 150万元\n", output);
    }

    [Theory]
    [InlineData("nothing:p", "git 里没有版本 nothing。")]
    [InlineData("HEAD:q", "版本 HEAD 里没有 q。")]
    [InlineData("HEAD:p/readme.txt/x", "版本 HEAD 里没有 p/readme.txt/x。")]
    [InlineData("HEAD:../p", "版本 HEAD 里没有 ../p。")]
    [InlineData("HEAD;touch broken:p", "git 里没有版本 HEAD;touch broken。")]
    [InlineData("HEAD\n:p", "git 里没有版本 HEAD\n。")]
    public void Says_what_git_does_not_have(string old, string message)
    {
        var (code, _, error) = line.Run("diff", old, "p");

        Assert.Equal(2, code);
        Assert.StartsWith(message, error);
        Assert.False(File.Exists(Path.Combine(line.Folder, "broken")));
    }

    [Theory]
    [InlineData("--output=broken:p")]
    [InlineData("-h:p")]
    public void A_revision_is_never_an_option(string old)
    {
        Assert.Equal(2, line.Run("diff", "--", old, "p").Code);
        Assert.False(File.Exists(Path.Combine(line.Folder, "broken")));
    }

    [Fact]
    public void A_program_beside_the_policies_is_not_run()
    {
        line.With("git", "#!/bin/sh\ntouch broken\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(line.Folder, "git"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        line.Run("diff", "HEAD:p", "p");

        Assert.False(File.Exists(Path.Combine(line.Folder, "broken")));
    }

    [Fact]
    public void Says_that_git_is_missing()
    {
        using var alone = new CommandLine { SearchPath = null }.With("p/a.policy", Samples.Good);

        var (code, _, error) = alone.Run("diff", "HEAD:p", "p");

        Assert.Equal(2, code);
        Assert.StartsWith("没有找到 git", error);
    }

    [Fact]
    public void Says_that_there_is_no_repository()
    {
        using var alone = new CommandLine().With("p/a.policy", Samples.Good);

        var (code, _, error) = alone.Run("diff", "HEAD:p", "p");

        Assert.Equal(2, code);
        Assert.StartsWith("当前文件夹不在 git 仓库里", error);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(line.Folder, "p", "link.policy"), "/etc/hostname");
        Git("add", "p/link.policy");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "link");

        Assert.Equal(1, line.Run("diff", "HEAD:p", "p").Code);
    }

    private void Git(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = line.Folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
