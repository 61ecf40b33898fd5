using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyDsl.Review.Documents.Views;
using PolicyDsl.Runtime;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PolicyDsl.Review.Documents.Rendering;

/// <summary>Fills a template with a view. Whatever a template writes is encoded for HTML, so that a title with a bracket in it stays a title.</summary>
internal static class HtmlTemplate
{
    private static readonly ConcurrentDictionary<string, Template> templates = new(StringComparer.Ordinal);

    /// <summary>The page.</summary>
    /// <param name="name">The template's file name, without ending.</param>
    /// <param name="view">What it may say, as <c>page</c>.</param>
    /// <param name="place">Where the page stands, as <c>place</c>.</param>
    /// <param name="words">What pages say by themselves, as <c>words</c>.</param>
    public static string Render(string name, object view, PagePlace place, ScriptObject words)
    {
        var context = new Encoded
        {
            StrictVariables = true,
            MemberRenamer = static member => member.Name,
            LimitToString = 0,
            LoopLimit = 0,
            NewLine = "\n",
        };
        context.PushGlobal(new ScriptObject { ["page"] = view, ["place"] = place, ["words"] = words, ["day"] = DelegateCustomFunction.CreateFunc<DateOnly?, string>(Day) });
        return templates.GetOrAdd(name, Load).Render(context).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>A file that lies beside the templates, as it stands.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(HtmlTemplate).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Day(DateOnly? day) => day is { } known ? CanonicalText.Of(known) : "…";

    private static Template Load(string name)
    {
        var template = Template.Parse(Read("parts.scriban-html") + Read(name + ".scriban-html"), name);
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
