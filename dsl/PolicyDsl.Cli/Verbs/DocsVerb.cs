using System.CommandLine;
using System.Text;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Review.Documents;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy docs [PATH…] --out DIR</c>: a static site of policies.</summary>
internal static class DocsVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var paths = CommonOptions.Paths(language);
        var output = new Option<string>("--out") { Description = DocsMessages.AboutOut.In(language), Required = true };
        var verb = new Command("docs", DocsMessages.About.In(language)) { paths, output };
        verb.Options.Add(CommonOptions.LanguageOption(language));
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(paths) ?? [], parsed.GetValue(output)!));
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, string folder)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.Findings;
        }
        var root = Path.GetFullPath(folder, surroundings.Folder);
        var count = 0;
        foreach (var page in PolicySite.Of([.. policies.Policies.Select(static bound => bound.Model!)]))
        {
            Write(root, page);
            count++;
        }
        surroundings.Out.WriteLine(DocsMessages.Written(count, folder.TrimEnd('/')).In(language));
        return ExitCode.Fine;
    }

    private static void Write(string root, SitePage page)
    {
        try
        {
            var file = Path.Combine(root, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page.Content, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException(ToolMessages.Unwritable(page.Path));
        }
    }
}
