using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Rendering;

/// <summary>Fills a template with a view. The one place where Scriban is set up.</summary>
internal static class Renderer
{
    private static readonly ConcurrentDictionary<string, Template> templates = new(StringComparer.Ordinal);

    private static readonly Parts parts = new();

    /// <summary>Templates lay out what views say and call nothing else; making all of Scriban's functions anew for each would take longer than that.</summary>
    private static readonly ScriptObject functions = new() { ["include"] = new IncludeFunction() };

    /// <summary>The text of a template, filled.</summary>
    /// <param name="template">Its file's name, without ending.</param>
    /// <param name="view">What it may say.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static string Render(string template, ScriptObject view, CancellationToken cancellationToken)
    {
        var context = new TemplateContext(functions)
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            // Zero is no limit: by default a text is cut, silently, and a loop ends, at sizes that policies reach.
            LimitToString = 0,
            LoopLimit = 0,
            // Pieces of several lines come with their own indentation.
            AutoIndent = false,
            NewLine = "\n",
            CancellationToken = cancellationToken,
            TemplateLoader = parts,
        };
        context.CachedTemplates.Add(Parts.Rows, templates.GetOrAdd(Parts.Rows, Load));
        context.PushGlobal(view);
        return templates.GetOrAdd(template, Load).Render(context).Replace("\r\n", "\n");
    }

    private static Template Load(string name)
    {
        var template = Template.Parse(Read(name), name);
        if (template.HasErrors)
            throw new InvalidOperationException(string.Join("\n", template.Messages));
        return template;
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".scriban")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    /// <summary>Templates that others include.</summary>
    private sealed class Parts : ITemplateLoader
    {
        /// <summary>The records of a list's rows. Parsed once, not once a rendering.</summary>
        public const string Rows = "rows";

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath);

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Read(templatePath));
    }
}
