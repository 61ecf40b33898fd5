using System.CommandLine;
using System.CommandLine.Help;
using PolicyDsl.Cli.Output;
using PolicyDsl.Cli.Verbs;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli;

/// <summary>The <c>policy</c> tool: arguments in, output and an exit code out.</summary>
internal static class Tool
{
    /// <summary>Runs the tool.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="surroundings">The world around it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Surroundings surroundings)
    {
        var language = LanguageChoice.Of(args, surroundings.Lang);
        try
        {
            // A path that begins with @ is a path, not a file of further arguments.
            var parsed = Root(surroundings, language).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(new InvocationConfiguration { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
            foreach (var mistake in UsageMistakes.Of(parsed))
                surroundings.Error.WriteLine(mistake.In(language));
            surroundings.Error.WriteLine(ToolMessages.SeeHelp.In(language));
            return ExitCode.WrongUsage;
        }
        catch (UsageException error)
        {
            surroundings.Error.WriteLine(error.Explanation.In(language));
            return ExitCode.WrongUsage;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The outermost edge: whatever went wrong, nobody is helped by a stack trace.
            surroundings.Error.WriteLine(ToolMessages.Fault(error.GetType().Name).In(language));
            return ExitCode.Fault;
        }
    }

    private static RootCommand Root(Surroundings surroundings, Language language)
    {
        var root = new RootCommand(ToolMessages.About.In(language))
        {
            NewVerb.Create(surroundings, language),
            CheckVerb.Create(surroundings, language),
            FmtVerb.Create(surroundings, language),
            DiffVerb.Create(surroundings, language),
            ImpactVerb.Create(surroundings, language),
            TestVerb.Create(surroundings, language),
            EvalVerb.Create(surroundings, language),
            SettleVerb.Create(surroundings, language),
            SchemaVerb.Create(surroundings, language),
            DocsVerb.Create(surroundings, language),
            TraceVerb.Create(surroundings, language),
            VerifyVerb.Create(surroundings, language),
            AuditVerb.Create(surroundings, language),
            LspVerb.Create(surroundings, language),
        };
        foreach (var option in root.Options)
            option.Description = (option is HelpOption ? ToolMessages.AboutHelp : ToolMessages.AboutVersion).In(language);
        return root;
    }
}
