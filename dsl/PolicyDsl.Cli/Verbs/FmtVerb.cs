using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Diagnostics;
using PolicyDsl.Formatting;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy fmt [PATH…] [--check] [--fix] [--keywords zh|en]</c>: gives policies their one form.</summary>
internal static class FmtVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var paths = CommonOptions.Paths(language);
        var check = new Option<bool>("--check") { Description = ToolMessages.AboutFmtCheck.In(language) };
        var fix = new Option<bool>("--fix") { Description = FmtMessages.AboutFix.In(language) };
        var keywords = new ChoiceOption("--keywords", "zh", "en") { Description = ToolMessages.AboutKeywords.In(language) };
        var verb = new Command("fmt", ToolMessages.AboutFmt.In(language)) { paths, check, fix, keywords };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed =>
        {
            KeywordLanguage? spelling = parsed.GetValue(keywords) switch
            {
                "zh" => KeywordLanguage.Chinese,
                "en" => KeywordLanguage.English,
                _ => null,
            };
            var isCheck = parsed.GetValue(check);
            var run = Format(surroundings, parsed.GetValue(paths) ?? [], new Wish(spelling, isCheck, parsed.GetValue(fix)));
            if (common.IsJson(parsed))
                WriteJson(surroundings, run, language);
            else
                WriteText(surroundings, run, language, isCheck);
            if (run.Unwritable.Count > 0)
                return ExitCode.WrongUsage;
            return run.Errors.Count > 0 || run.LeftAlone.Count > 0 || (isCheck && run.Changed.Count > 0) ? ExitCode.Findings : ExitCode.Fine;
        });
        return verb;
    }

    private static FormatRun Format(Surroundings surroundings, string[] paths, Wish wish)
    {
        var texts = PolicyFiles.Read(surroundings.Folder, paths);
        var mended = wish.Fix ? MendedTexts.Of(texts) : null;
        var run = new FormatRun(texts.ToDictionary(static text => text.Path, text => Mended(text, mended), StringComparer.Ordinal));
        run.Mended.AddRange(mended?.Mended ?? []);
        foreach (var original in texts)
        {
            var text = run.Texts[original.Path];
            var parsed = PolicyParser.Parse(text);
            var formatted = PolicyFormatter.Format(text, parsed, wish.Keywords);
            if (formatted is null)
            {
                var errors = parsed.Diagnostics.Where(static d => d.Kind.Severity == Severity.Error).ToList();
                run.Errors.AddRange(errors);
                if (errors.Count == 0)
                    run.LeftAlone.Add(text.Path);
            }
            // What cannot be laid out may have been mended in part.
            var result = formatted ?? text.Content;
            if (result == original.Content && !(formatted is not null && original.HasByteOrderMark))
                run.Same += formatted is null ? 0 : 1;
            else if (wish.Check || FileReplacement.Write(Path.GetFullPath(text.Path, surroundings.Folder), result))
                run.Changed.Add(text.Path);
            else
                run.Unwritable.Add(text.Path);
        }
        return run;
    }

    private static SourceText Mended(SourceText text, MendedTexts? mended) =>
        mended?.Texts[text.Path] is { } content && content != text.Content ? new SourceText(text.Path, content) : text;

    private static void WriteText(Surroundings surroundings, FormatRun run, Language language, bool isCheck)
    {
        var text = new DiagnosticText(surroundings.Out, run.Texts, new Ink(surroundings.IsTerminal), language);
        foreach (var place in run.Mended)
            surroundings.Out.WriteLine(FmtMessages.Mended(place).In(language));
        foreach (var error in run.Errors)
            text.Write(error);
        foreach (var path in run.Changed)
            surroundings.Out.WriteLine(path);
        foreach (var path in run.LeftAlone)
            surroundings.Error.WriteLine(ToolMessages.LeftAlone(path).In(language));
        foreach (var path in run.Unwritable)
            surroundings.Error.WriteLine(ToolMessages.Unwritable(path).In(language));
        if (run.Errors.Count > 0)
            surroundings.Out.WriteLine(ToolMessages.Found(run.Errors.Count, 0).In(language));
        var summary = isCheck ? ToolMessages.WouldFormat(run.Changed.Count, run.Same) : ToolMessages.Formatted(run.Changed.Count, run.Same);
        surroundings.Out.WriteLine(summary.In(language));
    }

    private static void WriteJson(Surroundings surroundings, FormatRun run, Language language) =>
        JsonOutput.Write(
            surroundings.Out,
            writer =>
            {
                writer.WriteStartObject();
                JsonOutput.WriteTexts(writer, "changed", run.Changed);
                JsonOutput.WriteTexts(writer, "unwritable", run.Unwritable);
                JsonOutput.WriteTexts(writer, "leftAlone", run.LeftAlone);
                writer.WriteNumber("unchanged", run.Same);
                writer.WriteNumber("mended", run.Mended.Count);
                DiagnosticJson.Write(writer, run.Errors, run.Texts, language);
                writer.WriteEndObject();
            }
        );

    /// <summary>What the caller asks for.</summary>
    private sealed record Wish(KeywordLanguage? Keywords, bool Check, bool Fix);

    /// <summary>What a run did, or with <c>--check</c> would do.</summary>
    private sealed record FormatRun(IReadOnlyDictionary<string, SourceText> Texts)
    {
        public List<string> Changed { get; } = [];

        public List<string> Unwritable { get; } = [];

        /// <summary>Files without errors that would read differently in any form; none is known.</summary>
        public List<string> LeftAlone { get; } = [];

        public List<Diagnostic> Errors { get; } = [];

        public List<MendedPlace> Mended { get; } = [];

        public int Same { get; set; }
    }
}
