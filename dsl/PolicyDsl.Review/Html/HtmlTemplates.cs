using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PolicyDsl.Review.Html;

/// <summary>Fills templates. Whatever a template writes is encoded for HTML, so that a title with a bracket in it stays a title.</summary>
internal static class HtmlTemplates
{
    private static readonly ConcurrentDictionary<string, Template> templates = new(StringComparer.Ordinal);

    /// <summary>The page.</summary>
    /// <param name="globals">What the template may say.</param>
    /// <param name="files">The template's file, with those before it that hold its parts.</param>
    public static string Render(ScriptObject globals, params IReadOnlyList<string> files)
    {
        var context = new Encoded
        {
            StrictVariables = true,
            MemberRenamer = static member => member.Name,
            LimitToString = 0,
            LoopLimit = 0,
            NewLine = "\n",
        };
        context.PushGlobal(globals);
        var template = templates.GetOrAdd(string.Join('\n', files), _ => Load(files));
        return template.Render(context).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>A file that lies beside the templates, as it stands.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(HtmlTemplates).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static Template Load(IReadOnlyList<string> files)
    {
        var template = Template.Parse(string.Concat(files.Select(Read)), files[^1]);
        return template.HasErrors ? throw new InvalidOperationException(string.Join("\n", template.Messages)) : template;
    }

    private sealed class Encoded : TemplateContext
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
            textAsObject switch
            {
                null => this,
                SafeHtml safe => Write(safe.Html),
                _ => Write(Encoder.Encode(ObjectToString(textAsObject) ?? "")),
            };
    }
}
