using Spectre.Console;

namespace PolicyDsl.Cli.Output;

/// <summary>A progress bar on a terminal; nothing at all elsewhere.</summary>
internal static class ProgressBar
{
    /// <summary>What is done in the end.</summary>
    public const int Whole = 1_000;

    /// <summary>Does something and shows how far it is.</summary>
    /// <param name="surroundings">The world around the tool.</param>
    /// <param name="title">What is done.</param>
    /// <param name="work">Does it, and tells how many thousandths are done.</param>
    public static T Run<T>(Surroundings surroundings, string title, Func<Action<long>, T> work)
    {
        if (!surroundings.IsErrorTerminal)
            return work(static _ => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error), Interactive = InteractionSupport.No });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: Whole);
                return work(done => task.Value = done);
            });
    }
}
